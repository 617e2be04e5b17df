import type { Day } from '#domain/day.ts'

type Covered = { id: string; name: string; covers: readonly { from: Day }[] }

/** Those whom somebody stands in for on a day; covers that have ended are not among those told. */
export function awayOn<Person extends Covered>(staff: readonly Person[], day: Day): Person[] {
  return staff.filter(({ covers }) => covers.some(({ from }) => from <= day))
}
