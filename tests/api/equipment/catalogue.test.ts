import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Model, ProductType } from '#domain/equipment/catalogue.ts'
import { usualPolicy } from '#domain/equipment/policy.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

beforeEach(() => fillCatalogue(desk.db))

const Types = z.object({ items: z.array(ProductType) })
const Models = z.object({ items: z.array(Model), next: z.string().nullable() })
const walker = {
  names: { ca: 'Caminador', es: 'Andador', en: 'Walking frame' },
  iso9999: '12 06 03',
  policy: usualPolicy,
}

async function statesByTag() {
  const rows = await desk.db.selectFrom('items').select(['tag', 'state']).orderBy('tag').execute()
  return Object.fromEntries(rows.map(({ tag, state }) => [tag, state]))
}

async function eventsOf(tag: string) {
  const rows = await desk.db
    .selectFrom('item_events')
    .innerJoin('items', 'items.id', 'item_events.item_id')
    .select(['kind', 'from_state', 'to_state'])
    .where('tag', '=', tag)
    .orderBy('item_events.id')
    .execute()
  return rows.map(({ kind, from_state, to_state }) => [kind, from_state, to_state])
}

test('types come by name, with their policy and how many models and items there are', async () => {
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'VV100002', model: models.breezy }])
  await desk.db
    .updateTable('items')
    .set({ state: 'retired', retired_on: '2026-11-01', retired_because: 'sold' })
    .where('tag', '=', 'VV100002')
    .execute()
  const { items } = (await (await desk.as('professional')).get('/equipment/types')).as(Types)
  expect(items.map((type) => [type.names.ca, type.models, type.items])).toEqual([
    ['Bressol', 1, 0],
    ['Cadira de rodes', 2, 1],
    ['Crosses', 1, 0],
  ])
  expect(items[0]?.policy).toMatchObject({ loanDays: 60, inspectionMonths: 6, cleans: true })
})

test('a type is added, and changed on the version that was read', async () => {
  const administrator = await desk.as('administrator')
  const added = await administrator.post('/equipment/types', walker)
  expect(added).toMatchObject({ status: 201, body: { ...walker, models: 0, items: 0, version: 1 } })
  const path = `/equipment/types/${added.as(ProductType).id}`
  const policy = { ...usualPolicy, loanDays: 15 }
  expect(await administrator.patch(path, { policy })).toMatchObject({ status: 428 })
  expect(await administrator.patch(path, { policy }, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { policy: { loanDays: 15 }, names: walker.names, version: 2 },
  })
  expect(await administrator.patch(path, { policy }, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
})

test('the usual loan is never longer than the longest', async () => {
  const administrator = await desk.as('administrator')
  const policy = { ...usualPolicy, loanDays: 91 }
  expect(await administrator.post('/equipment/types', { ...walker, policy })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'policy.loanDays', problem: 'order' }] },
  })
  const path = `/equipment/types/${types.cot}`
  expect(await administrator.patch(path, { policy }, { ifMatch: 1 })).toMatchObject({ status: 400 })
})

test('two types of one name would be one too many, whatever the accents', async () => {
  const names = { ...walker.names, ca: 'CADIRA DE RÒDES' }
  const administrator = await desk.as('administrator')
  expect(await administrator.post('/equipment/types', { ...walker, names })).toMatchObject({
    status: 409,
    body: { code: 'equipment/name-taken' },
  })
})

test('nothing new comes in of what is retired, and what there is stays', async () => {
  await addItems(desk.db, [{ tag: 'VV100001', model: models.cradle, state: 'to-clean' }])
  const administrator = await desk.as('administrator')
  const retired = await administrator.patch(
    `/equipment/types/${types.cot}`,
    { retired: true },
    { ifMatch: 1 },
  )
  expect(retired).toMatchObject({ status: 200, body: { retiredOn: '2026-11-23', items: 1 } })
  const refused = { status: 400, body: { fields: [{ problem: 'retired' }] } }
  const cot = { type: types.cot, name: 'Un altre bressol' }
  expect(await administrator.post('/equipment/models', cot)).toMatchObject(refused)
  const items = `/equipment/spaces/${spaces.far}/items`
  expect(await administrator.post(items, { model: models.cradle })).toMatchObject(refused)
  expect(
    await administrator.patch(`/equipment/types/${types.cot}`, { retired: false }, { ifMatch: 2 }),
  ).toMatchObject({ body: { retiredOn: null } })
  expect(await administrator.post(items, { model: models.cradle })).toMatchObject({ status: 201 })
})

test('models come by maker and name, in pages in which each comes once', async () => {
  const planner = await desk.as('planner')
  const seen: string[] = []
  let after = ''
  do {
    const { items, next } = (await planner.get(`/equipment/models?limit=1${after}`)).as(Models)
    seen.push(...items.map(({ maker, name }) => `${maker} ${name}`))
    after = next === null ? '' : `&after=${next}`
  } while (after !== '')
  expect(seen).toEqual([
    'Cavip Crossa de colze',
    'Invacare Action 3',
    'Jané Bressol plegable',
    'Sunrise Breezy 90',
  ])
})

test.each([
  [`type=${types.wheelchair}`, ['Action 3', 'Breezy 90']],
  ['search=invacare', ['Action 3']],
  ['search=invakare', ['Action 3']],
  ['search=silla', ['Action 3', 'Breezy 90']],
  ['search=crutchs', ['Crossa de colze']],
  ['retired=true', []],
])('models are found by %s', async (query, names) => {
  const { items } = (await (await desk.as('planner')).get(`/equipment/models?${query}`)).as(Models)
  expect(items.map(({ name }) => name)).toEqual(names)
})

