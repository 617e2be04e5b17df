import { expect, test } from 'vitest'
import { z } from 'zod'
import { IslandFigures, Plan, PlanIsland } from '#domain/plan.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const draft = `/territories/plans/${plans.draft}`
const { port, muntanya } = islands
const at = (island: string) => `${draft}/islands/${island}`
const Founded = z.object({ version: z.int(), island: PlanIsland })
const Figures = z.object({ items: z.array(IslandFigures), next: z.null() })

const planner = () => desk.as('planner')
const plan = async () => (await (await planner()).get(draft)).as(Plan)
async function figures() {
  const { items } = (await (await planner()).get(`${draft}/islands`)).as(Figures)
  return items.map(({ number, name, people, sections }) => [number, name, people, sections])
}

test('islands are renamed and trade their numbers in one save', async () => {
  const changes = [
    { id: port, number: 2, name: 'Port Vell' },
    { id: muntanya, number: 1 },
  ]
  const answer = await (
    await planner()
  ).patch(`${draft}/islands`, { islands: changes }, { ifMatch: 1 })
  expect(answer).toMatchObject({ status: 200, body: { version: 2 } })
  expect(answer.headers.get('etag')).toBe('"2"')
  expect(await figures()).toEqual([
    [1, 'Muntanya', 11_000, 5],
    [2, 'Port Vell', 6000, 5],
  ])
})

test('a number that another island keeps is refused with the name of that island', async () => {
  const islandsWanted = [{ id: port, number: 2 }]
  const client = await planner()
  expect(
    await client.patch(`${draft}/islands`, { islands: islandsWanted }, { ifMatch: 1 }),
  ).toMatchObject({
    status: 409,
    body: { code: 'territories/number-taken', number: 2, island: muntanya, name: 'Muntanya' },
  })
  const both = [
    { id: port, number: 7 },
    { id: muntanya, number: 7 },
  ]
  expect(await client.patch(`${draft}/islands`, { islands: both }, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'territories/number-taken', number: 7 },
  })
  expect((await plan()).version).toBe(1)
})

test('a name that another island bears is refused, whatever the accents', async () => {
  const wanted = { islands: [{ id: port, name: 'MUNTÀNYA' }] }
  expect(await (await planner()).patch(`${draft}/islands`, wanted, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'territories/name-taken' },
  })
})

