import fc from 'fast-check'
import type { Recurrence } from '#domain/activities/recurrence.ts'
import { startsOf } from '#domain/activities/recurrence-expand.ts'
import { plainSession, type Series, type Session } from '#domain/activities/series.ts'

const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 })
const every = fc.integer({ min: 1, max: 3 })

const patterns: fc.Arbitrary<Recurrence['pattern']> = fc.oneof(
  fc.record({ by: fc.constant('day' as const), every }),
  fc.record({
    by: fc.constant('week' as const),
    every,
    weekdays: weekdays.map((days) => days.toSorted((a, b) => a - b)),
  }),
  fc.record({
    by: fc.constant('month-day' as const),
    every,
    day: fc.constantFrom(-1, 1, 15, 29, 31),
  }),
  fc.record({
    by: fc.constant('month-weekday' as const),
    every,
    nth: fc.constantFrom(1 as const, 2 as const, 5 as const, -1 as const),
    weekday: fc.integer({ min: 0, max: 6 }),
  }),
)

const endings: fc.Arbitrary<Recurrence['ending']> = fc.oneof(
  fc.record({
    ends: fc.constant('after' as const),
    sessions: fc.integer({ min: 2, max: 20 }),
  }),
  fc.record({
    ends: fc.constant('on' as const),
    day: fc.constantFrom('2027-06-30', '2027-03-28', '2027-11-02'),
  }),
)

const days = fc.integer({ min: 1, max: 28 }).map((day) => String(day).padStart(2, '0'))

/** Series of a year with both changes of clocks, some with dates added and left out. */
export const madeUpSeries: fc.Arbitrary<Series> = fc
  .record({
    month: fc.constantFrom('01', '02', '03', '09'),
    day: days,
    time: fc.constantFrom('10:00', '18:00', '23:30'),
    pattern: patterns,
    ending: endings,
    extra: fc.uniqueArray(days, { maxLength: 2 }),
    leftOut: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ month, day, time, pattern, ending, extra, leftOut }) => {
    const series: Series = {
      start: `2027-${month}-${day}T${time}`,
      zone: 'Europe/Madrid',
      recurrence: { pattern, ending },
      foreignRule: null,
      extraStarts: extra.map((date) => `2027-04-${date}T${time}`),
      skippedStarts: [],
      minutes: 90,
      room: null,
      meetingPoint: null,
      facilitators: [],
      capacity: 20,
      texts: { ca: { title: 'Parlem de descans', summary: '', description: '' } },
      status: 'published',
      cancelledBecause: null,
    }
    const starts = startsOf(series)
    return { ...series, skippedStarts: starts.filter((_, i) => leftOut > 0 && i % 5 === leftOut) }
  })
  .filter((series) => startsOf(series).length > 1)

/** Its sessions as they are written, each with a number. */
export function sessionsOf(series: Series): Session[] {
  return startsOf(series).map((start, i) => ({
    ...plainSession(series, start),
    id: `session-${i}`,
  }))
}
