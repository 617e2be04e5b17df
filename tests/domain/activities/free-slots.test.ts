import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlots } from '#domain/activities/availability-free.ts'
import { minutesAfter, minutesBetween } from '#domain/activities/local-time.ts'

const zone = 'Europe/Madrid'
const day = '2027-02-01'
const midnight = `${day}T00:00`
const clock = (minutes: number) =>
  minutes === 1440 ? '24:00' : minutesAfter(midnight, minutes).slice(11)

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, long]) => ({ from, until: Math.min(1440, from + long) }))
const intervals = fc
  .array(stretch, { maxLength: 3 })
  .map((all) => all.map(({ from, until }) => ({ from: clock(from), until: clock(until) })))
const taken = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 4 * 1440 }), fc.integer({ min: 1, max: 900 }))
    .map(([from, long]) => ({
      start: minutesAfter(midnight, from),
      end: minutesAfter(midnight, from + long),
    })),
  { maxLength: 12 },
)

const asked = fc.record({
  from: fc.integer({ min: 0, max: 1440 }).map((minutes) => minutesAfter(midnight, minutes)),
  days: fc.integer({ min: 1, max: 4 }),
  minutes: fc.integer({ min: 5, max: 240 }),
  most: fc.integer({ min: 1, max: 40 }),
  mostADay: fc.integer({ min: 1, max: 12 }),
  opening: intervals,
  available: intervals,
  taken,
})

type Asked = typeof asked extends fc.Arbitrary<infer Wanted> ? Wanted : never

const found = ({ opening, available, ...rest }: Asked) =>
  freeSlots({ ...rest, zone, opensOn: () => opening, availableOn: () => available })

test('whatever is found is so long, on a quarter, not past, and meets nothing that is taken', () => {
  fc.assert(
    fc.property(asked, (wanted) => {
      for (const { start, end } of found(wanted)) {
        expect(minutesBetween(start, end)).toBe(wanted.minutes)
        expect(Number(start.slice(14)) % 15).toBe(0)
        expect(start >= wanted.from).toBe(true)
        expect(wanted.taken.some((one) => one.start < end && start < one.end)).toBe(false)
      }
    }),
  )
})

test('whatever is found lies inside one opening and one availability', () => {
  fc.assert(
    fc.property(asked, (wanted) => {
      for (const { start, end } of found(wanted)) {
        expect(holds(wanted.opening, start, end)).toBe(true)
        expect(holds(wanted.available, start, end)).toBe(true)
      }
    }),
  )
})

test('no more is found than was asked for, on a day or at all', () => {
  fc.assert(
    fc.property(asked, (wanted) => {
      const items = found(wanted)
      expect(items.length).toBeLessThanOrEqual(wanted.most)
      const perDay = new Map<string, number>()
      for (const { start } of items) {
        const on = start.slice(0, 10)
        perDay.set(on, (perDay.get(on) ?? 0) + 1)
      }
      for (const many of perDay.values()) expect(many).toBeLessThanOrEqual(wanted.mostADay)
    }),
  )
})

test('where any quarter of the hour is free, the first such is the one that is found', () => {
  fc.assert(
    fc.property(asked, (wanted) => {
      const alone = { ...wanted, most: 1, opening: wanted.opening.slice(0, 1) }
      const one = { ...alone, available: [{ from: '00:00', until: '24:00' }] }
      expect(found(one)[0]).toEqual(firstByTrying(one))
    }),
  )
})

function firstByTrying({ from, days, minutes, opening, taken: all }: Asked) {
  for (let quarter = 0; quarter < days * 96 + 96; quarter++) {
    const start = minutesAfter(midnight, quarter * 15)
    const end = minutesAfter(start, minutes)
    if (minutesBetween(`${from.slice(0, 10)}T00:00`, start) >= days * 1440) return undefined
    const within = holds(opening, start, end)
    const isFree = all.every((one) => one.end <= start || end <= one.start)
    if (start >= from && within && isFree) return { start, end }
  }
  return undefined
}

function holds(all: readonly { from: string; until: string }[], start: string, end: string) {
  const on = start.slice(0, 10)
  return all.some(({ from, until }) => {
    const closes = until === '24:00' ? minutesAfter(`${on}T00:00`, 1440) : `${on}T${until}`
    return `${on}T${from}` <= start && end <= closes
  })
}