test('an island that is removed leaves its sections to nobody', async () => {
  expect(await (await planner()).remove(at(port), { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { version: 2 },
  })
  const { assignment, islands: left } = await plan()
  expect(left.map(({ id }) => id)).toEqual([muntanya])
  expect(assignment.filter((place) => place === 0)).toHaveLength(5)
  expect(assignment.filter((place) => place === -1)).toHaveLength(15)
})

test('an island that is merged into another leaves it everything', async () => {
  const client = await planner()
  expect(await client.post(`${at(port)}/merge`, { into: muntanya }, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { version: 2 },
  })
  expect(await figures()).toEqual([[2, 'Muntanya', 17_000, 10]])
})

const comesBack = (sections: readonly string[], id: string = port) => ({
  name: 'Port i Platja',
  again: { id, number: 1, sections },
})

test('an island that was removed comes back as itself, with the sections it takes again', async () => {
  const client = await planner()
  const before = await plan()
  await client.remove(at(port), { ifMatch: 1 })
  const wanted = comesBack([sectionAt(0, 0), sectionAt(1, 0)])
  const answer = await client.post(`${draft}/islands`, wanted, { ifMatch: 2 })
  expect(answer.status).toBe(201)
  const { islands: now, assignment, version } = await plan()
  expect(version).toBe(3)
  expect(now).toEqual(before.islands)
  expect(assignment.filter((place) => place === 0)).toHaveLength(2)
})

test('an island comes back only to a plan that has neither it nor its number', async () => {
  const client = await planner()
  expect(await client.post(`${draft}/islands`, comesBack([]), { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'territories/number-taken', island: port },
  })
  expect(
    await client.post(`${draft}/islands`, comesBack([], spaces.far), { ifMatch: 1 }),
  ).toMatchObject({ body: { code: 'territories/unknown-island' } })
  await client.remove(at(port), { ifMatch: 1 })
  await client.patch(`${draft}/islands`, { islands: [{ id: muntanya, number: 1 }] }, { ifMatch: 2 })
  expect(await client.post(`${draft}/islands`, comesBack([]), { ifMatch: 3 })).toMatchObject({
    status: 409,
    body: { code: 'territories/number-taken', name: 'Muntanya' },
  })
  expect((await plan()).version).toBe(3)
})

test('some sections of an island are split off as a new one', async () => {
  const wanted = { name: 'La Platja', sections: [sectionAt(3, 0), sectionAt(4, 0)] }
  const answer = await (await planner()).post(`${at(port)}/split`, wanted, { ifMatch: 1 })
  expect(answer.status).toBe(201)
  expect(answer.as(Founded)).toMatchObject({
    version: 2,
    island: { number: 3, name: 'La Platja', state: 'planned' },
  })
  expect(await figures()).toEqual([
    [1, 'Port i Platja', 3300, 3],
    [2, 'Muntanya', 11_000, 5],
    [3, 'La Platja', 2700, 2],
  ])
})

const offshoot = { name: 'Una part', sections: [sectionAt(0, 0)] }
const refused = [
  {
    what: 'renaming an island that the plan does not have',
    asks: ['PATCH', `${draft}/islands`, { islands: [{ id: spaces.far, name: 'Cap' }] }],
    body: { code: 'territories/unknown-island', island: spaces.far },
  },
  {
    what: 'removing an island that the plan does not have',
    asks: ['DELETE', at(spaces.far), undefined],
    body: { code: 'territories/unknown-island' },
  },
  {
    what: 'merging an island into none of the plan',
    asks: ['POST', `${at(port)}/merge`, { into: spaces.far }],
    body: { code: 'territories/unknown-island', island: spaces.far },
  },
  {
    what: 'merging an island into itself',
    asks: ['POST', `${at(port)}/merge`, { into: port }],
    body: { code: 'territories/same-island' },
  },
  {
    what: 'splitting off a section of another island',
    asks: ['POST', `${at(port)}/split`, { name: 'Part', sections: [sectionAt(0, 2)] }],
    body: { code: 'territories/not-of-island', section: sectionAt(0, 2) },
  },
] as const

test.each(refused)('$what is refused, and nothing is left of it', async ({ asks, body }) => {
  const before = await plan()
  const [method, path, sent] = asks
  const answer = await (await planner()).send(method, path, sent, { ifMatch: 1 })
  expect(answer).toMatchObject({ status: 422, body })
  expect(await plan()).toEqual(before)
})

test('no island of the plan in force is touched, and none without its version', async () => {
  const client = await planner()
  for (const [method, rest, body] of [
    ['PATCH', '/islands', { islands: [{ id: port, name: 'Altres' }] }],
    ['DELETE', `/islands/${port}`, undefined],
    ['POST', `/islands/${port}/merge`, { into: muntanya }],
    ['POST', `/islands/${port}/split`, offshoot],
    ['PATCH', '', { name: 'Altres' }],
    ['DELETE', '', undefined],
  ] as const) {
    const inForce = `/territories/plans/${plans.adopted}${rest}`
    expect(await client.send(method, inForce, body, { ifMatch: 1 })).toMatchObject({
      status: 409,
      body: { code: 'territories/not-a-draft', state: 'adopted' },
    })
    expect(await client.send(method, `${draft}${rest}`, body)).toMatchObject({ status: 428 })
    expect(await client.send(method, `${draft}${rest}`, body, { ifMatch: 2 })).toMatchObject({
      status: 412,
      body: { code: 'version/stale', version: 1, by: 'Núria Ferrer' },
    })
  }
})

test('the database itself keeps two islands from one number', async () => {
  const twice = desk.db
    .updateTable('plan_islands')
    .set({ number: 1 })
    .where('plan_id', '=', plans.draft)
  await expect(twice.execute()).rejects.toThrow(/one_island_per_number/)
})
