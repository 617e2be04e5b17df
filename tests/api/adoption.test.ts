import { expect, test } from 'vitest'
import { z } from 'zod'
import { Plan } from '#domain/plan.ts'
import { AdoptionPreview } from '#domain/plan-adoption.ts'
import { adopt, answered, preview, withoutPort } from './desk/adopting.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'

const draft = `/territories/plans/${plans.draft}`
const inForce = `/territories/plans/${plans.adopted}`
const { port, muntanya } = islands
const reason = 'Ciutat petita, illes petites.'

const islandStates = async () => {
  const rows = await desk.db.selectFrom('super_islands').selectAll().execute()
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]))
}
const spacesNow = async () => {
  const rows = await desk.db.selectFrom('spaces').selectAll().execute()
  return Object.fromEntries(
    rows.map(({ id, island_id, principal, version }) => [id, [island_id, principal, version]]),
  )
}

test('whoever adopts first sees what becomes of every island and what hangs on it', async () => {
  const planner = await withoutPort()
  await desk.db
    .insertInto('covers')
    .values({
      absent_id: staff.professional,
      covering_id: staff.secondProfessional,
      from_on: '2026-11-20',
      until_on: '2026-12-01',
    })
    .execute()
  const seen = await preview(planner)
  expect(seen).toMatchObject({
    inForce: { id: plans.adopted, name: 'Pla vigent' },
    version: 2,
    bounds: { min: 10_000, max: 30_000 },
    faults: [],
    unassigned: { sections: 10 },
    needsReview: false,
  })
  expect(seen.islands).toEqual([
    {
      id: port,
      fate: 'merged',
      before: { number: 1, name: 'Port i Platja', people: 6000, sections: 5 },
      after: null,
      from: [],
      to: [{ island: muntanya, people: 6000, sections: 5 }],
    },
    {
      id: muntanya,
      fate: 'changed',
      before: { number: 2, name: 'Muntanya', people: 11_000, sections: 5 },
      after: { number: 2, name: 'Muntanya', people: 17_000, sections: 10 },
      from: [{ island: port, people: 6000, sections: 5 }],
      to: [],
    },
  ])
  const [agora, far] = seen.spaces
  expect(agora).toMatchObject({ id: spaces.agora, island: port, principal: false, standsIn: null })
  expect(far).toEqual({
    id: spaces.far,
    name: 'Espai del Far',
    island: port,
    principal: true,
    closed: false,
    standsIn: muntanya,
    staff: [
      {
        id: staff.professional,
        name: 'Mireia Soler',
        covers: [{ name: 'Àngels Bosch', from: '2026-11-20', until: '2026-12-01' }],
      },
    ],
  })
  expect(seen.questions).toEqual([
    { kind: 'space', space: spaces.agora, suggestion: muntanya },
    { kind: 'space', space: spaces.far, suggestion: muntanya },
    { kind: 'principal', island: muntanya, spaces: [spaces.far, spaces.turo] },
  ])
})

test('adopting takes effect for everyone at once: plans, islands and spaces', async () => {
  const planner = await withoutPort()
  desk.clock.forward({ minutes: 1 })
  // The mountain holds the port's row from now on, which lies apart from its own.
  const answer = await adopt(planner, { ...answered, opens: [muntanya], reason }, 2)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('etag')).toBe('"3"')
  expect(answer.as(Plan)).toMatchObject({
    state: 'adopted',
    version: 3,
    adoption: {
      at: '2026-11-23T09:01:00.000Z',
      until: null,
      by: { name: 'Núria Ferrer' },
      reason,
    },
    islands: [{ id: muntanya, state: 'open' }],
  })
  expect(await islandStates()).toMatchObject({ [port]: 'closed', [muntanya]: 'open' })
  expect(await spacesNow()).toEqual({
    [spaces.far]: [muntanya, true, 2],
    [spaces.agora]: [null, false, 2],
    [spaces.turo]: [muntanya, false, 2],
  })
  const professional = await desk.as('professional')
  expect(await professional.get('/session')).toMatchObject({
    body: { spaces: [{ id: spaces.far, island: { id: muntanya, name: 'Muntanya' } }] },
  })
})

