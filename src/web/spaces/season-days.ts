import { daysAfter } from '#domain/day.ts'

/** A leap year, in which every day of every year is found. */
const anyYear = '2024'

/** The last day of a part of the year that is over on another. */
export function lastMonthDay(until: string): string {
  return daysAfter(`${anyYear}-${until}`, -1).slice(5)
}

/** The day on which a part of the year is over that ends with another: with February, whichever its last. */
export function monthDayAfter(last: string): string {
  return last === '02-28' ? '03-01' : daysAfter(`${anyYear}-${last}`, 1).slice(5)
}

/** The first and the last day of a season, as people say them. */
export function seasonDays(
  { from, until }: { from: string; until: string },
  locale: string,
): string {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const words = (monthDay: string) => day.format(new Date(`${anyYear}-${monthDay}T00:00:00Z`))
  return `${words(from)} – ${words(lastMonthDay(until))}`
}
