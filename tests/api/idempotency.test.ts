import { expect, test } from 'vitest'
import { housekeepingJob } from '#api/housekeeping.ts'
import { desk } from './desk/desk.ts'
import { islands, plans, spaces, staff } from './desk/fixture.ts'
import { sectionAt } from './desk/made-up-city.ts'

const path = '/territories/plans'
const key = 'a-key-of-the-page'

const planNames = async () =>
  (await desk.db.selectFrom('plans').select('name').execute()).map(({ name }) => name)
const audited = async (act: string) =>
  (await desk.db.selectFrom('audit').select('id').where('act', '=', act).execute()).length

test('a write sent again with its key happens once and gets the first answer', async () => {
  const planner = await desk.as('planner')
  const first = await planner.post(path, { name: 'Un sol cop' }, { key })
  const again = await planner.post(path, { name: 'Un sol cop' }, { key })
  expect(again).toMatchObject({ status: 201, body: first.body })
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  expect((await planNames()).filter((name) => name === 'Un sol cop')).toHaveLength(1)
  expect(await audited('territories.create-plan')).toBe(1)
})

test('strokes that are sent again after a lost answer are not stale', async () => {
  const planner = await desk.as('planner')
  const strokes = { moves: [{ section: sectionAt(0, 1), island: islands.port }] }
  const save = () => planner.patch(`${path}/${plans.draft}/sections`, strokes, { ifMatch: 1, key })
  expect(await save()).toMatchObject({ status: 200, body: { version: 2 } })
  expect(await save()).toMatchObject({ status: 200, body: { version: 2 } })
})

test('another body under the same key is refused', async () => {
  const planner = await desk.as('planner')
  await planner.post(path, { name: 'El primer' }, { key })
  expect(await planner.post(path, { name: 'El segon' }, { key })).toMatchObject({
    status: 422,
    body: { code: 'idempotency/other-body' },
  })
  expect(await planNames()).not.toContain('El segon')
})

test('a key is one person’s and one route’s', async () => {
  const [planner, colleague] = [await desk.as('planner'), await desk.asColleague('second-planner')]
  await planner.post(path, { name: 'El meu' }, { key })
  expect(await colleague.post(path, { name: 'El seu' }, { key })).toMatchObject({ status: 201 })
  const islandPath = `${path}/${plans.draft}/islands`
  expect(await planner.post(islandPath, { name: 'Tercera' }, { ifMatch: 1, key })).toMatchObject({
    status: 201,
  })
})

test('a key whose write was refused is free: the next try is a new one', async () => {
  const administrator = await desk.as('administrator')
  const cover = { coveringId: staff.planner, from: '2026-11-24', until: '2026-11-25' }
  const add = () => administrator.post(`/people/${staff.professional}/covers`, cover, { key })
  await administrator.put(`/people/${staff.planner}/active`, { active: false })
  expect(await add()).toMatchObject({ status: 409, body: { code: 'people/inactive' } })
  await administrator.put(`/people/${staff.planner}/active`, { active: true })
  expect(await add()).toMatchObject({ status: 201 })
})

test('a refusal by the database itself is told as it is, with a key as without', async () => {
  const planner = await desk.as('planner')
  for (let time = 0; time < 2; time++)
    expect(await planner.post(path, { name: 'Pla vigent' }, { key })).toMatchObject({
      status: 409,
      body: { code: 'territories/name-taken' },
    })
  expect(desk.lines).toEqual([])
})

test('two at one moment with one key happen once', async () => {
  const planner = await desk.as('planner')
  for (let round = 0; round < 5; round++) {
    const send = () => planner.post(path, { name: `Alhora ${round}` }, { key: `key-${round}` })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const [first, ...others] = answers.map(({ body }) => body)
    expect(others).toEqual([first, first])
  }
  expect(await audited('territories.create-plan')).toBe(5)
})

test('two at one moment with one key, of which the first is refused: both are told why', async () => {
  const administrator = await desk.as('administrator')
  const send = () =>
    administrator.patch(`/spaces/${spaces.far}`, { phone: null }, { ifMatch: 7, key })
  const answers = await Promise.all([send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([412, 412])
})

test('a key is kept for a day', async () => {
  const planner = await desk.as('planner')
  await planner.post(path, { name: 'Ahir' }, { key })
  desk.clock.forward({ minutes: 24 * 60 })
  const job = housekeepingJob(desk.db)
  expect(await job.run(desk.clock.now())).toMatchObject({ idempotencyKeys: 0 })
  desk.clock.forward({ seconds: 1 })
  expect(await job.run(desk.clock.now())).toMatchObject({ idempotencyKeys: 1 })
  const again = await desk.as('planner')
  expect(await again.post(path, { name: 'Avui' }, { key })).toMatchObject({ status: 201 })
})

test.each(['', 'k'.repeat(201)])('a key of no length or too much is bad input', async (bad) => {
  const planner = await desk.as('planner')
  expect(await planner.post(path, { name: 'Cap' }, { key: bad })).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', fields: [{ path: 'idempotency-key' }] },
  })
  expect(await planNames()).not.toContain('Cap')
})

test('reading takes no notice of a key', async () => {
  const planner = await desk.as('planner')
  await planner.get(path, { key })
  expect(await desk.db.selectFrom('idempotency_keys').select('key').execute()).toEqual([])
})

test('a key whose write was bad input is free for the corrected one', async () => {
  const planner = await desk.as('planner')
  expect(await planner.post(path, { name: 'x' }, { key })).toMatchObject({ status: 400 })
  expect(await planner.post(path, { name: 'Corregit' }, { key })).toMatchObject({ status: 201 })
})
