import type { Day } from '#domain/day.ts'

/** The day some days after another. */
function daysAfter(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** People say the last day that is included; a cover carries the day on which it no longer holds. */
export const lastDay = (until: Day): Day => daysAfter(until, -1)
export const untilAfter = (last: Day): Day => daysAfter(last, 1)
