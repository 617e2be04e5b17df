import { expect, test } from 'vitest'
import { Plan } from '#domain/plan.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces } from './desk/fixture.ts'
import { madeUpCity, sectionAt } from './desk/made-up-city.ts'
import { postgresUrl } from './desk/test-database.ts'

const draft = `/territories/plans/${plans.draft}`
const { port, muntanya } = islands
const move = (island: string | null, ...places: [x: number, y: number][]) => ({
  moves: places.map(([x, y]) => ({ section: sectionAt(x, y), island })),
})

/** For some sections, the number of the island that each belongs to. */
async function islandOf(...places: [x: number, y: number][]) {
  const plan = (await (await desk.as('planner')).get(draft)).as(Plan)
  return places.map(([x, y]) => {
    const place = plan.assignment[madeUpCity.sections.ids.indexOf(sectionAt(x, y))] ?? -1
    return plan.islands[place]?.number ?? null
  })
}

test('sections change hands, are given and are let go in one save', async () => {
  const planner = await desk.as('planner')
  const moves = [
    ...move(muntanya, [0, 0], [1, 0]).moves,
    ...move(port, [0, 1]).moves,
    ...move(null, [4, 2]).moves,
  ]
  const answer = await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(answer).toMatchObject({ status: 200, body: { version: 2 } })
  expect(answer.headers.get('etag')).toBe('"2"')
  expect(await islandOf([0, 0], [1, 0], [2, 0], [0, 1], [4, 2])).toEqual([2, 2, 1, 1, null])
})

test.each([
  { named: [port, muntanya], last: 2 },
  { named: [muntanya, port], last: 1 },
  { named: [muntanya, null], last: null },
  { named: [null, muntanya], last: 2 },
])('a section that one save names twice goes where it says last: $last', async (save) => {
  const planner = await desk.as('planner')
  const moves = save.named.flatMap((island) => move(island, [0, 1]).moves)
  await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(await islandOf([0, 1])).toEqual([save.last])
})

test('the database itself keeps a section from a second island', async () => {
  const second = { plan_id: plans.draft, section_id: sectionAt(0, 0), island_id: muntanya }
  await expect(desk.db.insertInto('plan_sections').values(second).execute()).rejects.toThrow(
    /plan_sections_pkey/,
  )
})

const unknown = [
  {
    what: 'a section that the city does not have',
    moves: [{ section: '9999909999', island: port }],
    answer: { code: 'territories/unknown-section', section: '9999909999' },
  },
  {
    what: 'an island that the plan does not have',
    moves: move(spaces.far, [2, 1]).moves,
    answer: { code: 'territories/unknown-island', island: spaces.far },
  },
]

test.each(unknown)('$what is refused, and the whole save with it', async ({ moves, answer }) => {
  const planner = await desk.as('planner')
  const all = { moves: [...move(muntanya, [0, 0]).moves, ...moves] }
  expect(await planner.patch(`${draft}/sections`, all, { ifMatch: 1 })).toMatchObject({
    status: 422,
    body: answer,
  })
  expect(await islandOf([0, 0])).toEqual([1])
  expect(await planner.get(draft)).toMatchObject({ body: { version: 1 } })
})

test('a save without the version it was made on is refused', async () => {
  const planner = await desk.as('planner')
  for (const ifMatch of ['', '*', '"one"', '1', '"99999999999999999999"'])
    expect(await planner.patch(`${draft}/sections`, move(port, [0, 1]), { ifMatch })).toMatchObject(
      { status: 428, body: { code: 'version/required' } },
    )
})

test('a save on a version that no longer stands says who changed it, and when', async () => {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  desk.clock.forward({ minutes: 5 })
  await colleague.patch(`${draft}/sections`, move(port, [0, 1]), { ifMatch: 1 })
  desk.clock.forward({ minutes: 5 })
  expect(
    await planner.patch(`${draft}/sections`, move(muntanya, [0, 1]), { ifMatch: 1 }),
  ).toMatchObject({
    status: 412,
    body: {
      code: 'version/stale',
      version: 2,
      by: 'Òscar Ibáñez',
      changedAt: '2026-11-23T09:05:00.000Z',
    },
  })
  expect(await islandOf([0, 1])).toEqual([1])
})

