import { useFormat } from '#web/ui/format.tsx'
import { daysAfter } from '#domain/day.ts'
import { rangeOf, type CalendarView } from './calendar-view.ts'
import { useWhen } from './recurrence-when.ts'

/** The days that a look shows, in words. */
export function usePeriod(): (view: Pick<CalendarView, 'look' | 'on'>) => string {
  const format = useFormat()
  const when = useWhen()
  return (view) => {
    const { from, to } = rangeOf(view)
    if (view.look === 'month') return when.month(`${view.on}T00:00`)
    if (view.look === 'day' || view.look === 'rooms-day')
      return `${format.weekday(view.on)} ${view.on.slice(0, 4)}`
    return format.shortDays(from, daysAfter(to, -1))
  }
}
