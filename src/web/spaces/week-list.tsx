import { useTranslation } from 'react-i18next'
import { dayIn, weekdayOf } from '#domain/day.ts'
import type { Week } from '#domain/opening-hours.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { useTimeSpans } from '#web/ui/time-spans.ts'
import { useWeekdayNames } from './weekday-names.ts'
import classes from './parts.module.css'

/** A week, day by day, with today marked. */
export function WeekList({ week }: { week: Week }) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const timesOf = useTimeSpans()
  const names = useWeekdayNames()
  const today = weekdayOf(dayIn(timeZone, useNow()))
  return (
    <dl className={classes.week}>
      {names.map((name, day) => {
        const spans = week[day] ?? []
        return (
          <div key={name} aria-current={day === today ? 'date' : undefined}>
            <dt>{name}</dt>
            <dd className={spans.length === 0 ? classes.quiet : undefined}>
              {spans.length === 0 ? t('spaces.hours.closed') : timesOf(spans)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
