import { expect, test } from 'vitest'
import { Coverage } from '#domain/coverage-answer.ts'
import { desk } from './desk/desk.ts'
import { plans, spaces } from './desk/fixture.ts'

// Sections are 841 m wide and 1,110 m high; each space stands in the middle of one, so that with
// the walk of 615 m as the crow flies it reaches just that one.
const read = async (query = '') =>
  (await (await desk.as('planner')).get(`/territories/coverage${query}`)).as(Coverage)

test('people are counted in open islands and near spaces, in the city and its districts', async () => {
  const { city, districts, plan, straightMetres, spaces: open } = await read()
  expect(plan).toMatchObject({ id: plans.adopted, state: 'adopted' })
  expect(straightMetres).toBeCloseTo(615.38, 1)
  expect(open).toBe(3)
  // The open island has the first row of sections: 1,000 to 1,400. The planned one has the third.
  expect(city).toEqual({
    people: 39_000,
    inIslands: 6000 + 11_000,
    inOpenIslands: 6000,
    nearSpaces: 1000 + 1900 + 2700,
    either: 6000 + 1900 + 2700,
  })
  expect(
    districts.map(({ code, name, people, nearSpaces }) => [code, name, people, nearSpaces]),
  ).toEqual([
    ['01', 'Marina', 14_500, 2900],
    ['02', 'Muntanya', 24_500, 2700],
  ])
})

test('neighbourhoods and islands are counted too, and districts add up to the city', async () => {
  const { city, districts, neighbourhoods, islands, nearestM } = await read()
  expect(neighbourhoods.map(({ code, people }) => [code, people])).toEqual([
    ['0101', 8100],
    ['0102', 6400],
    ['0201', 24_500],
  ])
  expect(islands).toMatchObject([
    { number: 1, state: 'open', people: 6000, inOpenIslands: 6000, nearSpaces: 1000 },
    { number: 2, state: 'planned', people: 11_000, inOpenIslands: 0, nearSpaces: 0 },
  ])
  for (const figure of ['people', 'inIslands', 'inOpenIslands', 'nearSpaces', 'either'] as const)
    expect(districts.reduce((sum, one) => sum + one[figure], 0)).toBe(city[figure])
  expect(nearestM).toHaveLength(20)
  expect(nearestM[0]).toBe(0)
})

test('the walk is a setting of the city', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { walkingMetres: 2000, detourFactor: 1.2 }, { ifMatch: 1 })
  const { city, straightMetres } = await read()
  expect(straightMetres).toBeCloseTo(1666.67, 1)
  expect(city.nearSpaces).toBeGreaterThan(20_000)
})

test('a space that closed for good is walked to by nobody', async () => {
  const planner = await desk.as('planner')
  await planner.put(`/spaces/${spaces.turo}/open`, { open: false }, { ifMatch: 1 })
  expect(await read()).toMatchObject({ spaces: 2, city: { nearSpaces: 2900 } })
})

test('a draft is reviewed before it is adopted', async () => {
  await desk.db.deleteFrom('plan_sections').where('plan_id', '=', plans.draft).execute()
  expect(await read(`?plan=${plans.draft}`)).toMatchObject({
    plan: { id: plans.draft, state: 'draft' },
    city: { inIslands: 0, inOpenIslands: 0, nearSpaces: 5600 },
  })
})

test('without a plan in force everyone is outside, and walks are counted all the same', async () => {
  await desk.db
    .updateTable('plans')
    .set({ state: 'superseded' })
    .where('id', '=', plans.adopted)
    .execute()
  expect(await read()).toMatchObject({
    plan: null,
    islands: [],
    city: { inIslands: 0, nearSpaces: 5600 },
  })
})

test('a plan that does not exist is unknown', async () => {
  const planner = await desk.as('planner')
  expect(await planner.get(`/territories/coverage?plan=${spaces.far}`)).toMatchObject({
    status: 404,
    body: { code: 'territories/unknown-plan' },
  })
})

test('the same rows come as a table for spreadsheets', async () => {
  await desk.db
    .updateTable('plan_islands')
    .set({ name: '=1+1' })
    .where('plan_id', '=', plans.adopted)
    .where('number', '=', 1)
    .execute()
  const answer = await (await desk.as('planner')).get('/territories/coverage.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('coverage-2026-01-01.csv')
  const lines = answer.text.split('\r\n')
  expect(lines).toHaveLength(1 + 1 + 2 + 3 + 2 + 1)
  expect(lines[1]).toBe(
    'city,,,39000,17000,6000,0.1538,5600,0.1436,10600,0.2718,Pla vigent,2026-01-01,800,1.3',
  )
  expect(lines[7]).toMatch(/^island,1,"'=1\+1",6000,/)
})
