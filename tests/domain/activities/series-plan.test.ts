import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeriesChange } from '#domain/activities/change.ts'
import { minutesAfter } from '#domain/activities/local-time.ts'
import { startsOf } from '#domain/activities/recurrence-expand.ts'
import { planChange, planNew } from '#domain/activities/series-plan.ts'
import { differences, keepingPeople } from '#domain/activities/series-preview.ts'
import type { Series, Session } from '#domain/activities/series.ts'
import { madeUpSeries, sessionsOf } from './made-up-series.ts'

const before = '2026-11-23T09:00'
const tuesdays: Series = {
  start: '2027-01-05T18:00',
  zone: 'Europe/Madrid',
  recurrence: {
    pattern: { by: 'week', every: 1, weekdays: [1] },
    ending: { ends: 'after', sessions: 6 },
  },
  foreignRule: null,
  extraStarts: [],
  skippedStarts: [],
  minutes: 90,
  room: null,
  meetingPoint: null,
  facilitators: ['a'],
  capacity: 20,
  texts: { ca: { title: 'Parlem de descans', summary: '', description: '' } },
  status: 'published',
  cancelledBecause: null,
}

const asking = (change: Partial<SeriesChange> & Pick<SeriesChange, 'act'>): SeriesChange => ({
  reaches: 'all',
  occurrence: null,
  own: 'keep',
  leaveOut: [],
  tells: true,
  ...change,
})
const to = (change: object) => ({ does: 'change' as const, to: change })
const plan = (change: SeriesChange, now = before, sessions = sessionsOf(tuesdays)) =>
  planChange({ series: tuesdays, sessions, now }, change)
const starts = (sessions: readonly Session[]) => sessions.map(({ start }) => start)

test('one session moved keeps its place in the series', () => {
  const change = asking({
    reaches: 'this',
    occurrence: 'session-2',
    act: to({ start: '2027-01-20T17:00' }),
  })
  const moved = plan(change).sessions[2]
  expect(moved).toMatchObject({
    recurrenceId: '2027-01-19T18:00',
    start: '2027-01-20T17:00',
    own: ['time'],
  })
})

test('an hour later for all moves every session and its rule, and nobody is left behind', () => {
  const { sessions, series, rest } = plan(asking({ act: to({ start: '2027-01-05T19:00' }) }))
  expect(rest).toBeNull()
  expect(sessions.map(({ id }) => id)).toEqual(sessionsOf(tuesdays).map(({ id }) => id))
  expect(starts(sessions)).toEqual(startsOf(series))
  expect(sessions[5]?.start).toBe('2027-02-09T19:00')
})

test('moving all to Wednesdays turns the rule too', () => {
  const { series } = plan(asking({ act: to({ start: '2027-01-06T18:00' }) }))
  expect(series.recurrence?.pattern).toEqual({ by: 'week', every: 1, weekdays: [2] })
})

test('from one session on divides the series, and registrations go with their sessions', () => {
  const change = asking({
    reaches: 'following',
    occurrence: 'session-3',
    act: to({ start: '2027-01-27T18:00' }),
  })
  const { sessions, series, rest } = plan(change)
  expect(sessions.map(({ id }) => id)).toEqual(['session-0', 'session-1', 'session-2'])
  expect(series.recurrence?.ending).toEqual({ ends: 'after', sessions: 3 })
  expect(rest?.sessions.map(({ id, start }) => [id, start])).toEqual([
    ['session-3', '2027-01-27T18:00'],
    ['session-4', '2027-02-03T18:00'],
    ['session-5', '2027-02-10T18:00'],
  ])
})

test('from the first session on is all of them: nothing is divided', () => {
  const change = asking({ reaches: 'following', occurrence: 'session-0', act: to({ capacity: 8 }) })
  expect(plan(change).rest).toBeNull()
})

test('sessions that have begun stay as they are when all change their time', () => {
  const { sessions, rest } = plan(
    asking({ act: to({ start: '2027-01-05T19:00' }) }),
    '2027-01-13T12:00',
  )
  expect(starts(sessions)).toEqual(['2027-01-05T18:00', '2027-01-12T18:00'])
  expect(rest?.sessions[0]).toMatchObject({ id: 'session-2', start: '2027-01-19T19:00' })
})

test('sessions that are over keep the words that they had', () => {
  const texts = { ca: { title: 'Un altre nom', summary: '', description: '' } }
  const { sessions, series } = plan(asking({ act: to({ texts }) }), '2027-01-13T12:00')
  expect(series.texts).toEqual(texts)
  expect(sessions[0]?.texts).toEqual(tuesdays.texts)
  expect(sessions[3]?.texts).toBeNull()
})

