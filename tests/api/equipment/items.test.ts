import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemEvent } from '#domain/equipment/history.ts'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { AddedItems } from '#domain/equipment/keep.ts'
import { isWholeTag } from '#domain/equipment/tag.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

beforeEach(() => fillCatalogue(desk.db))

const far = `/equipment/spaces/${spaces.far}/items`
const Events = z.object({ items: z.array(ItemEvent), next: z.string().nullable() })

test('an item is read whole by its tag in any case, without the name of anybody', async () => {
  const ids = await addItems(desk.db, [{ tag: 'VV100001', nextInspectionOn: '2027-01-15' }])
  const { claim } = await addLoan(desk.db, { item: ids['VV100001'], borrower: borrowers.rosa })
  const read = await (await desk.as('planner')).get('/equipment/items/vv100001')
  expect(read.headers.get('etag')).toBe('"1"')
  expect(read.as(ItemPage)).toMatchObject({
    tag: 'VV100001',
    state: 'on-loan',
    dueOn: '2026-12-02',
    model: { name: 'Action 3', maxUserKg: 125, accessories: ['Reposapeus', 'Coixí'], recall: null },
    policy: { loanDays: 30, renewals: 2 },
    retired: null,
    timeline: [{ id: claim, kind: 'loan', state: 'active', from: '2026-11-02', due: '2026-12-02' }],
    tasks: [],
    photos: [],
  })
  for (const word of ['Rosa', 'Cañellas', '600 111 222', borrowers.rosa])
    expect(read.text).not.toContain(word)
})

test.each(['VV999999', 'no-such', '%00', ''.padEnd(300, 'A')])(
  '%s is the tag of no item',
  async (tag) => {
    expect(await (await desk.as('planner')).get(`/equipment/items/${tag}`)).toMatchObject({
      status: 404,
      body: { code: 'equipment/unknown-item' },
    })
  },
)

test('new items are at home at the space, each with a whole tag of its own and a line of history', async () => {
  const professional = await desk.as('professional')
  const added = await professional.post(far, {
    model: models.action,
    count: 20,
    place: 'Prestatge 2',
  })
  expect(added.status).toBe(201)
  const { items } = added.as(AddedItems)
  expect(new Set(items.map(({ tag }) => tag)).size).toBe(20)
  expect(items.every(({ tag }) => isWholeTag(tag))).toBe(true)
  expect(items[0]).toMatchObject({
    state: 'intake',
    place: 'Prestatge 2',
    space: { id: spaces.far },
    home: { id: spaces.far },
    condition: 'good',
  })
  const { items: events } = (await professional.get(`/equipment/items/${items[0]?.tag}/events`)).as(
    Events,
  )
  expect(events).toMatchObject([{ kind: 'added', from: null, to: 'intake', by: 'Mireia Soler' }])
})

test('what is new and in service can be lent at once, unless something forbids it', async () => {
  const professional = await desk.as('professional')
  const add = async (wanted: object) =>
    (await professional.post(far, { inService: true, ...wanted })).as(AddedItems).items[0]
  expect(await add({ model: models.action })).toMatchObject({ state: 'available' })
  expect(await add({ model: models.action, nextInspectionOn: '2026-11-01' })).toMatchObject({
    state: 'to-inspect',
  })
  // A type that is inspected every six months begins to count today.
  expect(await add({ model: models.cradle })).toMatchObject({ nextInspectionOn: '2027-05-23' })
  await desk.db
    .updateTable('models')
    .set({ recalled_on: '2026-11-01', recall_reason: 'fre' })
    .where('id', '=', models.action)
    .execute()
  expect(await add({ model: models.action })).toMatchObject({ state: 'quarantined' })
})

test('a tag that is somebody’s, or was, is not given to another', async () => {
  const professional = await desk.as('professional')
  await professional.post(far, { model: models.action, tag: 'vv100001' })
  const taken = { status: 409, body: { code: 'equipment/tag-taken', tag: 'VV100001' } }
  expect(await professional.post(far, { model: models.crutch, tag: 'VV100001' })).toMatchObject(
    taken,
  )
  await professional.put(`${far}/VV100001/tag`, { tag: 'VV100002' })
  expect(await professional.post(far, { model: models.crutch, tag: 'VV100001' })).toMatchObject(
    taken,
  )
  expect(
    await professional.post(far, { model: models.crutch, tag: 'VV100003', count: 2 }),
  ).toMatchObject({ status: 400, body: { fields: [{ path: 'count' }] } })
  expect(await desk.db.selectFrom('items').select('tag').execute()).toEqual([{ tag: 'VV100002' }])
})

test('an item is changed on the version that was read, and its history says in what', async () => {
  await addItems(desk.db, [{ tag: 'VV100001' }])
  const professional = await desk.as('professional')
  const path = `${far}/VV100001`
  const change = { place: 'Magatzem', condition: 'fair', home: spaces.agora, notes: 'Roda nova' }
  expect(await professional.patch(path, change)).toMatchObject({ status: 428 })
  expect(await professional.patch(path, change, { ifMatch: 1 })).toMatchObject({
    status: 200,
    body: { place: 'Magatzem', condition: 'fair', home: { id: spaces.agora }, version: 2 },
  })
  expect(await professional.patch(path, change, { ifMatch: 1 })).toMatchObject({
    status: 412,
    body: { code: 'version/stale', version: 2 },
  })
  const event = await desk.db.selectFrom('item_events').select(['kind', 'facts']).executeTakeFirst()
  expect(event).toEqual({
    kind: 'changed',
    facts: { changed: ['home', 'place', 'condition', 'notes'] },
  })
  expect(await professional.patch(path, { home: staff.planner }, { ifMatch: 2 })).toMatchObject({
    status: 404,
    body: { code: 'spaces/unknown' },
  })
})

