import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { useCoverWords } from './cover-words.ts'
import { PersonLink } from './person-link.tsx'
import { PersonState } from './person-state.tsx'
import { useScopeWords } from './scope-words.ts'
import classes from './people.module.css'

export function usePeopleColumns(): readonly TableColumn<Staff>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { wordsFor } = useScopeWords()
  const coverDays = useCoverWords()
  return useMemo(
    () => [
      {
        id: 'person',
        head: t('people.head.person'),
        fixed: true,
        cell: (person) => <TwoLines first={<PersonLink person={person} />} second={person.email} />,
      },
      {
        id: 'grants',
        head: t('people.head.grants'),
        cell: ({ grants: [first, ...others] }) => {
          if (first === undefined) return null
          const place = wordsFor(first.scope)
          const more = t('people.moreGrants', { count: others.length })
          return (
            <TwoLines
              first={t(`roles.${first.role}.name`)}
              second={others.length === 0 ? place : `${place} · ${more}`}
            />
          )
        },
      },
      {
        id: 'cover',
        head: t('people.head.cover'),
        cell: ({ covers: [first] }) =>
          first && <TwoLines first={first.covering.name} second={coverDays(first)} />,
      },
      {
        id: 'lastSeen',
        head: t('people.head.lastSeen'),
        cell: ({ lastSeenAt }) =>
          lastSeenAt === null ? (
            <span className={classes.never}>{t('people.never')}</span>
          ) : (
            <time dateTime={lastSeenAt} title={format.moment(lastSeenAt)}>
              {format.ago(lastSeenAt, now)}
            </time>
          ),
      },
      {
        id: 'state',
        head: t('people.head.state'),
        cell: ({ active }) => <PersonState active={active} />,
      },
    ],
    [t, format, now, wordsFor, coverDays],
  )
}
