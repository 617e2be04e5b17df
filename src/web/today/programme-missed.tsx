import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MissedAttendance } from '#domain/activities/attendance.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './today.module.css'

type Missed = { items: readonly MissedAttendance[]; total: number }

/** Sessions that are over without anybody having said who came: the latest, and how many more. */
export function ProgrammeMissed({ missed: { items, total } }: { missed: Missed }) {
  const { t } = useTranslation()
  const format = useFormat()
  const more = total - items.length
  return (
    <>
      <h3 className={classes.under}>
        <span className={classes.unwell}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('today.programme.missed', { count: total })}
        </span>
      </h3>
      <ul className={classes.rows}>
        {items.map(({ id, activity, title, start, marked, confirmed }) => (
          <li key={id} className={classes.row}>
            <div>
              <Link to={`/activities/${activity}/attendance/${id}`} className={classes.rowName}>
                {title}
              </Link>
              <p className={classes.quiet}>
                {`${format.weekday(start.slice(0, 10))}, ${start.slice(11)}`}
              </p>
            </div>
            <span className={classes.quiet}>
              {t('today.programme.marked', { marked, count: confirmed })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.note}>{t('today.programme.more', { count: more })}</p>}
    </>
  )
}
