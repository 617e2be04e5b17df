import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startsOf } from '#domain/activities/recurrence-expand.ts'
import { split } from '#domain/activities/series-split.ts'
import { madeUpSeries } from './made-up-series.ts'

const series = { ...fc.sample(madeUpSeries, { numRuns: 1, seed: 1 })[0] }

test('a series divided at any of its places has the same sessions as before, and none twice', () => {
  fc.assert(
    fc.property(madeUpSeries, fc.nat(), (whole, n) => {
      const starts = startsOf(whole)
      const at = starts[1 + (n % (starts.length - 1))] ?? ''
      const [head, tail] = split(whole, at)
      expect([...startsOf(head), ...startsOf(tail)]).toEqual(starts)
      expect(startsOf(head).every((start) => start < at)).toBe(true)
      expect(startsOf(tail)[0]).toBe(at)
    }),
    { numRuns: 300 },
  )
})

test('dividing the rest again gives the same sessions still', () => {
  fc.assert(
    fc.property(
      madeUpSeries.filter((whole) => startsOf(whole).length > 3),
      (whole) => {
        const starts = startsOf(whole)
        const [head, rest] = split(whole, starts[1] ?? '')
        const [middle, tail] = split(rest, starts[3] ?? '')
        expect([head, middle, tail].flatMap(startsOf)).toEqual(starts)
      },
    ),
    { numRuns: 200 },
  )
})

test('a rule that the form cannot say is divided by its end', () => {
  const foreign = {
    ...series,
    start: '2027-01-05T18:00',
    zone: 'Europe/Madrid',
    recurrence: null,
    foreignRule: 'FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,10;COUNT=10',
    extraStarts: [],
    skippedStarts: [],
  }
  const [head, tail] = split(foreign, '2027-02-02T18:00')
  expect(head.foreignRule).toBe('FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,10;UNTIL=20270126T170000Z')
  expect([...startsOf(head), ...startsOf(tail)]).toEqual(startsOf(foreign))
})
