import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { ItemCard } from '#domain/equipment/card.ts'
import { Done, Lent, Returned } from '#domain/equipment/loan.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const turo = `/equipment/spaces/${spaces.turo}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'CR100001', model: models.crutch },
    { tag: 'CO100001', model: models.cradle },
  ])
})

const lend = async (...tags: string[]) =>
  (
    await (
      await desk.as('professional')
    ).post(`${far}/loans`, { borrower: borrowers.rosa, items: tags.map((tag) => ({ tag })) })
  ).as(Lent)
const bringBack = async (tag: string, extra: Record<string, unknown> = {}) =>
  (await desk.as('professional')).post(`${far}/returns`, { tag, ...extra })
const step = async (tag: string, body: Record<string, unknown>) =>
  (await desk.as('professional')).post(`${far}/items/${tag}/care`, body)
const kinds = ({ messages }: z.infer<typeof Returned>) => messages.map(({ kind }) => kind)

const wait = async (borrower: string = borrowers.amadou, model: string = models.action) =>
  desk.db
    .insertInto('waiting')
    .values({
      model_id: model,
      space_id: spaces.far,
      borrower_id: borrower,
      created_at: desk.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()

test('one scan takes an item back: it goes to be cleaned and the loan is closed', async () => {
  await lend('VV100001')
  const returned = (await bringBack('VV100001')).as(Returned)
  expect(kinds(returned)).toEqual(['returned', 'loan-closed'])
  expect(returned.card).toMatchObject({ state: 'to-clean', loan: null, offers: ['cleaned'] })
})

test('a loan stays open while something of it is out', async () => {
  await lend('VV100001', 'CR100001')
  expect(kinds((await bringBack('VV100001')).as(Returned))).toEqual(['returned'])
  expect(kinds((await bringBack('CR100001')).as(Returned))).toEqual(['returned', 'loan-closed'])
})

test('a return with everything missing, broken and late succeeds, and each becomes a task', async () => {
  await lend('VV100001')
  desk.clock.set('2027-02-01T10:00:00Z')
  const returned = (
    await bringBack('VV100001', {
      missing: ['Coixí', 'Reposapeus'],
      damaged: true,
      condition: 'worn',
    })
  ).as(Returned)
  expect(kinds(returned)).toEqual(['returned', 'accessories-missing', 'damaged', 'loan-closed'])
  expect(returned.messages[0]).toMatchObject({ overdueDays: 40 })
  expect(returned.card).toMatchObject({ state: 'to-clean', condition: 'worn' })
  expect(returned.card.tasks.map(({ kind }) => kind).toSorted()).toEqual(['accessory', 'damage'])
})

test('what belongs to another space comes back anyway, with a task to bring it home', async () => {
  await lend('VV100001')
  const elsewhere = await desk.asColleague('second-professional')
  const returned = (await elsewhere.post(`${turo}/returns`, { tag: 'VV100001' })).as(Returned)
  expect(returned.messages).toContainEqual({
    kind: 'belongs-elsewhere',
    home: { id: spaces.far, name: 'Espai del Far' },
  })
  expect(returned.card.space.id).toBe(spaces.turo)
  expect(returned.card.tasks).toMatchObject([{ kind: 'bring-home', facts: { to: spaces.far } }])
})

test('what nobody had on loan is here all the same', async () => {
  await addItems(desk.db, [{ tag: 'VV100009', space: spaces.turo, state: 'missing' }])
  const returned = (await bringBack('VV100009')).as(Returned)
  expect(kinds(returned)).toEqual(['not-on-loan', 'moved-here', 'belongs-elsewhere'])
  expect(returned.card).toMatchObject({ state: 'to-clean', space: { id: spaces.far } })
})

test('an item that was scanned by mistake stays as it is', async () => {
  const returned = (await bringBack('VV100001')).as(Returned)
  expect(returned.messages).toEqual([{ kind: 'not-on-loan', was: 'available' }])
  expect(await desk.db.selectFrom('item_events').selectAll().execute()).toEqual([])
})

test('the address on a label, sent by a scanner on a Spanish layout, is understood', async () => {
  await addItems(desk.db, [{ tag: 'VV7K3M9Q2' }])
  const returned = await bringBack('HTTPSÑ--TAULELL.EXAMPLE-T-VV7K3M9Q2')
  expect(returned.as(Returned).card.tag).toBe('VV7K3M9Q2')
})

test('only a tag that no item has is refused', async () => {
  expect(await bringBack('VV999999')).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-item' },
  })
})

test('cleaned, an item is free again; one that is inspected after each loan is not yet', async () => {
  await lend('VV100001', 'CO100001')
  await bringBack('VV100001')
  await bringBack('CO100001')
  expect((await step('VV100001', { step: 'cleaned' })).as(Done).card.state).toBe('available')
  expect((await step('CO100001', { step: 'cleaned' })).as(Done).card.state).toBe('to-inspect')
  const inspected = (await step('CO100001', { step: 'inspected', passed: true })).as(Done)
  expect(inspected.card).toMatchObject({ state: 'available', nextInspectionOn: '2027-05-23' })
})

