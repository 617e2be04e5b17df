import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn, daysAfter } from '#domain/day.ts'
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
  const ahead = closures.filter(({ until }) => until > today)
  if (ahead.length === 0) return null
  return (
    <>
      <h3 className={classes.under}>{t('spaces.hours.closures')}</h3>
      <ul className={classes.closures}>
        {ahead.map(({ from, until, reason, hours }) => {
          const last = daysAfter(until, -1)
          const days =
            last === from
              ? format.shortDay(from)
              : `${format.shortDay(from)} – ${format.shortDay(last)}`
          return (
            <li key={from}>
              <IconCalendarOff size={18} aria-hidden />
              <span>
                <strong>{days}</strong> · {reason}
                {hours.length > 0 && ` · ${t('spaces.hours.only', { times: timesOf(hours) })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
