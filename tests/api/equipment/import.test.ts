import { beforeEach, expect, test } from 'vitest'
import { ImportCheck, ImportDone, ImportUndone } from '#domain/equipment/import.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }])
})

type Cells = Record<string, string>
const crutch: Cells = { type: 'Crosses', maker: 'Cavip', model: 'Crossa de colze' }
const rowsOf = (cells: readonly Cells[]) => cells.map((one, i) => ({ row: i + 2, cells: one }))

const check = async (cells: readonly Cells[], extra: Record<string, unknown> = {}) => {
  const answer = await (
    await desk.as('professional')
  ).post(`${far}/import/check`, {
    rows: rowsOf(cells),
    ...extra,
  })
  return answer.as(ImportCheck)
}
const bring = async (cells: readonly Cells[]) => {
  const { digest } = await check(cells)
  const client = await desk.as('professional')
  return client.post(`${far}/import`, { rows: rowsOf(cells), digest })
}
const itemOf = (tag: string) =>
  desk.db.selectFrom('items').selectAll().where('tag', '=', tag).executeTakeFirst()

test('a table is looked at first: what is added, what changes from what to what, and nothing is written', async () => {
  const seen = await check([
    { tag: 'VV500001', ...crutch, acquiredOn: '03/02/2026' },
    { tag: 'VV100001', place: 'Prestatge 3' },
  ])
  expect(seen.counts).toEqual({ added: 1, changed: 1, unchanged: 0, wrong: 0 })
  expect(seen.rows.find(({ kind }) => kind === 'changed')).toMatchObject({
    row: 3,
    changes: [{ field: 'place', before: '', after: 'Prestatge 3' }],
  })
  expect(await itemOf('VV500001')).toBeUndefined()
})

test('what was looked at is written, and the same table again changes nothing', async () => {
  const table = [
    { tag: 'VV500001', ...crutch, acquiredOn: '2026-02-03', notes: 'col·lecció Núñez' },
  ]
  expect((await bring(table)).as(ImportDone).counts).toMatchObject({ added: 1 })
  expect(await itemOf('VV500001')).toMatchObject({
    acquired_on: '2026-02-03',
    notes: 'col·lecció Núñez',
  })
  expect((await bring(table)).as(ImportDone)).toEqual({
    id: null,
    counts: { added: 0, changed: 0, unchanged: 1, wrong: 0 },
  })
})

test('each wrong row says which cell and why, and the others come in', async () => {
  const seen = await check([
    { tag: 'VV500001', ...crutch },
    { tag: 'VV500001', ...crutch },
    { tag: 'VV500002', type: 'Crosses', model: 'Un que no hi és' },
    { tag: 'VV500003', ...crutch, acquiredOn: '31/02/2026' },
    { tag: 'VV500004', ...crutch, home: 'Espai que no hi és' },
    { tag: '', ...crutch },
  ])
  const wrong = seen.rows.flatMap(({ row, problems }) =>
    problems.map(({ field, reason }) => [row, field, reason]),
  )
  expect(wrong).toEqual([
    [3, 'tag', 'duplicate'],
    [4, 'model', 'unknown-model'],
    [5, 'acquiredOn', 'unreadable-date'],
    [6, 'home', 'unknown-space'],
    [7, 'tag', 'no-tag'],
  ])
  expect(seen.counts).toMatchObject({ added: 1, wrong: 5 })
})

test('what has changed since it was looked at is not written over', async () => {
  const table = [{ tag: 'VV100001', place: 'Prestatge 3' }]
  const { digest } = await check(table)
  await desk.db
    .updateTable('items')
    .set({ place: 'Armari' })
    .where('tag', '=', 'VV100001')
    .execute()
  const client = await desk.as('professional')
  expect(await client.post(`${far}/import`, { rows: rowsOf(table), digest })).toMatchObject({
    status: 409,
    body: { code: 'equipment/import-changed' },
  })
})

test('a batch is taken back: what it added is retired as a mistake, what it changed is as before', async () => {
  const table: Cells[] = [
    { tag: 'VV500001', ...crutch },
    { tag: 'VV100001', place: 'Prestatge 3' },
  ]
  const { id } = (await bring(table)).as(ImportDone)
  const client = await desk.as('professional')
  const undone = (await client.post(`${far}/imports/${id}/undo`, undefined)).as(ImportUndone)
  expect(undone).toEqual({ retired: 1, restored: 1, left: [] })
  expect(await itemOf('VV500001')).toMatchObject({ state: 'retired', retired_because: 'mistake' })
  expect(await itemOf('VV100001')).toMatchObject({ place: '' })
  expect((await bring(table)).as(ImportDone).counts).toMatchObject({ added: 1, changed: 1 })
  expect(await itemOf('VV500001')).toMatchObject({ state: 'intake', retired_because: null })
})

test('what somebody has by then is left, and named', async () => {
  const { digest } = await check([{ tag: 'VV500001', ...crutch }], { inService: true })
  const client = await desk.as('professional')
  const rows = rowsOf([{ tag: 'VV500001', ...crutch }])
  const { id } = (await client.post(`${far}/import`, { rows, digest, inService: true })).as(
    ImportDone,
  )
  const lent = await client.post(`${far}/loans`, {
    borrower: borrowers.rosa,
    items: [{ tag: 'VV500001' }],
  })
  expect(lent.status).toBe(201)
  const undone = (await client.post(`${far}/imports/${id}/undo`, undefined)).as(ImportUndone)
  expect(undone.left).toEqual([{ tag: 'VV500001', why: 'in-use' }])
})