test('a type that needs no cleaning is free as soon as it is back', async () => {
  await lend('CR100001')
  expect((await bringBack('CR100001')).as(Returned).card.state).toBe('available')
})

test('what fails its inspection goes to be repaired, and is inspected again after', async () => {
  await lend('CO100001')
  await bringBack('CO100001')
  await step('CO100001', { step: 'cleaned' })
  expect((await step('CO100001', { step: 'inspected', passed: false })).as(Done).card.state).toBe(
    'in-repair',
  )
  expect((await step('CO100001', { step: 'repaired' })).as(Done).card.state).toBe('to-inspect')
})

test('a damage that the return told of is looked at before anybody gets it again', async () => {
  await lend('VV100001')
  await bringBack('VV100001', { damaged: true })
  expect((await step('VV100001', { step: 'cleaned' })).as(Done).card.state).toBe('to-inspect')
  const card = (await step('VV100001', { step: 'inspected', passed: true })).as(Done).card
  expect(card).toMatchObject({ state: 'available', tasks: [] })
})

test('once clean, it is kept for the first who waits for one, and for nobody else', async () => {
  await lend('VV100001')
  await bringBack('VV100001')
  const first = await wait()
  const { card } = (await step('VV100001', { step: 'cleaned' })).as(Done)
  expect(card).toMatchObject({ state: 'held', hold: { pickUpBy: '2026-11-28' } })
  expect(
    await desk.db
      .selectFrom('waiting')
      .select('state')
      .where('id', '=', first.id)
      .executeTakeFirst(),
  ).toEqual({
    state: 'held',
  })
  const professional = await desk.as('professional')
  const items = [{ tag: 'VV100001' }]
  expect(
    await professional.post(`${far}/loans`, { borrower: borrowers.rosa, items }),
  ).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved' },
  })
  expect(
    (await professional.post(`${far}/loans`, { borrower: borrowers.amadou, items })).status,
  ).toBe(201)
  expect(
    await desk.db
      .selectFrom('waiting')
      .select('state')
      .where('id', '=', first.id)
      .executeTakeFirst(),
  ).toEqual({
    state: 'served',
  })
})

test('a step that the state does not allow is refused', async () => {
  expect(await step('VV100001', { step: 'repaired' })).toMatchObject({
    status: 409,
    body: { code: 'equipment/not-in-state', tag: 'VV100001', state: 'available' },
  })
})

test('an administrator does them at any space, lends nothing there and hears no name', async () => {
  await desk.db
    .updateTable('items')
    .set({ state: 'to-clean' })
    .where('tag', '=', 'VV100001')
    .execute()
  const administrator = await desk.as('administrator')
  const { act, card } = (
    await administrator.post(`${far}/items/VV100001/care`, { step: 'cleaned' })
  ).as(Done)
  expect(card.state).toBe('available')
  expect((await administrator.post(`${far}/acts/${act}/undo`, {})).status).toBe(200)
  const no = { status: 403, body: { code: 'permission/not-yours' } }
  expect(await administrator.post(`${far}/returns`, { tag: 'VV100001' })).toMatchObject(no)
  const coordinator = await desk.as('coordinator')
  expect(await coordinator.post(`${far}/items/VV100001/care`, { step: 'cleaned' })).toMatchObject(
    no,
  )
})

test('what an inspection of today passes is not overdue tomorrow', async () => {
  await desk.db
    .updateTable('items')
    .set({ next_inspection_on: '2026-11-01' })
    .where('tag', '=', 'VV100001')
    .execute()
  const professional = await desk.as('professional')
  const before = (await professional.get(`${far}/cards/VV100001`)).as(ItemCard)
  expect(before).toMatchObject({ blocks: ['inspection-overdue'], offers: ['inspected'] })
  const { card } = (await step('VV100001', { step: 'inspected', passed: true })).as(Done)
  expect(card).toMatchObject({ blocks: [], offers: ['lend'], nextInspectionOn: null })
})

test('a deposit is told at the return, and owed until it is noted as given back', async () => {
  await desk.db.updateTable('product_types').set({ deposit_cents: 2000 }).execute()
  const professional = await desk.as('professional')
  const { loan } = (
    await professional.post(`${far}/loans`, {
      borrower: borrowers.rosa,
      items: [{ tag: 'VV100001' }],
      depositTaken: true,
    })
  ).as(Lent)
  const returned = (await bringBack('VV100001')).as(Returned)
  expect(returned.messages).toContainEqual({ kind: 'deposit-open', cents: 2000 })
  expect(returned.card.tasks.map(({ kind }) => kind)).toEqual(['deposit'])
  const noted = await professional.post(`${far}/loans/${loan.id}/deposit`, undefined)
  expect(noted).toMatchObject({ status: 200, body: { depositCents: 2000 } })
  expect(await professional.post(`${far}/loans/${loan.id}/deposit`, undefined)).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-loan' },
  })
  const card = (await professional.get(`${far}/cards/VV100001`)).as(ItemCard)
  expect(card.tasks).toEqual([])
})
