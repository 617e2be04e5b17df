import { daysAfter, type Day } from '#domain/day.ts'
import { hoursAreKnown, nextOpenDay, type Opens } from '#domain/opening-hours-rules.ts'
import { holdOpenDays } from './reservation.ts'

/** The last day on which something is kept on the shelf: the fifth open day after that one. */
export function pickUpBy(space: Opens, from: Day): Day {
  if (!hoursAreKnown(space.hours)) return daysAfter(from, holdOpenDays)
  let day = from
  for (let open = 0; open < holdOpenDays; open++) {
    const next = nextOpenDay(space, daysAfter(day, 1))
    if (next === null) return daysAfter(from, holdOpenDays)
    day = next
  }
  return day
}
