import { IconAccessible, IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Accessibility, SpacePage } from '#domain/space.ts'
import { AccessForm } from './access-form.tsx'
import { accessNames } from './access-names.ts'
import { PartCard } from './part-card.tsx'
import classes from './parts.module.css'

const signs = { yes: IconCheck, no: IconX, unknown: IconQuestionMark }

/** Whether one gets in and about: yes, no, or nobody has said yet. */
export function AccessPart({ space, mayEdit }: { space: SpacePage; mayEdit: boolean }) {
  const { t } = useTranslation()
  return (
    <PartCard
      part="access"
      title={t('spaces.access.title')}
      mayEdit={mayEdit}
      space={space}
      Form={AccessForm}
    >
      <ul className={classes.access}>
        {accessNames.map((name) => (
          <AccessFact key={name} name={name} known={space.accessibility[name]} />
        ))}
      </ul>
    </PartCard>
  )
}

type AccessFactProps = {
  name: (typeof accessNames)[number]
  known: Accessibility['lift']
}

function AccessFact({ name, known }: AccessFactProps) {
  const { t } = useTranslation()
  const Sign = known === 'yes' && name === 'stepFree' ? IconAccessible : signs[known]
  return (
    <li data-known={known}>
      <Sign size={19} aria-hidden />
      <span>{t(`spaces.access.${name}`)}</span>
      <strong>{t(`spaces.known.${known}`)}</strong>
    </li>
  )
}
