import { useSuspenseQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { jobsQuery } from './queries.ts'
import classes from './today.module.css'

const known = [
  'housekeeping',
  'wall',
  'outbox',
  'borrowers',
  'borrowers-returned',
  'holds',
  'figures',
  'reminders',
] as const
const looks = { done: classes.well, failed: classes.unwell, waiting: classes.waiting }
const icons = { done: IconCheck, failed: IconAlertTriangle, waiting: IconClock }

/** The work that the desk does by itself, as it went the last time. */
export function JobsCard({ now }: { now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: jobs } = useSuspenseQuery(jobsQuery)
  return (
    <Card
      title={t('today.jobs.title')}
      aside={
        <Link to={{ pathname: '/settings', hash: 'work' }} className={classes.aside}>
          {t('today.jobs.more')}
        </Link>
      }
    >
      {jobs.length === 0 && <p className={classes.quiet}>{t('today.jobs.none')}</p>}
      <ul className={classes.rows}>
        {jobs.map(({ name, lastRunAt, lastOutcome }) => {
          const job = known.find((one) => one === name)
          const outcome = lastOutcome ?? 'waiting'
          const Icon = icons[outcome]
          return (
            <li key={name} className={classes.row}>
              <div>
                <strong>{job === undefined ? name : t(`settings.jobs.names.${job}`)}</strong>
                {lastRunAt !== null && (
                  <p className={classes.quiet}>{format.ago(lastRunAt, now)}</p>
                )}
              </div>
              <span className={looks[outcome]}>
                <Icon size={16} aria-hidden />
                {t(`settings.jobs.outcomes.${outcome}`)}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
