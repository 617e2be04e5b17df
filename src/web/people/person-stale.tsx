import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { ChangedMeanwhile } from '#web/ui/changed-meanwhile.tsx'
import { useFieldValueWords } from './field-value-words.ts'
import { fieldsOf, type PersonFields } from './person-draft.ts'

type PersonStaleProps = {
  person: Staff
  changed: readonly (keyof PersonFields)[]
  onMine: () => void
  onTheirs: () => void
}

/** What somebody else made of a person's record while it was edited here. */
export function PersonStale({ person, changed, onMine, onTheirs }: PersonStaleProps) {
  const { t } = useTranslation()
  const words = useFieldValueWords()(fieldsOf(person))
  return (
    <ChangedMeanwhile
      title={t('people.staleTitle')}
      text={t('people.staleText')}
      changes={changed.map((name) => ({
        what: t(`people.${name}`),
        now: words[name],
      }))}
      mine={{ words: t('people.keepMine'), run: onMine }}
      theirs={{ words: t('people.takeTheirs'), run: onTheirs }}
    />
  )
}
