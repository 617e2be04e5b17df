import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import type { Closure } from '#domain/opening-hours.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { useTimeSpans } from '#web/ui/time-spans.ts'
import classes from './parts.module.css'

/** Days that are unlike the others, from today on. */
export function ClosureList({ closures }: { closures: readonly Closure[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const timesOf = useTimeSpans()
  const today = dayIn(format.timeZone, useNow())
  const days = new Intl.DateTimeFormat(format.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const daysOf = (first: Day, last: Day) => days.formatRange(new Date(first), new Date(last))
  const ahead = closures.filter(({ until }) => until > today)
  if (ahead.length === 0) return null
  return (
    <>
      <h3 className={classes.under}>{t('spaces.hours.closures')}</h3>
      <ul className={classes.closures}>
        {ahead.map(({ from, until, reason, hours }) => {
          return (
            <li key={from}>
              <IconCalendarOff size={18} aria-hidden />
              <span>
                <strong>{daysOf(from, daysAfter(until, -1))}</strong> · {reason}
                {hours.length > 0 && ` · ${t('spaces.hours.only', { times: timesOf(hours) })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
