import type { Day } from './day.ts'
import { seasonOn } from './opening-hours-rules.ts'
import { dayRuns } from './opening-hours-week.ts'
import type { OpeningHours } from './opening-hours.ts'

const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** `dl.–dv. 09:00–14:00, 16:00–20:00` for each run of days, as it is on a day; none where nobody has said. */
export function hoursInWords(locale: string, hours: OpeningHours, on: Day): string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const name = (day: number) => format.format(new Date(monday + day * dayMs))
  return dayRuns(seasonOn(hours, on)?.week ?? hours.week).map(({ from, until, intervals }) => {
    const days = from === until ? name(from) : `${name(from)}–${name(until)}`
    return `${days} ${intervals.map((one) => `${one.from}–${one.until}`).join(', ')}`
  })
}
