import { expect, test } from 'vitest'
import { pickUpBy } from '#domain/equipment/hold.ts'
import { dueProblem, proposedDue } from '#domain/equipment/policy.ts'
import { OpeningHours, type Week } from '#domain/opening-hours.ts'
import {
  hoursAreKnown,
  isOpenAt,
  nextOpenDay,
  openingOn,
  type Opens,
} from '#domain/opening-hours-rules.ts'

const zone = 'Europe/Madrid'
const morning = { from: '09:30', until: '14:00' }
const evening = { from: '16:00', until: '20:00' }
const weekdays = (...intervals: { from: string; until: string }[]): Week =>
  Array.from({ length: 7 }, (_, day) => (day < 5 ? intervals : []))
const never = weekdays()

/** Mornings and evenings; mornings alone in summer; at Christmas only from ten to one. */
const hours = OpeningHours.parse({
  week: weekdays(evening, morning),
  seasons: [
    { name: 'Estiu', from: '07-01', until: '09-01', week: weekdays(morning) },
    {
      name: 'Nadal',
      from: '12-22',
      until: '01-07',
      week: weekdays({ from: '10:00', until: '13:00' }),
    },
  ],
  closures: [
    { from: '2026-11-25', until: '2026-11-27', reason: 'Obres' },
    { from: '2026-11-24', until: '2026-11-25', reason: 'Festa del barri', hours: [morning] },
  ],
})
const space: Opens = { hours, closedOn: null, holidays: [] }

test('an ordinary day has the hours of its weekday, in order', () => {
  expect(openingOn(space, '2026-11-23')).toEqual({ intervals: [morning, evening], because: null })
  expect(openingOn(space, '2026-11-22')).toEqual({ intervals: [], because: null })
})

test('a season has hours of its own, from its first day until the day before its end', () => {
  const summer = { intervals: [morning], because: { season: 'Estiu' } }
  expect(openingOn(space, '2026-06-30').because).toBeNull()
  expect(openingOn(space, '2026-07-01')).toEqual(summer)
  expect(openingOn(space, '2026-08-31')).toEqual(summer)
  expect(openingOn(space, '2026-09-01').because).toBeNull()
})

test('a season that wraps the year holds on both sides of New Year, every year', () => {
  for (const day of ['2026-12-22', '2026-12-31', '2027-01-01', '2027-01-06', '2028-01-06'])
    expect(openingOn(space, day).because).toEqual({ season: 'Nadal' })
  for (const day of ['2026-12-21', '2027-01-07', '2027-12-21'])
    expect(openingOn(space, day).because).toBeNull()
})

test('a season until 1 March ends with February, in leap years too', () => {
  const winter = { name: 'Hivern', from: '02-01', until: '03-01', week: never }
  const cold: Opens = {
    hours: OpeningHours.parse({ ...hours, seasons: [winter], closures: [] }),
    closedOn: null,
    holidays: [],
  }
  expect(openingOn(cold, '2028-02-29').because).toEqual({ season: 'Hivern' })
  expect(openingOn(cold, '2028-03-01').because).toBeNull()
  expect(nextOpenDay(cold, '2027-02-01')).toBe('2027-03-01')
})

test('a closure comes before the season and the week, with shorter hours or with none', () => {
  expect(openingOn(space, '2026-11-24')).toEqual({
    intervals: [morning],
    because: { closure: 'Festa del barri' },
  })
  for (const day of ['2026-11-25', '2026-11-26'])
    expect(openingOn(space, day)).toEqual({ intervals: [], because: { closure: 'Obres' } })
  expect(openingOn(space, '2026-11-27').because).toBeNull()
})

test('a space that closed for good opens on no day from then on', () => {
  const closed: Opens = { hours, closedOn: '2026-11-24', holidays: [] }
  expect(openingOn(closed, '2026-11-23').intervals).toHaveLength(2)
  expect(openingOn(closed, '2026-11-24')).toEqual({ intervals: [], because: 'closed-for-good' })
  expect(nextOpenDay(closed, '2026-11-24')).toBeNull()
})

test('the next open day passes over weekends and closures, and may be the day itself', () => {
  expect(nextOpenDay(space, '2026-11-23')).toBe('2026-11-23')
  expect(nextOpenDay(space, '2026-11-25')).toBe('2026-11-27')
  expect(nextOpenDay(space, '2026-11-28')).toBe('2026-11-30')
})

test('where nothing ever opens there is no next open day', () => {
  const unknown = OpeningHours.parse({ week: never, seasons: [], closures: [] })
  expect(nextOpenDay({ hours: unknown, closedOn: null, holidays: [] }, '2026-11-23')).toBeNull()
  expect(hoursAreKnown(unknown)).toBe(false)
  expect(hoursAreKnown(hours)).toBe(true)
})

test.each([
  ['2026-10-25', '2026-10-26', 'the clocks go back'],
  ['2026-03-29', '2026-03-30', 'the clocks go forward'],
])('the Sunday %s is one day before %s although %s', (sunday, monday) => {
  expect(nextOpenDay(space, sunday)).toBe(monday)
})

test.each([
  ['2026-11-23T08:29:59Z', false],
  ['2026-11-23T08:30:00Z', true],
  ['2026-11-23T12:59:59Z', true],
  ['2026-11-23T13:00:00Z', false],
  // Summer time: the same wall clock is another instant.
  ['2026-10-23T07:29:59Z', false],
  ['2026-10-23T07:30:00Z', true],
])('at %s it is open: %s', (at, open) => {
  expect(isOpenAt(space, new Date(at), zone)).toBe(open)
})

