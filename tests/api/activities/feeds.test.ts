import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { desk } from '../desk/desk.ts'
import { islands, spaces, staff } from '../desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../desk/programme.ts'
import { changed, programme, sessionsOf } from '../desk/programming.ts'

beforeEach(() => fillRooms(desk.db))

const read = async (path: string, headers: Record<string, string> = {}) =>
  desk.app.request(path, { headers })

const far = `/feeds/spaces/${spaces.far}.ics`

/** Every session of a calendar as a client that knows the standard finds them. */
async function sessionsIn(path: string) {
  const calendar = ICAL.Component.fromString(await (await read(path)).text())
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const masters = events.filter((event) => !event.isRecurrenceException())
  return masters
    .flatMap((master) => {
      const status = master.component.getFirstPropertyValue('status')
      if (!master.isRecurring())
        return [{ start: String(master.startDate), status, title: master.summary }]
      const found = []
      const dates = master.iterator()
      for (
        let at = dates.next();
        at instanceof ICAL.Time && found.length < 500;
        at = dates.next()
      ) {
        const { item, startDate } = master.getOccurrenceDetails(at)
        found.push({
          start: String(startDate),
          status: item.component.getFirstPropertyValue('status'),
          title: item.summary,
        })
      }
      return found
    })
    .map(({ start, status, title }) => ({ start: start.slice(0, 16), status, title }))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
}

const stored = async (...ids: string[]) =>
  (await sessionsOf(...ids)).map(({ start, status }) => ({
    start,
    status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  }))

test('a space’s calendar has the very sessions that the desk has, through both changes of clocks', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, {
    room: rooms.left,
    extraStarts: ['2027-03-05T18:00'],
    skippedStarts: ['2027-03-16T18:00'],
  })
  const [first, , third, fourth] = await sessionsOf(activity)
  const to = { start: '2027-03-10T17:00' }
  await changed(professional, activity, {
    reaches: 'this',
    occurrence: third?.id ?? null,
    act: { does: 'change', to },
  })
  const because = { ca: 'No hi ha llum.' }
  await changed(professional, activity, {
    reaches: 'this',
    occurrence: fourth?.id ?? null,
    act: { does: 'cancel', because },
  })
  const { done } = await changed(professional, activity, {
    reaches: 'following',
    occurrence: (await sessionsOf(activity))[5]?.id ?? null,
    act: { does: 'change', to: { minutes: 60, texts: { ca: { title: 'Segona part' } } } },
  })
  const there = await sessionsIn(far)
  expect(there.map(({ start, status }) => ({ start, status }))).toEqual(
    await stored(activity, done.rest ?? ''),
  )
  expect(new Set(there.map(({ title }) => title))).toEqual(
    new Set(['Parlem de descans', 'Segona part']),
  )
  expect(there[0]?.start).toBe(first?.start)
})

test('one event for each session is told to whoever cannot follow rules', async () => {
  const { activity } = await programme(await desk.as('professional'))
  const there = await sessionsIn(`${far}?expand=1`)
  expect(there.map(({ start, status }) => ({ start, status }))).toEqual(await stored(activity))
})

test('it is written as the standard says', async () => {
  await programme(await desk.as('professional'), {
    texts: { ca: { title: 'Cura’t; descansa, respira i torna a començar cada matí, si pots' } },
  })
  const answer = await read(far)
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const lines = text.split('\r\n')
  expect(
    lines.every((line) => new TextEncoder().encode(line).length <= 75 && !line.includes('\n')),
  ).toBe(true)
  for (const needed of [
    'DTSTART;TZID=Europe/Madrid:20270302T180000',
    'TZID:Europe/Madrid',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=TU',
    'METHOD:PUBLISH',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'STATUS:CONFIRMED',
  ])
    expect(lines).toContain(needed)
  expect(text).toContain(String.raw`SUMMARY;LANGUAGE=ca:Cura’t\; descansa\, respira`)
})

test('a calendar that has not changed is not sent again', async () => {
  await programme(await desk.as('professional'))
  const etag = (await read(far)).headers.get('etag') ?? ''
  desk.clock.forward({ minutes: 30 })
  expect((await read(far, { 'if-none-match': etag })).status).toBe(304)
})

test.for(['draft', 'internal', 'invitation'])(
  'what is %s is in no public calendar',
  async (what) => {
    const start = '2026-12-01T18:00'
    if (what === 'draft') await addActivity(desk.db, [start], { status: 'draft' })
    if (what === 'internal') await addActivity(desk.db, [start], { visibility: 'internal' })
    if (what === 'invitation') await addActivity(desk.db, [start], { visibility: 'invitation' })
    for (const path of [
      far,
      '/feeds/city.ics',
      `/feeds/islands/${islands.port}.ics`,
      '/feeds/events.json',
    ])
      expect(await (await read(path)).text()).not.toContain('Parlem de descans')
  },
)

test('an island’s calendar and the city’s have what their spaces have', async () => {
  await addActivity(desk.db, ['2026-12-01T18:00'], { space: spaces.far })
  expect(await sessionsIn(`/feeds/islands/${islands.port}.ics`)).toHaveLength(1)
  expect(await sessionsIn('/feeds/city.ics')).toHaveLength(1)
  expect(await sessionsIn('/feeds/city.ics?kind=workshop')).toHaveLength(0)
})

test('sites read the programme in the terms of schema.org', async () => {
  await addActivity(desk.db, ['2027-03-29T18:00'])
  const body: unknown = await (await read('/feeds/events.json')).json()
  expect(body).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [
      { '@type': 'Event', name: 'Parlem de descans', startDate: '2027-03-29T18:00:00+02:00' },
    ],
  })
})

const Made = z.object({ id: z.string(), path: z.string() })

test('one’s own calendar tells of sensitive sessions only that there is something', async () => {
  const led = { staff: [staff.professional] }
  await addActivity(desk.db, ['2026-12-01T18:00'], { ...led, kind: 'support-group', title: 'Dol' })
  await addActivity(desk.db, ['2026-12-02T18:00'], { ...led, title: 'Taller' })
  const professional = await desk.as('professional')
  const { path } = (await professional.post('/agenda/feeds', {})).as(Made)
  expect((await sessionsIn(path)).map(({ title }) => title)).toEqual(['Cita', 'Taller'])
  expect(await (await read(path)).text()).not.toContain('Dol')
})

test('a private address is kept only as what cannot be read back, and taken back it is nobody’s', async () => {
  const professional = await desk.as('professional')
  const { id, path } = (await professional.post('/agenda/feeds', {})).as(Made)
  const [row] = await desk.owner.rows('select to_jsonb(t)::text as row from taulell.feed_tokens t')
  expect(String(row?.['row'])).not.toContain(path.slice(9, 60))
  expect((await read(path)).status).toBe(200)
  expect((await professional.remove(`/agenda/feeds/${id}`)).status).toBe(200)
  expect((await read(path)).status).toBe(404)
})

test.for(['/feeds/spaces/nowhere.ics', `/feeds/spaces/${staff.planner}.ics`, '/feeds/p/guess.ics'])(
  'there is no calendar at %s',
  async (path) => {
    expect((await read(path)).status).toBe(404)
  },
)
