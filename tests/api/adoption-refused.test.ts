import { expect, test } from 'vitest'
import { Plan } from '#domain/plan.ts'
import { adopt, answered, preview, withoutPort } from './desk/adopting.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const draft = `/territories/plans/${plans.draft}`
const inForce = `/territories/plans/${plans.adopted}`
const { port, muntanya } = islands
const reason = 'Ciutat petita, illes petites.'
const whereSpacesHang = () =>
  desk.db
    .selectFrom('spaces')
    .select(['id', 'island_id', 'principal', 'version'])
    .orderBy('id')
    .execute()

test('an adoption that leaves a question open is refused with those that are', async () => {
  const planner = await withoutPort()
  const before = await whereSpacesHang()
  expect(await adopt(planner, { spaces: [] }, 2)).toMatchObject({
    status: 422,
    body: {
      code: 'territories/adoption-unresolved',
      spaces: [spaces.agora, spaces.far],
      principals: [],
    },
  })
  expect(await adopt(planner, { spaces: answered.spaces }, 2)).toMatchObject({
    status: 422,
    body: { code: 'territories/adoption-unresolved', spaces: [], principals: [muntanya] },
  })
  expect(await whereSpacesHang()).toEqual(before)
  expect((await planner.get(draft)).as(Plan)).toMatchObject({ state: 'draft', version: 2 })
})

test('an open island out of bounds or in pieces needs a written reason', async () => {
  const planner = await desk.as('planner')
  expect((await preview(planner)).faults).toEqual([port])
  expect(await adopt(planner, {})).toMatchObject({
    status: 422,
    body: { code: 'territories/reason-required', outOfBounds: ['Port i Platja'], inPieces: [] },
  })
  expect(await adopt(planner, { reason: '  massa   ' })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'reason', problem: 'too-small' }] },
  })
  const answer = await adopt(planner, { reason })
  expect(answer.as(Plan).adoption?.reason).toBe(reason)
})

test('an island in pieces is found on the graph of sections, and a planned one may wait', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { islandPeopleMin: 100 }, { ifMatch: 1 })
  const planner = await desk.as('planner')
  // The far corner of the mountain's district, which touches none of the port's row.
  const moves = [{ section: sectionAt(4, 3), island: port }]
  await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(await adopt(planner, {}, 2)).toMatchObject({
    status: 422,
    body: { code: 'territories/reason-required', outOfBounds: [], inPieces: ['Port i Platja'] },
  })
  const back = [{ section: sectionAt(4, 3), island: null }]
  await planner.patch(`${draft}/sections`, { moves: back }, { ifMatch: 2 })
  const alone = [{ section: sectionAt(0, 0), island: muntanya }]
  await planner.patch(`${draft}/sections`, { moves: alone }, { ifMatch: 3 })
  expect((await preview(planner)).faults).toEqual([])
  expect(await adopt(planner, { opens: [muntanya] }, 4)).toMatchObject({
    status: 422,
    body: { code: 'territories/reason-required', inPieces: ['Muntanya'] },
  })
  expect(await adopt(planner, {}, 4)).toMatchObject({ status: 200 })
})

test('an empty island is called so: planned it may wait, opened it needs a written reason', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { islandPeopleMin: 100 }, { ifMatch: 1 })
  const planner = await desk.as('planner')
  const moves = [0, 1, 2, 3, 4].map((x) => ({ section: sectionAt(x, 2), island: null }))
  await planner.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  const seen = await preview(planner)
  expect(seen.islands.map(({ id, fate }) => [id, fate])).toEqual([
    [port, 'kept'],
    [muntanya, 'empty'],
  ])
  expect(seen.faults).toEqual([])
  expect(await adopt(planner, { opens: [muntanya] }, 2)).toMatchObject({
    status: 422,
    body: { code: 'territories/reason-required', outOfBounds: ['Muntanya'], inPieces: [] },
  })
  expect(await adopt(planner, {}, 2)).toMatchObject({ status: 200 })
})

