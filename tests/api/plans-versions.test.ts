import { expect, test } from 'vitest'
import { z } from 'zod'
import { Plan } from '#domain/plan.ts'
import { PlanDifference } from '#domain/plan-difference.ts'
import { PlanAtVersion, PlanVersion } from '#domain/plan-version.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const draft = `/territories/plans/${plans.draft}`
const { port, muntanya } = islands
const Versions = z.object({ items: z.array(PlanVersion), next: z.string().nullable() })
const versions = async (query = '') =>
  (await (await desk.as('professional')).get(`${draft}/versions${query}`)).as(Versions)
const stroke = (island: string | null, x: number, y: number) => ({
  moves: [{ section: sectionAt(x, y), island }],
})

/** A colleague paints, then the planner renames, merges and calls the draft by another name. */
async function someWork() {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  desk.clock.forward({ minutes: 5 })
  await colleague.patch(`${draft}/sections`, stroke(port, 0, 1), { ifMatch: 1 })
  desk.clock.forward({ minutes: 5 })
  const changes = { islands: [{ id: port, name: 'Port Vell' }] }
  await planner.patch(`${draft}/islands`, changes, { ifMatch: 2 })
  await planner.post(`${draft}/islands/${port}/merge`, { into: muntanya }, { ifMatch: 3 })
  await planner.patch(draft, { name: 'Esborrany d’hivern' }, { ifMatch: 4 })
  return planner
}