test('what a session has of its own stays, unless one says that it goes', () => {
  const own = sessionsOf(tuesdays).map((session, i) =>
    i === 1 ? { ...session, capacity: 5, own: ['capacity' as const] } : session,
  )
  const change = asking({ act: to({ capacity: 12 }) })
  expect(plan(change, before, own).sessions.map(({ capacity }) => capacity)).toEqual([
    12, 5, 12, 12, 12, 12,
  ])
  const replacing = plan({ ...change, own: 'replace' }, before, own)
  expect(replacing.sessions[1]).toMatchObject({ capacity: 12, own: [] })
})

test('a session with people registered is called off rather than lost when its place goes', () => {
  const sessions = sessionsOf(tuesdays).map((session, i) => ({
    ...session,
    hasPeople: i === 5,
    registered: i === 5 ? 3 : 0,
  }))
  const recurrence = {
    pattern: { by: 'week' as const, every: 1, weekdays: [1] },
    ending: { ends: 'after' as const, sessions: 4 },
  }
  const planned = plan(asking({ act: to({ recurrence }) }), before, sessions)
  const kept = keepingPeople(sessions, planned)
  expect(kept.sessions.at(-1)).toMatchObject({ id: 'session-5', status: 'cancelled' })
  const { removed, cancelled } = differences(sessions, kept, before)
  expect({ removed, cancelled }).toEqual({
    removed: [{ occurrence: 'session-4', start: '2027-02-02T18:00', registered: 0 }],
    cancelled: [{ occurrence: 'session-5', start: '2027-02-09T18:00', registered: 3 }],
  })
})

test.for([
  { at: '2027-03-28T02:30', code: 'activities/no-such-time' },
  { at: '2027-10-31T02:30', code: 'activities/time-twice' },
])('a start at $at is refused: $code', ({ at, code }) => {
  expect(() => planNew({ ...tuesdays, start: at, recurrence: null })).toThrow(code)
})

test('a session that is over is not changed', () => {
  const change = asking({ reaches: 'this', occurrence: 'session-0', act: to({ capacity: 3 }) })
  expect(() => plan(change, '2027-01-06T09:00')).toThrow('activities/past')
})

test('a series of which only added dates are left moves with them, and gets no session more', () => {
  const series: Series = {
    ...tuesdays,
    start: '2027-09-01T18:00',
    recurrence: {
      pattern: { by: 'week', every: 2, weekdays: [0, 5] },
      ending: { ends: 'on', day: '2027-06-30' },
    },
    extraStarts: ['2027-04-01T18:00', '2027-04-02T18:00'],
  }
  const change = asking({
    reaches: 'following',
    occurrence: 'session-0',
    act: to({ start: '2027-04-03T03:00' }),
  })
  const { sessions } = planChange({ series, sessions: sessionsOf(series), now: before }, change)
  expect(starts(sessions)).toEqual(['2027-04-03T03:00', '2027-04-04T03:00'])
})

test('whatever is moved from whichever session on, each that was still stands, and the one moved is where it was put', () => {
  fc.assert(
    fc.property(
      madeUpSeries,
      fc.nat(),
      fc.integer({ min: -200, max: 200 }),
      fc.constantFrom('following' as const, 'all' as const),
      (series, n, quarters, reaches) => {
        const sessions = sessionsOf(series)
        const one = sessions[n % sessions.length]
        const start = minutesAfter(one?.recurrenceId ?? '', quarters * 15)
        fc.pre(start.slice(11) >= '03:00' && start.slice(11) <= '22:00')
        const change = asking({ reaches, occurrence: one?.id ?? '', act: to({ start }) })
        const after = planChange({ series, sessions, now: before }, change)
        const all = [...after.sessions, ...(after.rest?.sessions ?? [])]
        for (const part of after.rest === null ? [after] : [after, after.rest])
          expect(part.sessions.map(({ recurrenceId }) => recurrenceId)).toEqual(
            startsOf(part.series),
          )
        expect(all.find(({ id }) => id === one?.id)?.start).toBe(start)
        // Not every month has a 31st or a fifth Tuesday: there may be more or fewer.
        if (series.recurrence?.pattern.by.startsWith('month') === true) return
        expect(all).toHaveLength(sessions.length)
        expect(new Set(all.map(({ id }) => id))).toEqual(new Set(sessions.map(({ id }) => id)))
      },
    ),
    { numRuns: 400 },
  )
})