test('an item is kept by the space where it is and by its home, and by no other', async () => {
  await addItems(desk.db, [
    { tag: 'VV100001', space: spaces.turo, home: spaces.far },
    { tag: 'VV100002', space: spaces.turo },
  ])
  const professional = await desk.as('professional')
  const change = { place: 'Porta' }
  expect(await professional.patch(`${far}/VV100001`, change, { ifMatch: 1 })).toMatchObject({
    status: 200,
  })
  expect(await professional.patch(`${far}/VV100002`, change, { ifMatch: 1 })).toMatchObject({
    status: 403,
    body: { code: 'permission/not-in-scope' },
  })
  expect(await professional.post(`${far}/VV100002/retire`, { because: 'sold' })).toMatchObject({
    status: 403,
  })
})

test('an item that somebody has, or is to have, is not retired, and nothing of it is cancelled', async () => {
  const ids = await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'VV100002' }])
  await addLoan(desk.db, { item: ids['VV100001'], borrower: borrowers.rosa })
  await desk.db
    .insertInto('claims')
    .values({
      item_id: ids['VV100002'] ?? '',
      kind: 'reservation',
      state: 'planned',
      from_on: '2026-12-01',
      due_on: '2026-12-20',
      space_id: spaces.far,
      borrower_id: borrowers.rosa,
    })
    .execute()
  const professional = await desk.as('professional')
  for (const [tag, until] of [
    ['VV100001', '2026-12-02'],
    ['VV100002', '2026-12-20'],
  ])
    expect(await professional.post(`${far}/${tag}/retire`, { because: 'scrapped' })).toMatchObject({
      status: 409,
      body: { code: 'equipment/in-use', tag, until },
    })
  const claims = await desk.db.selectFrom('claims').select('state').orderBy('from_on').execute()
  expect(claims).toEqual([{ state: 'active' }, { state: 'planned' }])
})

test.each([
  ['mistake', { status: 200, body: { state: 'intake', retired: null } }],
  ['lost', { status: 200, body: { state: 'to-clean', space: { id: spaces.far } } }],
  ['scrapped', { status: 409, body: { code: 'equipment/not-in-state', state: 'retired' } }],
])('an item that was retired as %s is asked back', async (because, answer) => {
  await addItems(desk.db, [{ tag: 'VV100001', space: spaces.turo, home: spaces.far }])
  const professional = await desk.as('professional')
  expect(await professional.post(`${far}/VV100001/retire`, { because })).toMatchObject({
    status: 200,
    body: { state: 'retired', retired: { on: '2026-11-23', because } },
  })
  expect(await professional.post(`${far}/VV100001/retire`, { because })).toMatchObject({
    status: 409,
    body: { code: 'equipment/not-in-state' },
  })
  expect(await professional.post(`${far}/VV100001/revive`, undefined)).toMatchObject(answer)
})

test('a label that was replaced still finds its item, as often as it is replaced', async () => {
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'VV200001' }])
  const professional = await desk.as('professional')
  const first = (await professional.put(`${far}/VV100001/tag`, {})).as(ItemPage)
  expect(isWholeTag(first.tag)).toBe(true)
  desk.clock.forward({ minutes: 5 })
  const second = await professional.put(`${far}/VV100001/tag`, { tag: 'vv100009' })
  expect(second.as(ItemPage)).toMatchObject({
    tag: 'VV100009',
    formerTags: [first.tag, 'VV100001'],
    version: 3,
  })
  for (const tag of ['VV100001', first.tag.toLowerCase(), 'VV100009'])
    expect(await professional.get(`/equipment/items/${tag}`)).toMatchObject({
      body: { id: first.id },
    })
  for (const tag of ['VV100001', 'VV100009', 'VV200001'])
    expect(await professional.put(`${far}/VV100009/tag`, { tag })).toMatchObject({
      status: 409,
      body: { code: 'equipment/tag-taken' },
    })
})

test('the history of an item comes the newest first, in pages, with what was undone', async () => {
  await addItems(desk.db, [{ tag: 'VV100001' }])
  const professional = await desk.as('professional')
  const care = await professional.post(`${far}/VV100001/care`, { step: 'to-clean' })
  const { act } = care.as(z.looseObject({ act: z.string() }))
  await professional.post(`/equipment/spaces/${spaces.far}/acts/${act}/undo`, {})
  await professional.patch(`${far}/VV100001`, { place: 'Porta' }, { ifMatch: 3 })
  const seen: (string | boolean)[][] = []
  let after = ''
  do {
    const path = `/equipment/items/VV100001/events?limit=1${after}`
    const { items, next } = (await professional.get(path)).as(Events)
    seen.push(...items.map(({ kind, undone }) => [kind, undone]))
    after = next === null ? '' : `&after=${next}`
  } while (after !== '')
  expect(seen).toEqual([
    ['changed', false],
    ['undone', false],
    ['changed', true],
  ])
})
