import { dayIn, daysAfter, weekdayOf, type Day } from './day.ts'
import {
  isWithin,
  type ClosingHoliday,
  type Closure,
  type Interval,
  type OpeningHours,
  type Season,
} from './opening-hours.ts'

/** What decides whether a space opens; `closedOn` is the day from which it is closed for good. */
export type Opens = {
  hours: OpeningHours
  closedOn: Day | null
  /** The days on which the city, its district or itself keeps a holiday. */
  holidays: readonly ClosingHoliday[]
}

export type Opening = {
  intervals: readonly Interval[]
  /** Why these hours are not those of every week; null where they are. */
  because:
    | { closure: string }
    | { holiday: ClosingHoliday['names'] }
    | { season: string }
    | 'closed-for-good'
    | null
}

/**
 * What the space itself says of a day comes first: it may open on a holiday. Then the holiday, the
 * season, and the week.
 */
export function openingOn({ hours, closedOn, holidays }: Opens, day: Day): Opening {
  if (closedOn !== null && day >= closedOn) return { intervals: [], because: 'closed-for-good' }
  const closure = closureOn(hours, day)
  if (closure !== undefined)
    return { intervals: closure.hours, because: { closure: closure.reason } }
  const holiday = holidays.find(({ from, until }) => from <= day && day < until)
  if (holiday !== undefined) return { intervals: [], because: { holiday: holiday.names } }
  const season = seasonOn(hours, day)
  const week = season?.week ?? hours.week
  return {
    intervals: week[weekdayOf(day)] ?? [],
    because: season === undefined ? null : { season: season.name },
  }
}

export function closureOn({ closures }: OpeningHours, day: Day): Closure | undefined {
  return closures.find(({ from, until }) => from <= day && day < until)
}

export function seasonOn({ seasons }: OpeningHours, day: Day): Season | undefined {
  return seasons.find((season) => isWithin(season, day.slice(5)))
}

/** Two years and a day: a place that has not opened by then opens on no day that anyone can plan with. */
const daysLookedAhead = 731

/** The first day, this one included, on which it opens; null where none is in sight. */
export function nextOpenDay(space: Opens, day: Day): Day | null {
  for (let ahead = 0; ahead <= daysLookedAhead; ahead++) {
    const next = daysAfter(day, ahead)
    if (openingOn(space, next).intervals.length > 0) return next
  }
  return null
}

/** Whether anybody has said yet when it opens. */
export function hoursAreKnown({ week, seasons }: OpeningHours): boolean {
  return [week, ...seasons.map((season) => season.week)].some((days) =>
    days.some((intervals) => intervals.length > 0),
  )
}

/** Whether it is open at an instant, by the clock on the wall of the city. */
export function isOpenAt(space: Opens, at: Date, timeZone: string): boolean {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at)
  return openingOn(space, dayIn(timeZone, at)).intervals.some(
    ({ from, until }) => from <= time && time < until,
  )
}
