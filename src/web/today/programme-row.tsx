import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useLanguage } from '#web/language.ts'
import classes from './today.module.css'

const minutesAtTheDoor = 30

/** One session: when, where and how full it is; at its door, the way to take attendance. */
export function ProgrammeRow({ session, clock }: { session: Occurrence; clock: string }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { id, activity, title, titleLanguage, start, end, room, meetingPoint } = session
  const { confirmed, capacity } = session
  const isToday = start.slice(0, 10) <= clock.slice(0, 10)
  const hours = `${start.slice(11)}–${end.slice(11)}`
  const place = room?.name ?? meetingPoint?.words ?? null
  const isAtTheDoor = minutes(start) - minutes(clock) <= minutesAtTheDoor
  const registers = capacity !== null || confirmed > 0
  return (
    <li className={classes.row}>
      <div>
        <Link
          to={`/activities/${activity}?session=${id}`}
          className={classes.rowName}
          lang={titleLanguage === spoken ? undefined : titleLanguage}
        >
          {title}
        </Link>
        <p className={classes.quiet}>
          {[isToday ? hours : t('today.programme.tomorrow', { hours }), place]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
      <div className={classes.rowEnd}>
        {registers && (
          <span className={classes.quiet}>
            {capacity === null
              ? t('today.programme.taken', { count: confirmed })
              : t('today.programme.seats', { taken: confirmed, count: capacity })}
          </span>
        )}
        {registers && isAtTheDoor && (
          <Link to={`/activities/${activity}/attendance/${id}`} className={classes.phone}>
            {t('today.programme.attendance')}
          </Link>
        )}
      </div>
    </li>
  )
}

const minutes = (at: string) => Date.parse(`${at}Z`) / 60_000
