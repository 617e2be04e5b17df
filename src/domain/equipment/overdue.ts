import type { Day } from '#domain/day.ts'

/** Days past the due day, 0 until it is over: what is due today is not late. */
export function overdueDays(due: Day, today: Day): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000))
}