const meanwhile: Record<string, () => Promise<unknown>> = {
  spaces: () =>
    desk.db.updateTable('spaces').set({ principal: false }).where('id', '=', spaces.far).execute(),
  staff: () =>
    desk.db
      .insertInto('grants')
      .values({
        staff_id: staff.planner,
        role: 'professional',
        scope_kind: 'space',
        scope_code: spaces.far,
      })
      .execute(),
  bounds: async () =>
    (await desk.as('administrator')).patch('/settings', { islandPeopleMin: 5000 }, { ifMatch: 1 }),
  people: () =>
    desk.db
      .insertInto('section_people')
      .columns(['population_on', 'section_id', 'people'])
      .expression(
        desk.db
          .selectFrom('sections')
          .select((of) => [of.val('2027-01-01').as('on'), 'id', of.val(7).as('people')]),
      )
      .execute()
      .then(() => desk.db.updateTable('city').set({ population_on: '2027-01-01' }).execute()),
  plan: () => desk.db.updateTable('super_islands').set({ state: 'open' }).execute(),
}

test.each(Object.entries(meanwhile))(
  'an adoption of what was looked at before %s changed is refused, and says so',
  async (part, change) => {
    const planner = await desk.as('planner')
    const { digest } = await preview(planner)
    await change()
    expect(
      await planner.post(`${draft}/adoption`, { digest, reason }, { ifMatch: 1 }),
    ).toMatchObject({
      status: 409,
      body: { code: 'territories/adoption-changed', changed: [part] },
    })
  },
)

test('an adoption of a draft that a colleague has changed since is refused', async () => {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  const { digest } = await preview(planner)
  const moves = [{ section: sectionAt(0, 1), island: port }]
  await colleague.patch(`${draft}/sections`, { moves }, { ifMatch: 1 })
  expect(await planner.post(`${draft}/adoption`, { digest, reason }, { ifMatch: 1 })).toMatchObject(
    {
      status: 412,
      body: { code: 'version/stale', by: 'Òscar Ibáñez' },
    },
  )
  expect(await planner.post(`${draft}/adoption`, { digest, reason }, { ifMatch: 2 })).toMatchObject(
    {
      status: 409,
      body: { code: 'territories/adoption-changed', changed: ['plan'] },
    },
  )
})

const unknown = [
  { what: 'an island to open', sent: { opens: [spaces.far] }, code: 'territories/unknown-island' },
  {
    what: 'an island for a space',
    sent: { spaces: [{ space: spaces.far, island: plans.draft }] },
    code: 'territories/unknown-island',
  },
  {
    what: 'a space',
    sent: { spaces: [{ space: plans.draft, island: port }] },
    code: 'spaces/unknown',
  },
]

test.each(unknown)('an adoption that names $what that is not there is refused', async (one) => {
  const planner = await desk.as('planner')
  expect(await adopt(planner, { reason, ...one.sent })).toMatchObject({ body: { code: one.code } })
  expect((await planner.get(draft)).as(Plan).state).toBe('draft')
})

test('only a draft is adopted', async () => {
  const planner = await desk.as('planner')
  const notADraft = { status: 409, body: { code: 'territories/not-a-draft', state: 'adopted' } }
  expect(await planner.get(`${inForce}/adoption`)).toMatchObject(notADraft)
  expect(
    await planner.post(`${inForce}/adoption`, { digest: '', reason }, { ifMatch: 1 }),
  ).toMatchObject(notADraft)
})

test('a city may want somebody else to adopt a plan than whoever changed it last', async () => {
  await (
    await desk.as('administrator')
  ).patch('/settings', { planNeedsReview: true }, { ifMatch: 1 })
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  expect((await preview(planner)).needsReview).toBe(true)
  expect(await adopt(planner, { reason })).toMatchObject({
    status: 409,
    body: { code: 'territories/needs-review', by: 'Núria Ferrer' },
  })
  expect((await preview(colleague)).needsReview).toBe(false)
  expect(await adopt(colleague, { reason })).toMatchObject({ status: 200 })
})
