import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { useScopeWords } from './scope-words.ts'
import classes from './people.module.css'

/** A member of staff, for whoever reads and does not manage. */
export function PersonFacts({ person }: { person: Staff }) {
  const { t } = useTranslation()
  const { wordsFor } = useScopeWords()
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('people.email')}</dt>
        <dd>
          <Anchor href={`mailto:${person.email}`}>{person.email}</Anchor>
        </dd>
      </div>
      <div>
        <dt>{t('people.language')}</dt>
        <dd lang={person.language}>{t(`shell.languages.${person.language}`)}</dd>
      </div>
      <div>
        <dt>{t('people.head.grants')}</dt>
        {person.grants.map((grant) => (
          <dd key={JSON.stringify(grant)}>
            {`${t(`roles.${grant.role}.name`)} · ${wordsFor(grant.scope)}`}
          </dd>
        ))}
      </div>
    </dl>
  )
}
