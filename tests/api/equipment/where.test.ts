import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { WhereOne } from '#domain/equipment/where.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

let ids: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002', state: 'to-clean' },
    { tag: 'VV100003', space: spaces.agora },
    { tag: 'VV100004', space: spaces.agora },
    { tag: 'VV100005', space: spaces.turo },
    { tag: 'BR100001', model: models.breezy, space: spaces.turo },
    { tag: 'VV100009', state: 'missing' },
  ])
})

const Answer = z.object({ items: z.array(WhereOne) })
const ask = async (query: string) => (await desk.as('planner')).get(`/equipment/where?${query}`)
const where = async (query = `model=${models.action}`) => (await ask(query)).as(Answer).items
const at = async (space: string, query?: string) =>
  (await where(query)).find((one) => one.space.id === space)
const counts = (items: WhereOne[]) =>
  items.map(({ space, free, total, freeFrom }) => [space.name, free, total, freeFrom])

test('each space tells how many of a model are free now, those with most first', async () => {
  const items = await where()
  expect(counts(items)).toEqual([
    ['Espai Àgora', 2, 2, '2026-11-23'],
    ['Espai del Far', 1, 2, '2026-11-23'],
    ['Espai del Turó', 1, 1, '2026-11-23'],
  ])
  expect(items[0]).toMatchObject({ tag: 'VV100003', metres: null })
})

test('of a type all its models count', async () => {
  const turo = (await where(`type=${types.wheelchair}`)).find(
    ({ space }) => space.id === spaces.turo,
  )
  expect(turo).toMatchObject({ free: 2, total: 2 })
})

test('from a space or a point the nearest comes first, in metres', async () => {
  const fromSpace = await where(`model=${models.action}&space=${spaces.turo}`)
  expect(fromSpace[0]).toMatchObject({ space: { id: spaces.turo }, metres: 0 })
  const distances = fromSpace.map(({ metres }) => metres ?? -1)
  expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  const { lon = 0, lat = 0 } = fromSpace.find(({ space }) => space.id === spaces.agora)?.space ?? {}
  const fromPoint = await where(`model=${models.action}&lon=${lon}&lat=${lat}`)
  expect(fromPoint[0]?.space.id).toBe(spaces.agora)
})

test('where none is free it tells from when, and nothing while it is overdue', async () => {
  await addLoan(desk.db, {
    item: ids['VV100005'],
    borrower: borrowers.rosa,
    space: spaces.turo,
    due: '2026-12-04',
  })
  // One day to clean it.
  expect(await at(spaces.turo)).toMatchObject({ free: 0, freeFrom: '2026-12-05', tag: null })
  desk.clock.set('2026-12-05T09:00:00Z')
  expect(await at(spaces.turo)).toMatchObject({ free: 0, freeFrom: null })
})

test('what is reserved from today on is not free, what is reserved later is', async () => {
  const professional = await desk.as('professional')
  const reserve = (from: string) =>
    professional.post(`/equipment/spaces/${spaces.far}/reservations`, {
      tag: 'VV100001',
      borrower: borrowers.rosa,
      from,
      due: '2026-12-10',
    })
  await reserve('2026-12-01')
  expect(await at(spaces.far)).toMatchObject({ free: 1, freeFrom: '2026-11-23' })
  const days = `model=${models.action}&from=2026-12-02&due=2026-12-04`
  // What is to be cleaned today is clean by then.
  expect(await at(spaces.far, days)).toMatchObject({ free: 1, tag: 'VV100002' })
  await desk.db.updateTable('claims').set({ from_on: '2026-11-23' }).execute()
  expect(await at(spaces.far)).toMatchObject({ free: 0, freeFrom: '2026-11-24' })
})

test('what is recalled, in repair or due for inspection is not free', async () => {
  await desk.db
    .updateTable('items')
    .set({ next_inspection_on: '2026-11-01' })
    .where('tag', '=', 'VV100001')
    .execute()
  await desk.db
    .updateTable('items')
    .set({ state: 'in-repair' })
    .where('tag', '=', 'VV100005')
    .execute()
  expect(counts(await where())).toEqual([
    ['Espai Àgora', 2, 2, '2026-11-23'],
    ['Espai del Far', 0, 2, '2026-11-24'],
    ['Espai del Turó', 0, 1, null],
  ])
  await desk.db
    .updateTable('models')
    .set({ recalled_on: '2026-11-20', recall_reason: 'Frens' })
    .where('id', '=', models.action)
    .execute()
  expect((await where()).map(({ free, freeFrom }) => [free, freeFrom])).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ])
})

test('what is on its way counts where it goes', async () => {
  const professional = await desk.as('professional')
  const far = `/equipment/spaces/${spaces.far}`
  const asked = await professional.post(`${far}/transfers`, { tag: 'VV100005' })
  const { transfer } = asked.as(z.object({ transfer: z.object({ id: z.string() }) }))
  const there = await desk.asColleague('second-professional')
  await there.post(`/equipment/spaces/${spaces.turo}/transfers/${transfer.id}/send`, {})
  expect(counts(await where())).toEqual([
    ['Espai Àgora', 2, 2, '2026-11-23'],
    ['Espai del Far', 1, 3, '2026-11-23'],
  ])
})

test.each([
  ['', 400, 'input/invalid'],
  [`model=${models.action}&type=${types.cot}`, 400, 'input/invalid'],
  [`model=${models.action}&lon=2`, 400, 'input/invalid'],
  [`model=${models.action}&from=2026-12-01`, 400, 'input/invalid'],
  [`model=${types.cot}`, 404, 'equipment/unknown-model'],
  [`type=${models.action}`, 404, 'equipment/unknown-type'],
  [`model=${models.action}&space=${models.action}`, 404, 'spaces/unknown'],
])('asking with “%s” is refused', async (query, status, code) => {
  expect(await ask(query)).toMatchObject({ status, body: { code } })
})
