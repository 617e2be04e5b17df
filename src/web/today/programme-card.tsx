import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#web/language.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { ProgrammeMissed } from './programme-missed.tsx'
import { missedQuery, programmeDayQuery, toTellQuery, wallClock } from './programme-queries.ts'
import { ProgrammeRow } from './programme-row.tsx'
import classes from './today.module.css'

const most = 4

/** What begins at my space in the next hours, and of which sessions nobody said who came. */
export function ProgrammeCard({ space, now }: { space: string; now: Date }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const { spoken: lang } = useLanguage()
  const clock = wallClock(timeZone, now)
  const today = clock.slice(0, 10)
  const { data: sessions } = useSuspenseQuery(programmeDayQuery(space, { today, lang }))
  const { data: missed } = useSuspenseQuery(missedQuery(space, lang))
  const { data: toTell } = useSuspenseQuery(toTellQuery(space, lang))
  const coming = sessions.filter(({ end }) => end > clock).slice(0, most)
  return (
    <Card
      title={t('today.programme.title')}
      aside={
        <Link to={`/activities?space=${space}`} className={classes.aside}>
          {t('today.programme.all')}
        </Link>
      }
    >
      {coming.length === 0 ? (
        <p className={classes.quiet}>{t('today.programme.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {coming.map((session) => (
            <ProgrammeRow key={session.id} session={session} clock={clock} />
          ))}
        </ul>
      )}
      {toTell > 0 && (
        <p className={classes.under}>
          <Link to="/activities/calls" className={classes.phone}>
            {t('today.programme.toTell', { count: toTell })}
          </Link>
        </p>
      )}
      {missed.total > 0 && <ProgrammeMissed missed={missed} />}
    </Card>
  )
}
