import type { Day } from '#domain/day.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import { seasonOn } from '#domain/opening-hours-rules.ts'
import { dayRuns } from '#domain/opening-hours-week.ts'

const utc = { timeZone: 'UTC' } as const
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** `23 de desembre del 2026`. */
export function dayInWords(locale: string, day: Day): string {
  const format = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'long' })
  return format.format(new Date(day))
}

/** `dimecres, 23 de desembre del 2026`. */
export function weekdayInWords(locale: string, day: Day): string {
  const format = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'full' })
  return format.format(new Date(day))
}

export function inEuros(locale: string, cents: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  return format.format(cents / 100)
}

/** `dl.–dv. 09:00–14:00, 16:00–20:00` for each run of days, as it is on a day; none where nobody has said. */
export function hoursInWords(locale: string, hours: OpeningHours, on: Day): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'short' })
  const name = (day: number) => format.format(new Date(monday + day * dayMs))
  return dayRuns(seasonOn(hours, on)?.week ?? hours.week).map(({ from, until, intervals }) => {
    const days = from === until ? name(from) : `${name(from)}–${name(until)}`
    return `${days} ${intervals.map((one) => `${one.from}–${one.until}`).join(', ')}`
  })
}
