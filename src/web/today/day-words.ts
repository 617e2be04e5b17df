import { daysAfter, type Day } from '#domain/day.ts'

const dayMs = 86_400_000
// Noon: the same calendar day wherever the reader is.
const noon = (day: Day) => new Date(`${day}T12:00:00Z`)

/** A cover ends on the day before it no longer holds. */
export const lastDay = (until: Day): Day => daysAfter(until, -1)

/** A near day by its weekday alone, a far one with its date: `divendres`, `dilluns, 7 de desembre`. */
export function dayWords(locale: string, day: Day, today: Day): string {
  const isNear = Math.abs(noon(day).getTime() - noon(today).getTime()) < 7 * dayMs
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    ...(isNear ? {} : { day: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(noon(day))
}

export function partOfDay(timeZone: string, at: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at),
  )
  if (hour >= 5 && hour < 14) return 'morning'
  return hour >= 14 && hour < 20 ? 'afternoon' : 'evening'
}
