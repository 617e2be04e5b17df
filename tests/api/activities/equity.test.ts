import { beforeEach, expect, test } from 'vitest'
import { Equity } from '#domain/activities/equity.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity, fillRooms } from '../desk/programme.ts'

beforeEach(async () => {
  await fillRooms(desk.db)
  await addActivity(desk.db, ['2026-12-01T18:00', '2026-12-08T18:00'], {
    kind: 'support-group',
    space: spaces.turo,
    capacity: 12,
  })
  await addActivity(desk.db, ['2026-12-02T18:00'], { capacity: 30 })
})

const read = async (query = '') =>
  (await (await desk.as('planner')).get(`/activities/equity${query}`)).as(Equity)

/** What is told of a kind in each part of the city. */
async function offersOf(code: string | null, query = '') {
  const equity = await read(query)
  const kind = equity.kinds.find((one) => one.code === code)?.id ?? null
  const [port, muntanya] = equity.islands
  return [port, muntanya, equity.outside, equity.city].map((part) =>
    part?.offers.find((offer) => offer.kind === kind),
  )
}

// Sections are wider than the walk: a space reaches the one in which it stands, and no other. The
// space of the second island stands outside of it, among 2,700 people whom no island has.
test('what each island is offered of a kind, and who has none in the island nor within the walk', async () => {
  expect(await offersOf('support-group')).toMatchObject([
    { activities: 0, sessions: 0, seats: 0, near: 0, without: 6000 },
    { activities: 1, sessions: 2, seats: 24, near: 0, without: 0 },
    { activities: 0, sessions: 0, near: 2700, without: 22_000 - 2700 },
    { activities: 1, sessions: 2, seats: 24, near: 2700, without: 6000 + 22_000 - 2700 },
  ])
})

test('all kinds together are told beside each of them, with people and spaces', async () => {
  const { city, islands, outside, plan, from, to } = await read()
  expect([from, to, plan?.name]).toEqual(['2026-08-25', '2027-02-22', 'Pla vigent'])
  expect(islands.map(({ number, people, spaces: count }) => [number, people, count])).toEqual([
    [1, 6000, 2],
    [2, 11_000, 1],
  ])
  expect([city.people, city.spaces, outside.people, outside.spaces]).toEqual([39_000, 3, 22_000, 0])
  expect(await offersOf(null)).toMatchObject([
    { activities: 1, sessions: 1, seats: 30, near: 1000, without: 0 },
    { sessions: 2, without: 0 },
    { sessions: 0 },
    { activities: 2, sessions: 3, seats: 54, near: 3700 },
  ])
})

test('drafts, what was cancelled and what is for the team alone are offered to nobody', async () => {
  for (const not of [
    { status: 'draft' },
    { status: 'cancelled' },
    { visibility: 'internal' },
  ] as const)
    await addActivity(desk.db, ['2026-12-03T18:00'], { kind: 'support-group', ...not })
  const [port] = await offersOf('support-group')
  expect(port).toMatchObject({ sessions: 0, without: 6000 })
})

test('an outing is within reach where one meets, and not where the space is', async () => {
  const { activity } = await addActivity(desk.db, ['2026-12-03T10:00'], { kind: 'outdoor' })
  await desk.db
    .updateTable('occurrences')
    .set({ meeting_point: JSON.stringify({ lon: 2.035, lat: 41.005, words: 'davant de la font' }) })
    .where('activity_id', '=', activity)
    .execute()
  const [port] = await offersOf('outdoor')
  // The fourth section of the first row.
  expect(port).toMatchObject({ sessions: 1, near: 1300, without: 0 })
})

test('only the period counts, and a period that is none or too long is refused at its field', async () => {
  const [, muntanya] = await offersOf('support-group', '?from=2026-12-02&to=2026-12-09')
  expect(muntanya).toMatchObject({ activities: 1, sessions: 1 })
  const planner = await desk.as('planner')
  for (const query of ['from=2026-12-09&to=2026-12-09', 'from=2020-01-01&to=2026-01-01'])
    expect((await planner.get(`/activities/equity?${query}`)).body).toMatchObject({
      fields: [{ path: 'to' }],
    })
})

test('where nothing is held, everybody is without', async () => {
  const { city } = await read('?from=2031-01-01&to=2031-02-01')
  expect(city.offers[0]).toEqual({
    kind: null,
    activities: 0,
    sessions: 0,
    seats: 0,
    near: 0,
    without: 39_000,
  })
})

test('where there is no plan in force, all people are outside of islands', async () => {
  await desk.db
    .updateTable('plans')
    .set({ state: 'superseded' })
    .where('state', '=', 'adopted')
    .execute()
  const { plan, islands, outside } = await read()
  expect([plan, islands, outside.people]).toEqual([null, [], 39_000])
})

test('the table for spreadsheets has a line for each kind in each part', async () => {
  const planner = await desk.as('planner')
  const { text } = await planner.get('/activities/equity.csv?language=es')
  const lines = text.replace(/^\uFEFF/, '').split('\r\n')
  expect(lines[0]).toMatch(/^level,number,name,kind,people,spaces,activities,sessions/)
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^island,2,Muntanya,Grupo[^,]*,11000,1,1,2,0\.18,24,2\.18,0,0,2026-08-25/,
    ),
  )
})

test('communications, who may not see reports, are refused it', async () => {
  const communications = await desk.as('communications')
  expect((await communications.get('/activities/equity')).status).toBe(403)
})
