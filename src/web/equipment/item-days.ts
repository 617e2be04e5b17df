import { dayIn, type Day } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'

const dayMs = 86_400_000

export function useToday(): Day {
  return dayIn(useFormat().timeZone, useNow())
}

/** How many days the second is after the first. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs)
}
