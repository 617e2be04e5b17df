import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import { closureOn } from '#domain/opening-hours-rules.ts'
import type { SpacePage } from '#domain/space.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { useTimeSpans } from '#web/ui/time-spans.ts'
import classes from './parts.module.css'

/** More would be a calendar of its own. */
const holidaysShown = 3

/** Days that are unlike the others, from today on: those of the space, and the next holidays. */
export function ClosureList({ space }: { space: Pick<SpacePage, 'hours' | 'holidays'> }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
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
  const { hours: opening, holidays } = space
  const kept = holidays
    .filter(({ from, until }) => until > today && closureOn(opening, from) === undefined)
    .slice(0, holidaysShown)
    .map(({ from, until, names }) => ({
      from,
      until,
      words: t('spaces.hours.holiday', { name: names[spoken] }),
    }))
  const own = opening.closures
    .filter(({ until }) => until > today)
    .map(({ from, until, reason, hours }) => ({
      from,
      until,
      words:
        hours.length > 0
          ? `${reason} · ${t('spaces.hours.only', { times: timesOf(hours) })}`
          : reason,
    }))
  const ahead = [...own, ...kept].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (ahead.length === 0) return null
  return (
    <>
      <h3 className={classes.under}>{t('spaces.hours.closures')}</h3>
      <ul className={classes.closures}>
        {ahead.map(({ from, until, words }) => (
          <li key={`${from} ${words}`}>
            <IconCalendarOff size={18} aria-hidden />
            <span>
              <strong>{daysOf(from, daysAfter(until, -1))}</strong> · {words}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
