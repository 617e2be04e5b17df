import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { useFormat } from '#web/ui/format.tsx'
import { openingsQuery } from './queries.ts'
import { SettingsSection } from './settings-section.tsx'
import classes from './openings.module.css'

const ways = ['search', 'record', 'copy', 'erase'] as const
const marks = ['open-loan', 'agreement', 'due-call', 'activity-call', 'on-request'] as const

/** Who looked at whose record and why. Of the person there is a number, and no name. */
export function OpeningsSection() {
  const { t } = useTranslation()
  const format = useFormat()
  const [how, choose] = useState<(typeof ways)[number] | null>(null)
  const openings = useInfiniteQuery(openingsQuery(how))
  const rows = openings.data?.pages.flatMap(({ items }) => items) ?? []
  const reasonWords = (reason: string) => {
    const mark = marks.find((one) => one === reason)
    return mark === undefined ? reason : t(`borrowers.reasons.${mark}`)
  }
  return (
    <SettingsSection id="records" title={t('borrowers.log.title')} lead={t('borrowers.log.lead')}>
      <NativeSelect
        className={classes.how}
        label={t('borrowers.log.how')}
        value={how ?? ''}
        data={[
          { value: '', label: t('borrowers.log.all') },
          ...ways.map((way) => ({ value: way, label: t(`borrowers.how.${way}`) })),
        ]}
        onChange={(event) => choose(ways.find((way) => way === event.currentTarget.value) ?? null)}
      />
      {openings.isError && <p>{failureWords(t, openings.error).text}</p>}
      {openings.isSuccess && rows.length === 0 && (
        <p className={classes.quiet}>{t('borrowers.log.none')}</p>
      )}
      {rows.length > 0 && (
        <ul className={classes.log} aria-label={t('borrowers.log.table')}>
          {rows.map(({ id, at, by, space, how: way, reason }) => (
            <li key={id}>
              <span>
                <strong>{by.name}</strong>
                {space !== null && ` · ${space.name}`}
              </span>
              <span className={classes.quiet}>{format.moment(at)}</span>
              <span className={classes.why}>
                {t(`borrowers.how.${way}`)}
                {way !== 'erase' && `: ${reasonWords(reason)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {openings.hasNextPage && (
        <Button
          variant="default"
          loading={openings.isFetchingNextPage}
          onClick={() => void openings.fetchNextPage()}
        >
          {t('borrowers.log.more')}
        </Button>
      )}
    </SettingsSection>
  )
}
