import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Activity } from '#domain/activities/activity.ts'
import { Occurrence, SpaceDay } from '#domain/activities/occurrence.ts'
import { desk } from '../desk/desk.ts'
import { islands, spaces, staff } from '../desk/fixture.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../desk/programme.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

beforeEach(() => fillRooms(desk.db))

const Sessions = z.object({ items: z.array(Occurrence), more: z.boolean() })
const Days = z.object({ items: z.array(SpaceDay) })
const List = z.object({ items: z.array(Activity), next: z.string().nullable() })

const week = '/activities/occurrences?from=2026-11-30&to=2026-12-07'

test('a week of a space has its sessions by time, with place, people and seats', async () => {
  await addActivity(desk.db, ['2026-12-03T18:00', '2026-12-01T18:00', '2026-12-08T18:00'], {
    room: rooms.left,
    staff: [staff.professional],
    outside: [facilitators.lawyer],
    capacity: 12,
  })
  await addActivity(desk.db, ['2026-12-02T18:00'], { space: spaces.turo })
  const planner = await desk.as('planner')
  const { items } = (await planner.get(`${week}&space=${spaces.far}`)).as(Sessions)
  expect(items.map(({ start }) => start)).toEqual(['2026-12-01T18:00', '2026-12-03T18:00'])
  expect(items[0]).toMatchObject({
    end: '2026-12-01T19:30',
    title: 'Parlem de descans',
    room: { name: 'Sala esquerra' },
    facilitators: [
      { name: 'Mercè Ribas', of: 'outside' },
      { name: 'Mireia Soler', of: 'staff' },
    ],
    capacity: 12,
    confirmed: 0,
    attendance: null,
    series: true,
  })
})

test('whoever is registered is counted with companions, in a session and in each of a course', async () => {
  await fillCatalogue(desk.db)
  const single = await addActivity(desk.db, ['2026-12-01T10:00'], { capacity: 20 })
  const course = await addActivity(desk.db, ['2026-12-01T18:00', '2026-12-02T18:00'], {
    registersFor: 'course',
  })
  await desk.db
    .insertInto('registrations')
    .values([
      {
        occurrence_id: single.occurrences[0] ?? '',
        activity_id: null,
        borrower_id: borrowers.rosa,
        companions: 2,
        state: 'confirmed',
      },
      {
        occurrence_id: single.occurrences[0] ?? '',
        activity_id: null,
        borrower_id: borrowers.amadou,
        companions: 0,
        state: 'waiting',
      },
      {
        occurrence_id: null,
        activity_id: course.activity,
        borrower_id: borrowers.rosa,
        companions: 0,
        state: 'confirmed',
      },
    ])
    .execute()
  const planner = await desk.as('planner')
  const { items } = (await planner.get(week)).as(Sessions)
  expect(items.map(({ confirmed, waiting }) => [confirmed, waiting])).toEqual([
    [3, 1],
    [1, 0],
    [1, 0],
  ])
  const { items: days } = (await planner.get(week.replace('occurrences', 'summary'))).as(Days)
  expect(days).toEqual([
    {
      space: spaces.far,
      day: '2026-12-01',
      sessions: 2,
      cancelled: 0,
      drafts: 0,
      seats: 20,
      confirmed: 4,
    },
    {
      space: spaces.far,
      day: '2026-12-02',
      sessions: 1,
      cancelled: 0,
      drafts: 0,
      seats: 0,
      confirmed: 1,
    },
  ])
})

test.for([
  { by: 'room', query: `room=${rooms.right}`, found: 1 },
  { by: 'facilitator', query: `facilitator=${staff.professional}`, found: 1 },
  { by: 'island', query: `island=${islands.port}`, found: 2 },
  { by: 'status', query: 'status=cancelled', found: 1 },
  { by: 'language', query: 'spoken=ar', found: 0 },
])('sessions are found by $by', async ({ query, found }) => {
  await addActivity(desk.db, ['2026-12-01T18:00'], {
    room: rooms.right,
    staff: [staff.professional],
  })
  await addActivity(desk.db, ['2026-12-02T18:00'], { status: 'cancelled' })
  await addActivity(desk.db, ['2026-12-02T18:00'], { space: spaces.turo })
  const planner = await desk.as('planner')
  expect((await planner.get(`${week}&${query}`)).as(Sessions).items).toHaveLength(found)
})

test.for(['from=2026-12-07&to=2026-12-07', 'from=2026-01-01&to=2027-01-01'])(
  'a time that is none, or too long, is refused at its field: %s',
  async (range) => {
    const planner = await desk.as('planner')
    const refused = await planner.get(`/activities/occurrences?${range}`)
    expect([refused.status, refused.body]).toMatchObject([400, { fields: [{ path: 'to' }] }])
  },
)

test('activities are listed by their next session, page by page', async () => {
  await addActivity(desk.db, ['2026-12-05T18:00'], { title: 'Tercera' })
  await addActivity(desk.db, ['2026-11-01T18:00', '2026-12-01T18:00'], { title: 'Primera' })
  await addActivity(desk.db, ['2026-12-03T18:00'], { title: 'Segona' })
  await addActivity(desk.db, ['2026-11-02T18:00'], { title: 'Passada' })
  const planner = await desk.as('planner')
  const first = (await planner.get('/activities?limit=2')).as(List)
  const second = (await planner.get(`/activities?limit=2&after=${first.next}`)).as(List)
  const titles = [first, second].map(({ items }) => items.map(({ texts }) => texts.ca.title))
  expect(titles).toEqual([['Primera', 'Segona'], ['Tercera']])
  const past = (await planner.get('/activities?when=past')).as(List)
  expect(past.items.map(({ texts }) => texts.ca.title)).toEqual(['Passada'])
})

test.for(['grup de dol', 'DÒL', 'grp de dol', 'acompanyement'])(
  'an activity is found as %s',
  async (words) => {
    await addActivity(desk.db, ['2026-12-05T18:00'], { title: 'Grup de dol i acompanyament' })
    await addActivity(desk.db, ['2026-12-05T18:00'], { title: 'Passejada pel barri' })
    const planner = await desk.as('planner')
    const { items } = (await planner.get(`/activities?search=${encodeURIComponent(words)}`)).as(
      List,
    )
    expect(items.map(({ texts }) => texts.ca.title)).toEqual(['Grup de dol i acompanyament'])
  },
)

test('one activity tells its rule, its sessions and when the next is', async () => {
  const { activity } = await addActivity(desk.db, ['2026-11-01T18:00', '2026-12-01T18:00'])
  const planner = await desk.as('planner')
  const one = await planner.get(`/activities/${activity}`)
  expect(one.headers.get('etag')).toBe('"1"')
  expect(one.as(Activity)).toMatchObject({
    sessions: 2,
    next: '2026-12-01T18:00',
    last: '2026-12-01T18:00',
  })
  const sessions = await planner.get(`/activities/${activity}/occurrences?limit=1`)
  expect(sessions.body).toMatchObject({
    items: [{ start: '2026-11-01T18:00', attendance: 'missing' }],
  })
  expect((await planner.get(`/activities/${staff.planner}`)).status).toBe(404)
})
