import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Preview } from '#domain/activities/change.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { changed, changing, draftOf, kindId, programme, sessionsOf } from '../desk/programming.ts'
import { addActivity, fillRooms, rooms } from '../desk/programme.ts'

beforeEach(() => fillRooms(desk.db))

const far = `/activities/spaces/${spaces.far}`
const change = (to: object) => ({ does: 'change' as const, to })

test('a series is made with a session for each of its dates, at six through both changes of clocks', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, { room: rooms.left })
  const sessions = await sessionsOf(activity)
  expect(sessions.map(({ start }) => start)).toEqual([
    '2027-03-02T18:00',
    '2027-03-09T18:00',
    '2027-03-16T18:00',
    '2027-03-23T18:00',
    '2027-03-30T18:00',
    '2027-04-06T18:00',
    '2027-04-13T18:00',
    '2027-04-20T18:00',
  ])
  expect(await desk.db.selectFrom('bookings').selectAll().execute()).toHaveLength(8)
})

test('what a new activity would be is looked at, and nothing is written', async () => {
  const professional = await desk.as('professional')
  const draft = await draftOf({ room: rooms.left })
  await addActivity(desk.db, ['2027-03-09T19:00'], { room: rooms.hall, title: 'Taller de ioga' })
  const looked = await professional.post(`${far}/preview`, { draft })
  const { added, clashes } = looked.as(Preview)
  expect(added).toHaveLength(8)
  expect(clashes).toMatchObject([
    {
      start: '2027-03-09T18:00',
      with: { kind: 'session', title: 'Taller de ioga', start: '2027-03-09T19:00', hard: true },
    },
  ])
  expect(await desk.db.selectFrom('activities').selectAll().execute()).toHaveLength(1)
})

test('an activity that clashes is not published, and the refusal names who with what until when', async () => {
  const professional = await desk.as('professional')
  await addActivity(desk.db, ['2027-03-09T19:00'], {
    staff: [staff.professional],
    title: 'Taller de ioga',
  })
  const draft = await draftOf({ facilitators: [staff.professional] })
  const refused = await professional.post(`${far}/series`, { draft, publishes: true })
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({
    code: 'activities/clash',
    who: 'Mireia Soler',
    with: 'Taller de ioga',
    start: '2027-03-09T18:00',
    until: '2027-03-09T20:30',
  })
  expect((await professional.post(`${far}/series`, { draft })).status).toBe(201)
})

test('the date that clashes can be left out, and the series goes on without it', async () => {
  const professional = await desk.as('professional')
  await addActivity(desk.db, ['2027-03-09T18:00'], { room: rooms.left })
  const draft = await draftOf({ room: rooms.left })
  const made = await professional.post(`${far}/series`, {
    draft,
    publishes: true,
    leaveOut: ['2027-03-09T18:00'],
  })
  const { activity } = made.as(z.object({ activity: z.string() }))
  expect(await sessionsOf(activity)).toHaveLength(7)
})

test('from one session on is a series of its own, with the sessions that there were', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional)
  const before = await sessionsOf(activity)
  const { preview, done } = await changed(professional, activity, {
    reaches: 'following',
    occurrence: before[3]?.id ?? null,
    act: change({ start: '2027-03-24T17:00' }),
  })
  expect(preview.moved).toHaveLength(5)
  const after = await sessionsOf(activity, done.rest ?? '')
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ activity: of }) => of === activity)).toEqual(before.map((_, i) => i < 3))
  expect(after[7]?.start).toBe('2027-04-21T17:00')
})

/** Everything of the programme but what counts changes. */
const state = async () => {
  const [row] = await desk.owner
    .rows(`select to_jsonb(a) - 'version' - 'sequence' - 'updated_at' as a,
    (select jsonb_agg(to_jsonb(o) - 'version' order by o.recurrence_id) from taulell.occurrences o) as o,
    (select jsonb_agg(to_jsonb(b) - 'id' order by b.during, b.room_id) from taulell.bookings b) as b
    from taulell.activities a`)
  return row
}

test('dividing a series and taking it back leaves it exactly as it was', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, {
    room: rooms.left,
    facilitators: [staff.professional],
  })
  const before = await state()
  const [, , third] = await sessionsOf(activity)
  const { done } = await changed(professional, activity, {
    reaches: 'following',
    occurrence: third?.id ?? null,
    act: change({ start: '2027-03-17T10:00', room: rooms.right, minutes: 60 }),
  })
  const undone = await professional.post(`${far}/changes/${done.change}/undo`, undefined)
  expect(undone.status).toBe(200)
  expect(await state()).toEqual(before)
})

test('a change that somebody made something on top of is not taken back', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional)
  const act = change({ capacity: 12 })
  const { done } = await changed(professional, activity, { reaches: 'all', act })
  await changed(professional, activity, { reaches: 'all', act: change({ capacity: 10 }) })
  const undone = await professional.post(`${far}/changes/${done.change}/undo`, undefined)
  expect(undone.body).toMatchObject({ code: 'activities/cannot-undo' })
})