test('a model is added, changed and retired', async () => {
  const administrator = await desk.as('administrator')
  const wanted = { type: types.crutches, maker: 'Cavip', name: 'Bastó', accessories: ['Contera'] }
  const added = await administrator.post('/equipment/models', wanted)
  expect(added).toMatchObject({
    status: 201,
    body: { maker: 'Cavip', accessories: ['Contera'], maxUserKg: null, recall: null, items: 0 },
  })
  const path = `/equipment/models/${added.as(Model).id}`
  const change = { maxUserKg: 130, retired: true, type: types.cot }
  expect(await administrator.patch(path, change, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { maxUserKg: 130, retiredOn: '2026-11-23', type: { id: types.cot }, version: 2 },
  })
  expect(await administrator.post('/equipment/models', { ...wanted, name: 'BASTO' })).toMatchObject(
    { status: 201 },
  )
  expect(await administrator.get('/equipment/models?retired=true')).toMatchObject({
    body: { items: [{ name: 'Bastó' }] },
  })
})

test('a recalled model is put aside where nobody has it, and whoever has it is called', async () => {
  const ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002', state: 'to-clean' },
    { tag: 'VV100003', state: 'missing' },
    { tag: 'VV100004', state: 'quarantined' },
    { tag: 'VV100005' },
    { tag: 'VV200001', model: models.breezy },
  ])
  const { claim } = await addLoan(desk.db, { item: ids['VV100005'], borrower: borrowers.rosa })
  const administrator = await desk.as('administrator')
  const path = `/equipment/models/${models.action}/recall`
  expect(await administrator.put(path, { reason: 'El fre cedeix' })).toMatchObject({
    status: 200,
    body: {
      items: 2,
      calls: 1,
      model: { recall: { on: '2026-11-23', reason: 'El fre cedeix' }, version: 2 },
    },
  })
  expect(await statesByTag()).toEqual({
    VV100001: 'quarantined',
    VV100002: 'quarantined',
    VV100003: 'missing',
    VV100004: 'quarantined',
    VV100005: 'on-loan',
    VV200001: 'available',
  })
  expect(await eventsOf('VV100001')).toEqual([['recalled', 'available', 'quarantined']])
  const tasks = await desk.db.selectFrom('item_tasks').select(['kind', 'claim_id']).execute()
  expect(tasks).toEqual([{ kind: 'recall', claim_id: claim }])
  // Once more changes the reason and calls nobody twice.
  expect(await administrator.put(path, { reason: 'El fre cedeix sempre' })).toMatchObject({
    body: { items: 0, calls: 0, model: { recall: { reason: 'El fre cedeix sempre' } } },
  })
})

test('a recall that is lifted frees what it put aside, and nothing that was put aside by hand', async () => {
  const ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'VV100005' },
  ])
  await addLoan(desk.db, { item: ids['VV100005'], borrower: borrowers.rosa })
  const professional = await desk.as('professional')
  const care = `/equipment/spaces/${spaces.far}/items/VV100002/care`
  expect(await professional.post(care, { step: 'quarantine' })).toMatchObject({ status: 200 })
  const administrator = await desk.as('administrator')
  const path = `/equipment/models/${models.action}/recall`
  await administrator.put(path, { reason: 'El fre cedeix' })
  expect(await administrator.put(path, { reason: null })).toMatchObject({
    status: 200,
    body: { items: 1, calls: 1, model: { recall: null } },
  })
  expect(await statesByTag()).toEqual({
    VV100001: 'to-inspect',
    VV100002: 'quarantined',
    VV100005: 'on-loan',
  })
  expect((await eventsOf('VV100001')).at(-1)).toEqual([
    'recall-lifted',
    'quarantined',
    'to-inspect',
  ])
  const open = await desk.db.selectFrom('item_tasks').where('done_at', 'is', null).execute()
  expect(open).toEqual([])
})

test('what stood ready on the shelf of a recalled model is promised still, and no longer ready', async () => {
  const ids = await addItems(desk.db, [{ tag: 'VV100001', state: 'held' }])
  await desk.db
    .insertInto('claims')
    .values({
      item_id: ids['VV100001'] ?? '',
      kind: 'reservation',
      state: 'ready',
      from_on: '2026-11-20',
      due_on: '2026-12-20',
      space_id: spaces.far,
      borrower_id: borrowers.rosa,
      pick_up_by: '2026-11-27',
    })
    .execute()
  const administrator = await desk.as('administrator')
  await administrator.put(`/equipment/models/${models.action}/recall`, { reason: 'El fre cedeix' })
  expect(await statesByTag()).toEqual({ VV100001: 'quarantined' })
  const claims = await desk.db.selectFrom('claims').select(['state', 'pick_up_by']).execute()
  expect(claims).toEqual([{ state: 'planned', pick_up_by: null }])
})

test('the professional reads the catalogue and does not write it', async () => {
  const professional = await desk.as('professional')
  expect(await professional.get('/equipment/models')).toMatchObject({ status: 200 })
  expect(await professional.post('/equipment/types', walker)).toMatchObject({
    status: 403,
    body: { code: 'permission/not-yours', permission: 'equipment:catalogue' },
  })
})