test('through the hour that comes twice and the one that never comes, it opens by the wall', () => {
  const nights = OpeningHours.parse({
    week: Array.from({ length: 7 }, () => [{ from: '02:30', until: '03:30' }]),
    seasons: [],
    closures: [],
  })
  const open = (at: string) =>
    isOpenAt({ hours: nights, closedOn: null, holidays: [] }, new Date(at), zone)
  // 25 October: 02:45 comes at 00:45 and again at 01:45 UTC. 29 March: 02:30 never comes, 03:00 does.
  expect(
    ['00:45', '01:15', '01:45', '02:45'].map((time) => open(`2026-10-25T${time}:00Z`)),
  ).toEqual([true, false, true, false])
  expect(['00:59', '01:00', '01:30'].map((time) => open(`2026-03-29T${time}:00Z`))).toEqual([
    false,
    true,
    false,
  ])
})

test('midnight ends a day and begins none', () => {
  const late = OpeningHours.parse({
    week: weekdays({ from: '20:00', until: '24:00' }),
    seasons: [],
    closures: [],
  })
  const open = (at: string) =>
    isOpenAt({ hours: late, closedOn: null, holidays: [] }, new Date(at), zone)
  expect(open('2026-11-23T22:59:00Z')).toBe(true)
  expect(open('2026-11-23T23:00:00Z')).toBe(false)
})

const season = { name: 'S', from: '06-01', until: '09-01', week: never }
const wrong: [string, object][] = [
  ['an interval that ends before it begins', { week: weekdays({ from: '14:00', until: '09:00' }) }],
  ['an interval over midnight', { week: weekdays({ from: '22:00', until: '02:00' }) }],
  ['a time that no clock shows', { week: weekdays({ from: '09:60', until: '10:00' }) }],
  ['two intervals that overlap', { week: weekdays(morning, { from: '13:00', until: '15:00' }) }],
  ['a week of six days', { week: never.slice(1) }],
  ['a season of no length', { seasons: [{ ...season, until: '06-01' }] }],
  ['a season from a day that no year has', { seasons: [{ ...season, from: '02-30' }] }],
  [
    'two seasons that overlap over New Year',
    {
      seasons: [
        { ...season, from: '12-01', until: '02-29' },
        { ...season, from: '02-01', until: '03-01' },
      ],
    },
  ],
  ['a closure of no day', { closures: [{ from: '2026-11-25', until: '2026-11-25', reason: 'x' }] }],
  [
    'two closures that overlap',
    {
      closures: [
        { from: '2026-11-25', until: '2026-11-28', reason: 'x' },
        { from: '2026-11-27', until: '2026-11-29', reason: 'y' },
      ],
    },
  ],
  [
    'a closure without a reason',
    { closures: [{ from: '2026-11-25', until: '2026-11-28', reason: ' ' }] },
  ],
]

test.each(wrong)('%s is refused', (_, part) => {
  const whole = { week: never, seasons: [], closures: [], ...part }
  expect(OpeningHours.safeParse(whole).success).toBe(false)
})

test('what touches does not overlap', () => {
  const touching = {
    week: weekdays(morning, { from: '14:00', until: '16:00' }),
    seasons: [
      { ...season, from: '12-01', until: '02-29' },
      { ...season, from: '02-29', until: '12-01' },
    ],
    closures: [
      { from: '2026-11-25', until: '2026-11-28', reason: 'x' },
      { from: '2026-11-28', until: '2026-11-29', reason: 'y' },
    ],
  }
  expect(OpeningHours.safeParse(touching).success).toBe(true)
})

const mercè = { ca: 'La Mercè', es: 'La Mercè', en: 'La Mercè' }
const feast: Opens = {
  hours,
  closedOn: null,
  holidays: [{ from: '2026-09-24', until: '2026-09-25', names: mercè }],
}

test('a holiday closes, before the season and the week, and the next day opens again', () => {
  expect(openingOn(feast, '2026-09-24')).toEqual({ intervals: [], because: { holiday: mercè } })
  expect(openingOn(feast, '2026-09-23').because).toBeNull()
  expect(nextOpenDay(feast, '2026-09-24')).toBe('2026-09-25')
  expect(isOpenAt(feast, new Date('2026-09-24T08:00:00Z'), zone)).toBe(false)
})

test('what a space says of a day itself comes before the holiday: it may open then', () => {
  const closures = [
    { from: '2026-09-24', until: '2026-09-25', reason: 'La Mercè', hours: [morning] },
  ]
  const opens: Opens = { ...feast, hours: OpeningHours.parse({ ...hours, closures }) }
  expect(openingOn(opens, '2026-09-24').intervals).toEqual([morning])
  expect(nextOpenDay(opens, '2026-09-24')).toBe('2026-09-24')
})

test('a loan that would fall due on a holiday is due on the day after on which the space opens', () => {
  const policy = { loanDays: 30, longestDays: 90 }
  expect(proposedDue(policy, feast, '2026-08-25')).toBe('2026-09-25')
  expect(dueProblem(policy, feast, { today: '2026-08-25', due: '2026-09-24' })).toEqual({
    problem: 'closed',
    next: '2026-09-25',
  })
  expect(pickUpBy(feast, '2026-09-23')).toBe('2026-10-01')
})
