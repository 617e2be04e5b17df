import { execFileSync, spawnSync } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import { instantOf } from '#domain/activities/local-time.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { fillRooms, rooms } from '../desk/programme.ts'
import { changed, programme, sessionsOf } from '../desk/programming.ts'

// Debian's own, which has what Debian's packages bring.
const python = '/usr/bin/python3'
const modules = 'import icalendar, recurring_ical_events'
const isThere = spawnSync(python, ['-c', modules]).status === 0
const absent = 'python3-icalendar and python3-recurring-ical-events are not installed'

beforeEach(() => fillRooms(desk.db))

test('a client written by others finds the same sessions at the same instants', async ({
  skip,
}) => {
  if (!isThere) skip(absent)
  const professional = await desk.as('professional')
  const weekly = await programme(professional, {
    room: rooms.left,
    extraStarts: ['2027-03-05T11:00'],
    skippedStarts: ['2027-03-16T18:00'],
  })
  const monthly = await programme(professional, {
    start: '2027-01-29T10:00',
    recurrence: {
      pattern: { by: 'month-weekday', every: 1, nth: -1, weekday: 4 },
      ending: { ends: 'on', day: '2027-11-26' },
    },
  })
  const sessions = await sessionsOf(weekly.activity)
  const to = { start: '2027-03-10T17:00' }
  await changed(professional, weekly.activity, {
    reaches: 'this',
    occurrence: sessions[2]?.id ?? null,
    act: { does: 'change', to },
  })
  await changed(professional, weekly.activity, {
    reaches: 'this',
    occurrence: sessions[4]?.id ?? null,
    act: { does: 'cancel', because: { ca: 'No hi ha llum.' } },
  })
  const { done } = await changed(professional, weekly.activity, {
    reaches: 'following',
    occurrence: sessions[5]?.id ?? null,
    act: { does: 'change', to: { start: '2027-03-31T19:00' } },
  })
  const feed = await desk.app.request(`/feeds/spaces/${spaces.far}.ics`)
  const input = await feed.text()
  const told: unknown = JSON.parse(
    execFileSync(python, ['tests/api/activities/read-calendar.py'], { input, encoding: 'utf8' }),
  )
  const stored = await sessionsOf(weekly.activity, monthly.activity, done.rest ?? '')
  expect(told).toEqual(
    stored.map(({ start, status }) => ({
      start,
      at: instantOf('Europe/Madrid', start).toISOString().slice(0, 16),
      status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    })),
  )
})