test('every save is a version that says who, when and what moved', async () => {
  await someWork()
  const { items } = await versions()
  expect(items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
  const by = { id: staff.planner, name: 'Núria Ferrer' }
  expect(items[0]).toMatchObject({ name: 'Esborrany d’hivern', moved: [], islands: [], by })
  expect(items[1]).toMatchObject({
    name: 'Esborrany de tardor',
    moved: [
      {
        from: { id: port, name: 'Port Vell' },
        to: { id: muntanya, name: 'Muntanya' },
        sections: 6,
      },
    ],
    islands: [{ id: port, was: { number: 1, name: 'Port Vell' }, is: null }],
  })
  expect(items[2]).toMatchObject({
    at: '2026-11-23T09:10:00.000Z',
    moved: [],
    islands: [
      { id: port, was: { number: 1, name: 'Port i Platja' }, is: { number: 1, name: 'Port Vell' } },
    ],
  })
  expect(items[3]).toMatchObject({
    at: '2026-11-23T09:05:00.000Z',
    by: { id: staff.secondPlanner, name: 'Òscar Ibáñez' },
    moved: [{ from: null, to: { id: port }, sections: 1 }],
  })
  expect(items[4]).toMatchObject({ at: '2026-11-23T09:00:00.000Z', moved: [], islands: [] })
})

test('versions come in pages', async () => {
  await someWork()
  const first = await versions('?limit=2')
  expect(first.items.map(({ version }) => version)).toEqual([5, 4])
  const second = await versions(`?limit=3&after=${first.next}`)
  expect(second.items.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(second.next).toBeNull()
})

test('a plan is read as it stood at each of its versions', async () => {
  const reader = await desk.as('professional')
  const before = (await reader.get(draft)).as(Plan)
  await someWork()
  const first = (await reader.get(`${draft}/versions/1`)).as(PlanAtVersion)
  expect(first).toMatchObject({
    version: 1,
    name: 'Esborrany de tardor',
    islands: before.islands,
    assignment: before.assignment,
  })
  const third = (await reader.get(`${draft}/versions/3`)).as(PlanAtVersion)
  expect(third.islands.map(({ name }) => name)).toEqual(['Port Vell', 'Muntanya'])
  expect(third.assignment.filter((place) => place === 0)).toHaveLength(6)
  const last = (await reader.get(`${draft}/versions/5`)).as(PlanAtVersion)
  const now = (await reader.get(draft)).as(Plan)
  expect(last).toMatchObject({ islands: now.islands, assignment: now.assignment, name: now.name })
})

test('a version that is not kept is refused with those that are', async () => {
  await someWork()
  const reader = await desk.as('professional')
  expect(await reader.get(`${draft}/versions/6`)).toMatchObject({
    status: 404,
    body: { code: 'territories/unknown-version', first: 1, last: 5 },
  })
  for (const rest of ['versions', 'versions/1', 'difference?against=1'])
    expect(await reader.get(`/territories/plans/${spaces.far}/${rest}`)).toMatchObject({
      status: 404,
      body: { code: 'territories/unknown-plan' },
    })
})

test('two plans differ by the sections that moved, with the people who live there', async () => {
  const planner = await someWork()
  const against = `${draft}/difference?against=${plans.adopted}`
  expect((await planner.get(against)).as(PlanDifference)).toEqual({
    people: 6000 + 1500,
    sections: 6,
    moved: [
      {
        from: port,
        to: muntanya,
        people: 6000,
        sections: [0, 1, 2, 3, 4].map((x) => sectionAt(x, 0)),
      },
      { from: null, to: muntanya, people: 1500, sections: [sectionAt(0, 1)] },
    ],
    added: [],
    removed: [{ id: port, number: 1, name: 'Port i Platja' }],
    renamed: [],
  })
})

test('a plan differs from an earlier version of itself, and one version from another', async () => {
  const planner = await someWork()
  const one = (await planner.get(`${draft}/difference?against=2&version=3`)).as(PlanDifference)
  expect(one).toEqual({
    people: 0,
    sections: 0,
    moved: [],
    added: [],
    removed: [],
    renamed: [
      { id: port, was: { number: 1, name: 'Port i Platja' }, is: { number: 1, name: 'Port Vell' } },
    ],
  })
  const all = (await planner.get(`${draft}/difference?against=1`)).as(PlanDifference)
  expect(all.sections).toBe(6)
  expect(await planner.get(`${draft}/difference?against=tardor`)).toMatchObject({ status: 400 })
})

test('a draft takes another name, but not one that is taken', async () => {
  const planner = await desk.as('planner')
  expect(await planner.patch(draft, { name: 'Pla Vigent' }, { ifMatch: 1 })).toMatchObject({
    status: 409,
    body: { code: 'territories/name-taken' },
  })
  const answer = await planner.patch(draft, { name: 'Esborrany d’hivern' }, { ifMatch: 1 })
  expect(answer).toMatchObject({ status: 200, body: { version: 2 } })
  expect((await planner.get(draft)).as(Plan).name).toBe('Esborrany d’hivern')
})

test('a draft is deleted with its versions, and its name is free again', async () => {
  const planner = await someWork()
  expect(await planner.remove(draft, { ifMatch: 5 })).toMatchObject({ status: 204 })
  expect(await planner.get(draft)).toMatchObject({ status: 404 })
  expect(await planner.get(`${draft}/versions`)).toMatchObject({ status: 404 })
  const again = await planner.post('/territories/plans', { name: 'Esborrany d’hivern' })
  expect(again.status).toBe(201)
})

test('the database itself keeps what was ever in force', async () => {
  for (const state of ['adopted', 'superseded'] as const) {
    await desk.db.updateTable('plans').set({ state }).where('id', '=', plans.adopted).execute()
    const gone = desk.db.deleteFrom('plans').where('id', '=', plans.adopted)
    await expect(gone.execute()).rejects.toThrow(/only a draft is deleted/)
  }
})

test('the desk itself cannot rewrite what a version was', async () => {
  const rewritten = desk.db.updateTable('plan_versions').set({ staff_id: null })
  await expect(rewritten.execute()).rejects.toThrow(/permission denied/)
  const forgotten = desk.db.deleteFrom('plan_version_moves')
  await expect(forgotten.execute()).rejects.toThrow(/permission denied/)
})

const noted = { plan_id: plans.draft, version: 1 }
const impossible = {
  a_move_goes_elsewhere: () =>
    desk.db
      .insertInto('plan_version_moves')
      .values({ ...noted, from_island: port, to_island: port, sections: [sectionAt(0, 0)] }),
  a_move_moves_something: () =>
    desk.db
      .insertInto('plan_version_moves')
      .values({ ...noted, from_island: null, to_island: port, sections: [] }),
  an_island_that_changed: () =>
    desk.db.insertInto('plan_version_islands').values({
      ...noted,
      island_id: port,
      was_number: 1,
      was_name: 'Port',
      number: 1,
      name: 'Port',
    }),
  a_draft_was_never_adopted: () =>
    desk.db
      .updateTable('plans')
      .set({ adopted_at: desk.clock.now() })
      .where('id', '=', plans.draft),
  an_adoption_has_a_reason_or_none: () =>
    desk.db
      .updateTable('plans')
      .set({ adopted_at: desk.clock.now(), adoption_reason: 'perquè sí' })
      .where('id', '=', plans.adopted),
}

test.each(Object.entries(impossible))('the database holds that %s', async (constraint, change) => {
  await expect(change().execute()).rejects.toThrow(new RegExp(constraint))
})
