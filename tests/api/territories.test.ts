import { expect, test } from 'vitest'
import { z } from 'zod'
import { IslandFigures, Plan, PlanSummary } from '#domain/plan.ts'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const PlanPage = z.object({ items: z.array(PlanSummary), next: z.string().nullable() })
const IslandPage = z.object({ items: z.array(IslandFigures), next: z.string().nullable() })
const draft = `/territories/plans/${plans.draft}`
const adopted = `/territories/plans/${plans.adopted}`
const readPlan = async (client: Client, path = draft) => (await client.get(path)).as(Plan)

async function planNames(client: Client, query = ''): Promise<string[]> {
  const { items, next } = (await client.get(`/territories/plans?limit=2${query}`)).as(PlanPage)
  const names = items.map((plan) => plan.name)
  return next === null ? names : [...names, ...(await planNames(client, `&after=${next}`))]
}

test('the plan in force is listed first, then drafts and what came before, latest change first', async () => {
  const planner = await desk.as('planner')
  for (const name of ['Primer', 'Segon', 'Tercer']) {
    desk.clock.forward({ minutes: 1 })
    await planner.post('/territories/plans', { name })
  }
  await desk.db
    .updateTable('plans')
    .set({ state: 'superseded' })
    .where('name', '=', 'Segon')
    .execute()
  desk.clock.forward({ minutes: 1 })
  const moves = [{ section: sectionAt(0, 1), island: islands.port }]
  await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(await planNames(planner)).toEqual([
    'Pla vigent',
    'Esborrany de tardor',
    'Tercer',
    'Primer',
    'Segon',
  ])
})

test('plans changed at one moment all come, however fine the clock that noted it', async () => {
  await desk.db
    .insertInto('plans')
    .values(
      ['A', 'B', 'C', 'D'].map((name) => ({ name, changed_at: '2026-11-23T10:00:00.123456Z' })),
    )
    .execute()
  const names = await planNames(await desk.as('communications'))
  expect(names.slice(1, 5).toSorted()).toEqual(['A', 'B', 'C', 'D'])
})

test('a plan is listed with what it adds up to and who changed it last', async () => {
  const { items } = (await (await desk.as('professional')).get('/territories/plans')).as(PlanPage)
  expect(items[0]).toEqual({
    id: plans.adopted,
    name: 'Pla vigent',
    state: 'adopted',
    version: 1,
    changedAt: '2026-11-23T09:00:00.000Z',
    changedBy: { id: staff.planner, name: 'Núria Ferrer' },
    islands: 2,
    sections: 10,
    // 1,000 to 1,400 in the port's row, 2,000 to 2,400 in the other.
    people: 6000 + 11_000,
  })
})

test('a plan tells for every section, in order, where it belongs', async () => {
  const plan = await readPlan(await desk.as('professional'))
  expect(plan.islands).toEqual([
    { id: islands.port, number: 1, name: 'Port i Platja', state: 'open' },
    { id: islands.muntanya, number: 2, name: 'Muntanya', state: 'planned' },
  ])
  const rows = [0, -1, 1, -1].flatMap((place) => [place, place, place, place, place])
  expect(plan.assignment).toEqual(rows)
})

test('a draft begins empty, or as a copy with everything in it', async () => {
  const planner = await desk.as('planner')
  const empty = await planner.post('/territories/plans', { name: 'De zero' })
  expect(empty.status).toBe(201)
  expect(empty.headers.get('etag')).toBe('"1"')
  expect(empty.as(Plan)).toMatchObject({ state: 'draft', version: 1, islands: [] })
  expect(new Set(empty.as(Plan).assignment)).toEqual(new Set([-1]))
  const copy = await planner.post('/territories/plans', { name: 'Còpia', copyOf: plans.adopted })
  const source = await readPlan(planner, adopted)
  expect(copy.as(Plan)).toMatchObject({
    state: 'draft',
    version: 1,
    islands: source.islands,
    assignment: source.assignment,
    changedBy: { name: 'Núria Ferrer' },
  })
})

test('a plan’s name is its own, whatever the accents', async () => {
  const planner = await desk.as('planner')
  for (const name of ['Pla vigent', 'PLÀ VIGENT'])
    expect(await planner.post('/territories/plans', { name })).toMatchObject({
      status: 409,
      body: { code: 'territories/name-taken' },
    })
})

test('a copy of nothing is refused, and nothing is left of it', async () => {
  const planner = await desk.as('planner')
  const wanted = { name: 'Orfe', copyOf: spaces.far }
  expect(await planner.post('/territories/plans', wanted)).toMatchObject({
    status: 404,
    body: { code: 'territories/unknown-plan' },
  })
  expect(await planNames(planner)).not.toContain('Orfe')
})

test('who holds the version that stands is not sent it again', async () => {
  const planner = await desk.as('planner')
  const first = await planner.get(draft)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toBe('"1"')
  for (const held of [etag, `W/${etag}`]) {
    const again = await planner.get(draft, { headers: { 'if-none-match': held } })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers.get('etag')).toBe(etag)
  }
  const moves = [{ section: sectionAt(0, 1), island: islands.port }]
  await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(await planner.get(draft, { headers: { 'if-none-match': etag } })).toMatchObject({
    status: 200,
    body: { version: 2 },
  })
})

test('islands come by number, with people and sections, in pages', async () => {
  const planner = await desk.as('planner')
  for (const [i, name] of ['Tercera', 'Quarta', 'Cinquena'].entries())
    await planner.post(`${draft}/islands`, { name }, { ifMatch: i + 1 })
  const seen: unknown[] = []
  let after = ''
  do {
    const page = (await planner.get(`${draft}/islands?limit=2${after}`)).as(IslandPage)
    seen.push(...page.items.map((island) => [island.number, island.people, island.sections]))
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(seen).toEqual([
    [1, 6000, 5],
    [2, 11_000, 5],
    [3, 0, 0],
    [4, 0, 0],
    [5, 0, 0],
  ])
})

test('a new island is planned, empty, and has the next number', async () => {
  const planner = await desk.as('planner')
  const answer = await planner.post(`${draft}/islands`, { name: 'Tercera' }, { ifMatch: 1 })
  expect(answer).toMatchObject({
    status: 201,
    body: { version: 2, island: { number: 3, name: 'Tercera', state: 'planned' } },
  })
  const again = await planner.post(`${draft}/islands`, { name: 'TERCERA' }, { ifMatch: 2 })
  expect(again).toMatchObject({ status: 409, body: { code: 'territories/name-taken' } })
  expect((await readPlan(planner)).version).toBe(2)
})

test.each(['', '/islands'])('a plan that does not exist is 404 at its address%s', async (rest) => {
  const planner = await desk.as('planner')
  expect(await planner.get(`/territories/plans/${spaces.far}${rest}`)).toMatchObject({
    status: 404,
    body: { code: 'territories/unknown-plan' },
  })
})
