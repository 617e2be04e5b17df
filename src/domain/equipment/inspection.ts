import type { Day } from '#domain/day.ts'
import type { LendingPolicy } from './policy.ts'

/** The day of the month so many months later, or the last that there is: 31 August and six months is 28 February. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** When it is to be inspected again after one that it passed; null where it never need be. */
export function nextInspection(
  { inspectionMonths }: Pick<LendingPolicy, 'inspectionMonths'>,
  today: Day,
): Day | null {
  return inspectionMonths === null ? null : monthsAfter(today, inspectionMonths)
}
