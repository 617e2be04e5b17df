import { beforeEach, expect, test } from 'vitest'
import { ItemCard } from '#domain/equipment/card.ts'
import type { ItemState } from '#domain/equipment/item.ts'
import { Transferred, Transfers } from '#domain/equipment/transfer.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const turo = `/equipment/spaces/${spaces.turo}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001', space: spaces.turo, home: spaces.turo }])
})

const here = () => desk.as('professional')
const there = () => desk.asColleague('second-professional')
const ask = async () => (await here()).post(`${far}/transfers`, { tag: 'VV100001' })
const asked = async () => (await ask()).as(Transferred).transfer
const send = async (id: string) => (await there()).post(`${turo}/transfers/${id}/send`, {})
const receive = async (id: string) => (await here()).post(`${far}/transfers/${id}/receive`, {})
const card = async () => (await (await here()).get(`${far}/cards/VV100001`)).as(ItemCard)
const lists = async () => ({
  here: (await (await here()).get(`${far}/transfers`)).as(Transfers),
  there: (await (await there()).get(`${turo}/transfers`)).as(Transfers),
})
const setState = (state: ItemState) => desk.db.updateTable('items').set({ state }).execute()

test('an item is asked for, sent and received, and is lent where it came', async () => {
  const transfer = await asked()
  expect(transfer).toMatchObject({
    state: 'planned',
    tag: 'VV100001',
    from: { name: 'Espai del Turó' },
    to: { name: 'Espai del Far' },
    askedOn: '2026-11-23',
    due: '2026-11-30',
  })
  expect(await lists()).toMatchObject({
    here: { toSend: [], coming: [{ id: transfer.id }] },
    there: { toSend: [{ id: transfer.id }], coming: [] },
  })
  expect((await send(transfer.id)).as(Transferred).transfer).toMatchObject({
    state: 'active',
    itemState: 'in-transit',
  })
  expect(await card()).toMatchObject({ state: 'in-transit', offers: ['receive'] })
  expect((await lists()).there).toEqual({ toSend: [], coming: [] })
  expect((await receive(transfer.id)).as(Transferred).transfer).toMatchObject({
    state: 'done',
    itemState: 'available',
    from: { name: 'Espai del Turó' },
  })
  expect(await card()).toMatchObject({
    space: { name: 'Espai del Far' },
    home: { name: 'Espai del Turó' },
    transfer: null,
  })
  const events = await desk.db.selectFrom('item_events').select('kind').orderBy('id').execute()
  expect(events.map(({ kind }) => kind)).toEqual(['transfer-asked', 'sent', 'received'])
})

test('what another space asked for is lent to nobody meanwhile', async () => {
  await asked()
  const lent = (await there()).post(`${turo}/loans`, {
    borrower: borrowers.amadou,
    items: [{ tag: 'VV100001' }],
  })
  expect(await lent).toMatchObject({ status: 409, body: { code: 'equipment/reserved' } })
})

test('what was to be cleaned before it left is to be cleaned after', async () => {
  await setState('to-clean')
  const { id } = await asked()
  await send(id)
  await receive(id)
  expect((await card()).state).toBe('to-clean')
})

test('what arrives for somebody who waits stands ready for her', async () => {
  await (await here()).post(`${far}/waiting`, { model: models.action, borrower: borrowers.rosa })
  const { id } = await asked()
  await send(id)
  await receive(id)
  expect(await card()).toMatchObject({ state: 'held', hold: { holder: { initials: 'R. C.' } } })
})

test('what was reserved elsewhere and comes here stands ready on its day', async () => {
  await (
    await here()
  ).post(`${far}/reservations`, {
    tag: 'VV100001',
    borrower: borrowers.rosa,
    from: '2026-11-24',
    due: '2026-12-10',
  })
  const [coming] = (await lists()).here.coming
  expect(coming?.due).toBe('2026-11-24')
  await send(coming?.id ?? '')
  desk.clock.set('2026-11-24T09:00:00Z')
  await receive(coming?.id ?? '')
  expect(await card()).toMatchObject({ state: 'held', hold: { from: '2026-11-24' } })
})

test('sending and receiving are taken back', async () => {
  const { id } = await asked()
  const sent = (await send(id)).as(Transferred)
  const undone = await (await there()).post(`${turo}/acts/${sent.act}/undo`, {})
  expect(undone.status).toBe(200)
  expect(await card()).toMatchObject({ state: 'available', transfer: { sent: false } })
  await send(id)
  const received = (await receive(id)).as(Transferred)
  await (await here()).post(`${far}/acts/${received.act}/undo`, {})
  expect(await card()).toMatchObject({
    state: 'in-transit',
    space: { name: 'Espai del Turó' },
    transfer: { sent: true },
  })
})

test('a return of what is under way receives it', async () => {
  const { id } = await asked()
  await send(id)
  expect((await (await here()).post(`${far}/returns`, { tag: 'VV100001' })).status).toBe(200)
  expect(await card()).toMatchObject({ space: { name: 'Espai del Far' }, transfer: null })
  expect(await receive(id)).toMatchObject({ status: 404 })
})

test('what arrives without anybody having said that it was sent is received', async () => {
  const { id } = await asked()
  expect((await receive(id)).status).toBe(200)
  expect(await card()).toMatchObject({ state: 'available', space: { name: 'Espai del Far' } })
})

test('either side drops what is not under way, and nobody what is', async () => {
  const first = await asked()
  expect(await (await there()).remove(`${turo}/transfers/${first.id}`)).toMatchObject({
    status: 200,
    body: { transfer: { state: 'cancelled' } },
  })
  const second = await asked()
  await send(second.id)
  expect(await (await here()).remove(`${far}/transfers/${second.id}`)).toMatchObject({
    status: 409,
    body: { code: 'equipment/not-in-state' },
  })
})

test.each(['on-loan', 'held', 'in-repair', 'missing', 'intake'] as const)(
  'what is %s is not asked for',
  async (state) => {
    if (state === 'on-loan')
      await (
        await there()
      ).post(`${turo}/loans`, { borrower: borrowers.amadou, items: [{ tag: 'VV100001' }] })
    else await setState(state)
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'equipment/not-in-state' } })
  },
)

test('what is asked for already is not asked for twice, nor sent by whoever asked', async () => {
  const { id } = await asked()
  expect(await ask()).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', from: '2026-11-23', until: '2026-11-30' },
  })
  expect(await (await here()).post(`${far}/transfers/${id}/send`, {})).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-claim' },
  })
})

test('what is reserved soon is brought before', async () => {
  await (
    await there()
  ).post(`${turo}/reservations`, {
    tag: 'VV100001',
    borrower: borrowers.amadou,
    from: '2026-11-26',
    due: '2026-12-01',
  })
  expect((await asked()).due).toBe('2026-11-26')
})
