import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayIn } from '#domain/day.ts'
import { useMay } from '#web/session.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { dayWords, lastDay } from './day-words.ts'
import { staffQuery } from './queries.ts'
import classes from './today.module.css'

/** Who is away, by whom they are covered and until when; then who will be. */
export function AwayCard({ now }: { now: Date }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useFormat()
  const manages = useMay('people:manage')
  const { data: staff } = useSuspenseQuery(staffQuery)
  const today = dayIn(timeZone, now)
  const covers = staff
    .flatMap(({ id, name, covers: mine }) =>
      mine.map((cover) => ({ ...cover, staffId: id, name, isNow: cover.from <= today })),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (
    <Card
      title={t('today.away.title')}
      aside={
        <Link to="/people" className={classes.aside}>
          {t('today.away.team', { count: staff.length })}
        </Link>
      }
    >
      {!covers.some(({ isNow }) => isNow) && (
        <p className={classes.quiet}>{t(manages ? 'today.away.noneManaged' : 'today.away.none')}</p>
      )}
      <ul className={classes.rows}>
        {covers.map(({ id, staffId, name, covering, from, until, isNow }) => (
          <li key={id} className={classes.row}>
            <div>
              <Link to={`/people?person=${staffId}`} className={classes.rowName}>
                {name}
              </Link>
              <p className={classes.quiet}>{t('today.away.coveredBy', { name: covering.name })}</p>
            </div>
            <span className={isNow ? classes.tag : classes.quiet}>
              {isNow
                ? t('today.away.until', { until: dayWords(locale, lastDay(until), today) })
                : t('today.away.from', { from: dayWords(locale, from, today) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