test('the plan before stays readable, as it was, and no longer in force', async () => {
  const planner = await withoutPort()
  const before = (await planner.get(inForce)).as(Plan)
  expect(before.state).toBe('adopted')
  await adopt(planner, answered, 2)
  const after = (await planner.get(inForce, { headers: { 'if-none-match': '"1"' } })).as(Plan)
  expect(after).toMatchObject({
    state: 'superseded',
    version: 2,
    assignment: before.assignment,
    islands: [{ id: port, state: 'closed' }, { id: muntanya }],
  })
  expect(await planner.get(`${inForce}/versions/1`)).toMatchObject({ body: { state: 'adopted' } })
})

test('what was adopted, by whom and why is in the audit', async () => {
  const planner = await desk.as('planner')
  await adopt(planner, { reason, opens: [muntanya] })
  const acts = await desk.db
    .selectFrom('audit')
    .select(['staff_id', 'subject_id', 'facts'])
    .where('act', '=', 'territories.adopt-plan')
    .execute()
  expect(acts).toEqual([
    {
      staff_id: staff.planner,
      subject_id: plans.draft,
      facts: {
        version: 2,
        supersedes: plans.adopted,
        reason,
        faults: [port],
        movedSpaces: [],
        opened: [muntanya],
        closed: [],
      },
    },
  ])
})

test('of two drafts adopted at one moment, one is in force and the other is to be looked at again', async () => {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  const wanted = { name: 'Un altre', copyOf: plans.draft }
  const other = (await colleague.post('/territories/plans', wanted)).as(Plan)
  const otherAddress = `/territories/plans/${other.id}/adoption`
  const mine = await preview(planner)
  const theirs = (await colleague.get(otherAddress)).as(AdoptionPreview)
  const answers = await Promise.all([
    planner.post(`${draft}/adoption`, { digest: mine.digest, reason }, { ifMatch: 1 }),
    colleague.post(otherAddress, { digest: theirs.digest, reason }, { ifMatch: 1 }),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const adopted = await desk.db
    .selectFrom('plans')
    .where('state', '=', 'adopted')
    .select('id')
    .execute()
  expect(adopted).toHaveLength(1)
})

test('the first plan of a city supersedes none, and all its islands are new', async () => {
  await desk.owner.script(`begin; set local search_path to taulell;
    update plans set state = 'superseded' where state = 'adopted';
    update super_islands set state = 'closed'; commit`)
  const planner = await desk.as('planner')
  const seen = await preview(planner)
  expect(seen.inForce).toBeNull()
  expect(seen.islands.map(({ fate }) => fate)).toEqual(['new', 'new'])
  expect(await adopt(planner, { opens: [muntanya] })).toMatchObject({ status: 200 })
  expect(await islandStates()).toMatchObject({ [port]: 'planned', [muntanya]: 'open' })
})

test('who coordinates the whole city adopts plans, and who coordinates a district does not', async () => {
  const MyRights = z.looseObject({ permissions: z.array(z.string()) })
  const coordinator = await desk.as('coordinator')
  expect(await coordinator.get(`${draft}/adoption`)).toMatchObject({
    status: 403,
    body: { code: 'permission/not-yours' },
  })
  const rights = async () => (await coordinator.get('/session')).as(MyRights).permissions
  expect(await rights()).not.toContain('territories:adopt')
  await desk.db
    .insertInto('grants')
    .values({ staff_id: staff.coordinator, role: 'coordinator', scope_kind: 'city' })
    .execute()
  expect(await rights()).toContain('territories:adopt')
  expect(await adopt(coordinator, { reason })).toMatchObject({ status: 200 })
})
