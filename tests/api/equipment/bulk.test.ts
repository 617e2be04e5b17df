import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { BulkAnswer } from '#domain/equipment/bulk.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

const bulk = `/equipment/spaces/${spaces.far}/items/bulk`
let ids: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002', state: 'to-inspect' },
    { tag: 'VV100003', space: spaces.turo, home: spaces.far },
    { tag: 'VV100004', state: 'missing' },
    { tag: 'VV200001', model: models.crutch },
    { tag: 'VV300001', space: spaces.turo },
  ])
})

const tags = Object.freeze(['VV100001', 'VV100002', 'VV100003', 'VV100004', 'VV200001', 'VV300001'])

async function now(column: 'state' | 'place' | 'home_space_id' | 'next_inspection_on' = 'state') {
  const rows = await desk.db
    .selectFrom('items')
    .select(['tag', `${column} as value`])
    .orderBy('tag')
    .execute()
  return Object.fromEntries(rows.map(({ tag, value }) => [tag, value]))
}

const events = () =>
  desk.db
    .selectFrom('item_events')
    .innerJoin('items', 'items.id', 'item_events.item_id')
    .select(['tag', 'kind', 'from_state as from', 'to_state as to', 'act_id as act'])
    .orderBy('tag')
    .execute()

test('what is ticked is done where it can be, and the rest is left with the reason', async () => {
  await addLoan(desk.db, { item: ids['VV200001'], borrower: borrowers.rosa })
  const professional = await desk.as('professional')
  const answer = await professional.post(bulk, {
    which: { tags: ['vv100001', 'VV100002', 'VV100004', 'VV200001', 'VV300001', 'VV999999'] },
    act: { do: 'to-clean' },
  })
  expect(answer.status).toBe(200)
  const { act, ...told } = answer.as(BulkAnswer)
  expect(told).toEqual({
    changed: 2,
    skipped: [
      { tag: 'VV100004', why: 'not-in-state' },
      { tag: 'VV200001', why: 'in-use' },
      { tag: 'VV300001', why: 'elsewhere' },
      { tag: 'VV999999', why: 'unknown' },
    ],
    skippedCount: 4,
  })
  expect(await now()).toMatchObject({
    VV100001: 'to-clean',
    VV100002: 'to-clean',
    VV100004: 'missing',
    VV200001: 'on-loan',
    VV300001: 'available',
  })
  expect(await events()).toEqual([
    { tag: 'VV100001', kind: 'changed', from: 'available', to: 'to-clean', act },
    { tag: 'VV100002', kind: 'changed', from: 'to-inspect', to: 'to-clean', act },
  ])
})

test('all that match are asked for anew, and only those of the space are touched', async () => {
  const professional = await desk.as('professional')
  const which = { all: { type: types.wheelchair, search: 'invacare' } }
  expect(
    await professional.post(bulk, { which, act: { do: 'place', place: 'Soterrani' } }),
  ).toMatchObject({ body: { changed: 4, skipped: [], skippedCount: 0 } })
  expect(await now('place')).toEqual({
    VV100001: 'Soterrani',
    VV100002: 'Soterrani',
    VV100003: 'Soterrani',
    VV100004: 'Soterrani',
    VV200001: '',
    VV300001: '',
  })
})

test('many change their home, or the day of their inspection', async () => {
  const professional = await desk.as('professional')
  const which = { tags: ['VV100001', 'VV100002'] }
  await professional.post(bulk, { which, act: { do: 'home', home: spaces.agora } })
  expect(await now('home_space_id')).toMatchObject({
    VV100001: spaces.agora,
    VV100002: spaces.agora,
    VV100004: spaces.far,
  })
  await professional.post(bulk, { which, act: { do: 'inspection', on: '2027-01-15' } })
  expect(await now('next_inspection_on')).toMatchObject({
    VV100001: '2027-01-15',
    VV100004: null,
  })
  const nowhere = { do: 'home', home: models.action }
  expect(await professional.post(bulk, { which, act: nowhere })).toMatchObject({
    status: 404,
    body: { code: 'spaces/unknown' },
  })
})

test('many are retired with one reason, and none that is promised to somebody', async () => {
  await desk.db
    .insertInto('claims')
    .values({
      item_id: ids['VV100001'] ?? '',
      kind: 'reservation',
      state: 'planned',
      from_on: '2026-12-01',
      due_on: '2026-12-20',
      space_id: spaces.far,
      borrower_id: borrowers.rosa,
    })
    .execute()
  const professional = await desk.as('professional')
  const act = { do: 'retire', because: 'scrapped' }
  expect(await professional.post(bulk, { which: { tags: [...tags] }, act })).toMatchObject({
    body: {
      changed: 4,
      skipped: [
        { tag: 'VV100001', why: 'in-use' },
        { tag: 'VV300001', why: 'elsewhere' },
      ],
    },
  })
  expect(await professional.post(bulk, { which: { tags: ['VV100002'] }, act })).toMatchObject({
    body: { act: null, changed: 0, skipped: [{ tag: 'VV100002', why: 'retired' }] },
  })
})

test('what was put aside in one go is taken back in one go', async () => {
  const before = await now()
  const professional = await desk.as('professional')
  const which = { tags: ['VV100001', 'VV100002', 'VV100004'] }
  const answer = await professional.post(bulk, { which, act: { do: 'quarantine' } })
  const { act, changed } = answer.as(BulkAnswer)
  expect(changed).toBe(3)
  const undo = `/equipment/spaces/${spaces.far}/acts/${act}/undo`
  expect(await professional.post(undo, {})).toMatchObject({ status: 200 })
  expect(await now()).toEqual(before)
})

test('more than five thousand at once are too many, and nothing is done to any', async () => {
  await sql`insert into items (tag, model_id, home_space_id, space_id)
    select 'X' || lpad(n::text, 6, '0'), ${models.crutch}::uuid, ${spaces.far}::uuid, ${spaces.far}::uuid
    from generate_series(1, 5000) n`.execute(desk.db)
  const professional = await desk.as('professional')
  const act = { do: 'place', place: 'Soterrani' }
  expect(await professional.post(bulk, { which: { all: {} }, act })).toMatchObject({
    status: 422,
    body: { code: 'equipment/too-many', most: 5000 },
  })
  const which = { all: { search: 'x00' } }
  expect(await professional.post(bulk, { which, act })).toMatchObject({ body: { changed: 5000 } })
  expect(await desk.db.selectFrom('item_events').select('id').execute()).toHaveLength(5000)
})

test('one row of the audit says what was done to how many', async () => {
  const professional = await desk.as('professional')
  await professional.post(bulk, { which: { tags: [...tags] }, act: { do: 'quarantine' } })
  const row = await desk.db
    .selectFrom('audit')
    .select(['act', 'subject_id', 'facts'])
    .where('act', '=', 'equipment.change-many')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    subject_id: spaces.far,
    facts: { does: 'quarantine', changed: 5, left: 1 },
  })
})

test.each([
  { which: { tags: [] }, act: { do: 'to-clean' } },
  { which: { all: { states: ['available'] } }, act: { do: 'to-clean' } },
  { which: { tags: ['VV100001'] }, act: { do: 'lend' } },
  { which: { tags: ['VV100001'] }, act: { do: 'retire' } },
])('%j is nothing to do', async (wanted) => {
  expect(await (await desk.as('professional')).post(bulk, wanted)).toMatchObject({
    status: 400,
    body: { code: 'input/invalid' },
  })
})