test('the plan in force is not changed by strokes', async () => {
  const planner = await desk.as('planner')
  const adopted = `/territories/plans/${plans.adopted}`
  const notADraft = {
    status: 409,
    body: { code: 'territories/not-a-draft', state: 'adopted' },
  }
  expect(
    await planner.patch(`${adopted}/sections`, move(port, [0, 1]), { ifMatch: 1 }),
  ).toMatchObject(notADraft)
  expect(
    await planner.post(`${adopted}/islands`, { name: 'Quarta' }, { ifMatch: 1 }),
  ).toMatchObject(notADraft)
  expect(await planner.get(adopted)).toMatchObject({ body: { version: 1 } })
})

test('a plan that does not exist takes no strokes', async () => {
  const planner = await desk.as('planner')
  const nowhere = `/territories/plans/${spaces.far}/sections`
  expect(await planner.patch(nowhere, move(port, [0, 1]), { ifMatch: 1 })).toMatchObject({
    status: 404,
    body: { code: 'territories/unknown-plan' },
  })
})

test('two who save at one moment on one version: exactly one of them is kept, whole', async () => {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  for (let version = 1; version <= 10; version++) {
    const answers = await Promise.all([
      planner.patch(`${draft}/sections`, move(port, [0, 1], [1, 1]), { ifMatch: version }),
      colleague.patch(`${draft}/sections`, move(muntanya, [0, 1], [1, 1]), { ifMatch: version }),
    ])
    const kept = answers.findIndex(({ status }) => status === 200)
    expect(answers.map(({ status }) => status)).toEqual(kept === 0 ? [200, 412] : [412, 200])
    expect(await islandOf([0, 1], [1, 1])).toEqual(kept === 0 ? [1, 1] : [2, 2])
    expect(answers[1 - kept]).toMatchObject({
      body: { version: version + 1, by: kept === 0 ? 'Núria Ferrer' : 'Òscar Ibáñez' },
    })
  }
})

test('eight who found islands at once, each trying again when told to, all find theirs', async () => {
  const planner = await desk.as('planner')
  let waiting = Array.from({ length: 8 }, (_, i) => i)
  for (let version = 1; waiting.length > 0; version++) {
    const answers = await Promise.all(
      waiting.map((i) =>
        planner.post(`${draft}/islands`, { name: `Illa ${i}` }, { ifMatch: version }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    waiting = waiting.filter((_, place) => answers[place]?.status !== 201)
  }
  const plan = (await planner.get(draft)).as(Plan)
  expect(plan.islands.map((island) => island.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(plan.version).toBe(9)
})

const waiting = () =>
  desk.owner.rows(`select from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`)

test.skipIf(postgresUrl === '')(
  'a copy waits for whoever is changing the plan, and has the whole of it',
  async () => {
    const planner = await desk.as('planner')
    await desk.owner.script(`begin; set local search_path to taulell;
      update plans set version = version + 1 where id = '${plans.draft}';
      insert into super_islands (id) values ('${spaces.far}');
      insert into plan_islands values ('${plans.draft}', '${spaces.far}', 3, 'Tercera')`)
    const copying = planner.post('/territories/plans', { name: 'Còpia', copyOf: plans.draft })
    await expect.poll(waiting).toHaveLength(1)
    await desk.owner.script(`update taulell.plan_sections set island_id = '${spaces.far}'
      where plan_id = '${plans.draft}' and section_id = '${sectionAt(0, 0)}'; commit`)
    const copy = (await copying).as(Plan)
    expect(copy.islands.map(({ name }) => name)).toEqual(['Port i Platja', 'Muntanya', 'Tercera'])
    expect(copy.assignment[madeUpCity.sections.ids.indexOf(sectionAt(0, 0))]).toBe(2)
  },
)