test('what was looked at and is no longer so is not done', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional)
  const wanted = { reaches: 'all' as const, act: change({ start: '2027-03-03T18:00' }) }
  const { mark } = (await professional.post(`${far}/series/${activity}/preview`, wanted)).as(
    Preview,
  )
  await changed(professional, activity, { reaches: 'all', act: change({ capacity: 5 }) })
  const late = await professional.post(`${far}/series/${activity}/changes`, {
    change: wanted,
    mark,
  })
  expect(late.body).toMatchObject({ code: 'activities/changed-meanwhile' })
})

test('sessions that have begun stay as they are, whatever changes', async () => {
  const { activity } = await programme(await desk.as('professional'))
  desk.clock.set('2027-03-10T12:00:00Z')
  const professional = await desk.as('professional')
  const { done, preview } = await changed(professional, activity, {
    reaches: 'all',
    act: change({ start: '2027-03-02T10:00' }),
  })
  expect(preview.past).toBe(2)
  const sessions = await sessionsOf(activity, done.rest ?? '')
  expect(sessions.map(({ start }) => start.slice(11))).toEqual([
    '18:00',
    '18:00',
    ...Array.from({ length: 6 }, () => '10:00'),
  ])
})

test('cancelled with a reason, a series frees its room, and restored it takes it again', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, { room: rooms.left })
  const because = { ca: 'La persona que la porta està de baixa.' }
  await changed(professional, activity, { reaches: 'all', act: { does: 'cancel', because } })
  expect(await desk.db.selectFrom('bookings').selectAll().execute()).toEqual([])
  const other = await programme(professional, {
    room: rooms.left,
    start: '2027-03-09T18:00',
    recurrence: null,
  })
  const { answer } = await changing(professional, activity, {
    reaches: 'all',
    act: { does: 'restore' },
  })
  expect(answer.body).toMatchObject({ code: 'activities/clash', who: 'Sala esquerra' })
  await changed(professional, other.activity, { reaches: 'all', act: { does: 'remove' } })
  await changed(professional, activity, { reaches: 'all', act: { does: 'restore' } })
  expect(await desk.db.selectFrom('bookings').selectAll().execute()).toHaveLength(8)
})

test.for([
  { start: '2027-03-28T02:30', code: 'activities/no-such-time' },
  { start: '2027-10-31T02:15', code: 'activities/time-twice' },
])('a start at $start is refused: $code', async ({ start, code }) => {
  const professional = await desk.as('professional')
  const draft = await draftOf({ start, recurrence: null })
  const refused = await professional.post(`${far}/series`, { draft })
  expect([refused.status, refused.body]).toMatchObject([422, { code }])
})

test.for([
  { named: 'room', to: { room: rooms.elsewhere }, code: 'spaces/unknown-room' },
  { named: 'person', to: { facilitators: [rooms.left] }, code: 'activities/unknown-facilitator' },
  { named: 'kind', to: { kind: rooms.left }, code: 'activities/unknown-kind' },
])('a $named that is not there is refused at its field', async ({ to, code }) => {
  const professional = await desk.as('professional')
  const refused = await professional.post(`${far}/series`, { draft: await draftOf(to) })
  expect(refused.body).toMatchObject({ code, fields: [{ path: `draft.${Object.keys(to)[0]}` }] })
})

test('an activity of another space is not there for whoever asks at hers', async () => {
  const { activity } = await addActivity(desk.db, ['2027-03-09T18:00'], { space: spaces.turo })
  const professional = await desk.as('professional')
  const { answer } = await changing(professional, activity, {
    reaches: 'all',
    act: { does: 'publish' },
  })
  expect(answer.status).toBe(404)
})

test('a draft with nobody registered goes for good; a published one is called off instead', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(
    professional,
    { kind: await kindId('workshop') },
    { publishes: false },
  )
  const removed = await changed(professional, activity, { reaches: 'all', act: { does: 'remove' } })
  expect(removed.preview.removed).toHaveLength(8)
  expect(await desk.db.selectFrom('activities').selectAll().execute()).toEqual([])
})

test('an activity tells who changed what and when, and one that is not there has no history', async () => {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional)
  desk.clock.forward({ minutes: 1 })
  await changed(professional, activity, { reaches: 'all', act: change({ capacity: 12 }) })
  const history = await professional.get(`/activities/${activity}/changes`)
  expect(history.body).toMatchObject({
    items: [
      { kind: 'changed', who: 'Mireia Soler', undoable: true },
      { kind: 'created', who: 'Mireia Soler', undoable: false },
    ],
  })
  expect((await professional.get(`/activities/${staff.planner}/changes`)).status).toBe(404)
})
