import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Scanned, Stocktake, StocktakeLine } from '#domain/equipment/stocktake.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const Lines = z.object({ items: z.array(StocktakeLine), next: z.string().nullable() })

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'VV100003', state: 'to-clean' },
    { tag: 'VV200001', space: spaces.turo },
    { tag: 'VV300001', state: 'missing' },
  ])
})

const begin = async () => {
  const client = await desk.as('professional')
  const { id } = (await client.post(`${far}/stocktakes`, undefined)).as(Stocktake)
  const at = `${far}/stocktakes/${id}`
  const scan = async (tag: string) => (await client.post(`${at}/scans`, { tag })).as(Scanned)
  const tagsOf = async (list: string) =>
    (await client.get(`${at}/lines?list=${list}`)).as(Lines).items.map(({ tag }) => tag)
  return { client, at, scan, tagsOf }
}
const decided = { markMissing: true, bringHere: true }
const stateOf = async (tag: string) =>
  desk.db
    .selectFrom('items')
    .select(['state', 'space_id as space'])
    .where('tag', '=', tag)
    .executeTakeFirst()

test('a count says what was found, what is missing, what nobody expected, and what is of no item', async () => {
  const { client, at, scan, tagsOf } = await begin()
  expect((await scan('vv100001')).outcome).toBe('found')
  expect(await scan('VV200001')).toMatchObject({
    outcome: 'unexpected',
    line: { why: 'elsewhere' },
  })
  expect(await scan('VV300001')).toMatchObject({ outcome: 'unexpected', line: { why: 'missing' } })
  expect((await scan('VV999999')).outcome).toBe('stray')
  expect((await client.get(at)).as(Stocktake).counts).toEqual({
    found: 1,
    missing: 2,
    unexpected: 2,
    strays: 1,
  })
  expect(await tagsOf('missing')).toEqual(['VV100002', 'VV100003'])
  expect(await tagsOf('unexpected')).toEqual(['VV200001', 'VV300001'])
  expect(await tagsOf('strays')).toEqual(['VV999999'])
})

test('the same scan again changes nothing', async () => {
  const { scan } = await begin()
  await scan('VV100001')
  expect(await scan('VV100001')).toMatchObject({ again: true, counts: { found: 1 } })
})

test('what is on loan is found and not taken back in silence', async () => {
  const { client, scan } = await begin()
  await client.post(`${far}/loans`, { borrower: borrowers.rosa, items: [{ tag: 'VV100001' }] })
  expect(await scan('VV100001')).toMatchObject({ line: { why: 'on-loan' } })
  expect(await stateOf('VV100001')).toMatchObject({ state: 'on-loan' })
})

test('closing marks what was not seen as missing and brings here what is, where one says so', async () => {
  const { client, at, scan } = await begin()
  await scan('VV100001')
  await scan('VV200001')
  await scan('VV300001')
  const closed = await client.post(`${at}/close`, decided)
  expect(closed).toMatchObject({ status: 200, body: { markedMissing: 2, broughtHere: 2 } })
  expect(await stateOf('VV100002')).toMatchObject({ state: 'missing' })
  expect(await stateOf('VV200001')).toEqual({ state: 'available', space: spaces.far })
  expect(await stateOf('VV300001')).toMatchObject({ state: 'to-clean' })
  const tasks = await desk.db
    .selectFrom('item_tasks')
    .select('kind')
    .where('done_at', 'is', null)
    .execute()
  expect(tasks).toEqual([{ kind: 'locate' }, { kind: 'locate' }])
  expect(await client.post(`${at}/close`, decided)).toMatchObject({
    status: 409,
    body: { code: 'equipment/stocktake-closed' },
  })
})

test('one count at a time is open at a space', async () => {
  const { client } = await begin()
  expect(await client.post(`${far}/stocktakes`, undefined)).toMatchObject({
    status: 409,
    body: { code: 'equipment/stocktake-open' },
  })
})
