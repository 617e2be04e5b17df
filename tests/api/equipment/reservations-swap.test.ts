import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ItemCard } from '#domain/equipment/card.ts'
import { Reservation, Reserved } from '#domain/equipment/reservation.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
let ids: Record<string, string> = {}

beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002', state: 'to-clean' },
    { tag: 'BR100001', model: models.breezy },
    { tag: 'CR100001', model: models.crutch },
  ])
})

const wanted = { borrower: borrowers.rosa, from: '2026-12-01', due: '2026-12-15' }
const reserve = async (body: Record<string, unknown>) =>
  (await desk.as('professional')).post(`${far}/reservations`, { ...wanted, ...body })
const reserved = async (body: Record<string, unknown>) =>
  (await reserve(body)).as(Reserved).reservation
const card = async (tag: string) =>
  (await (await desk.as('professional')).get(`${far}/cards/${tag}`)).as(ItemCard)
const tags = async () => {
  const { items } = (await (await desk.as('professional')).get(`${far}/reservations`)).as(
    z.object({ items: z.array(Reservation) }),
  )
  return Object.fromEntries(items.map(({ id, tag }) => [id, tag]))
}
const swap = async (claim: string, tag: string) =>
  (await desk.as('professional')).put(`${far}/reservations/${claim}/item`, { tag })

test('a reservation moves to another item of the same type, and back again by an undo', async () => {
  const { id } = await reserved({ tag: 'VV100001', from: '2026-11-23' })
  const moved = (await swap(id, 'BR100001')).as(Reserved)
  expect(moved.reservation).toMatchObject({ tag: 'BR100001', state: 'ready', itemState: 'held' })
  expect((await card('VV100001')).state).toBe('available')
  const professional = await desk.as('professional')
  expect((await professional.post(`${far}/acts/${moved.act}/undo`, {})).status).toBe(200)
  expect(await card('VV100001')).toMatchObject({ state: 'held', hold: { claim: id } })
  expect((await card('BR100001')).state).toBe('available')
})

test('two reservations for the same days change places', async () => {
  const rosa = await reserved({ tag: 'VV100001' })
  const amadou = await reserved({ tag: 'VV100002', borrower: borrowers.amadou, from: '2026-12-03' })
  const moved = (await swap(rosa.id, 'VV100002')).as(Reserved)
  expect(await tags()).toEqual({ [rosa.id]: 'VV100002', [amadou.id]: 'VV100001' })
  await (await desk.as('professional')).post(`${far}/acts/${moved.act}/undo`, {})
  expect(await tags()).toEqual({ [rosa.id]: 'VV100001', [amadou.id]: 'VV100002' })
})

test('it moves neither to another type nor to what somebody else has or holds', async () => {
  const { id } = await reserved({ tag: 'VV100001' })
  expect(await swap(id, 'CR100001')).toMatchObject({
    status: 422,
    body: { code: 'equipment/not-alike' },
  })
  await addLoan(desk.db, { item: ids['BR100001'], borrower: borrowers.amadou, due: '2026-12-20' })
  expect(await swap(id, 'BR100001')).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', until: '2026-12-20', holder: 'A. D.' },
  })
})

test('two do not change places where one of them would meet a third', async () => {
  const rosa = await reserved({ tag: 'VV100001' })
  await reserve({ tag: 'VV100001', from: '2026-12-20', due: '2026-12-28' })
  await reserve({ tag: 'VV100002', due: '2026-12-22' })
  expect(await swap(rosa.id, 'VV100002')).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', tag: 'VV100001', from: '2026-12-20' },
  })
})

test('a cancelled reservation gives its item to whoever waits', async () => {
  const { id } = await reserved({ tag: 'VV100001', from: '2026-11-23' })
  const professional = await desk.as('professional')
  await professional.post(`${far}/waiting`, { model: models.action, borrower: borrowers.amadou })
  const cancelled = (await professional.remove(`${far}/reservations/${id}`)).as(Reserved)
  expect(cancelled.reservation).toMatchObject({ state: 'cancelled', itemState: 'held' })
  expect((await card('VV100001')).hold?.holder?.initials).toBe('A. D.')
  expect((await professional.post(`${far}/acts/${cancelled.act}/undo`, {})).status).toBe(200)
  expect((await card('VV100001')).hold?.holder?.initials).toBe('R. C.')
})

test('reserving is taken back whole', async () => {
  const { act } = (await reserve({ tag: 'VV100001', from: '2026-11-23' })).as(Reserved)
  await (await desk.as('professional')).post(`${far}/acts/${act}/undo`, {})
  expect(await card('VV100001')).toMatchObject({ state: 'available', hold: null, next: null })
})

test('nobody can have missed what is still to come', async () => {
  const professional = await desk.as('professional')
  const later = await reserved({ tag: 'VV100001' })
  expect(await professional.post(`${far}/reservations/${later.id}/no-show`, {})).toMatchObject({
    status: 409,
    body: { code: 'equipment/not-in-state' },
  })
  const today = await reserved({ tag: 'CR100001', from: '2026-11-23' })
  const missed = await professional.post(`${far}/reservations/${today.id}/no-show`, {})
  expect(missed.as(Reserved).reservation).toMatchObject({
    state: 'no-show',
    itemState: 'available',
  })
})

test('a space ends and moves its own reservations only', async () => {
  const { id } = await reserved({ tag: 'VV100001' })
  const elsewhere = await desk.asColleague('second-professional')
  const turo = `/equipment/spaces/${spaces.turo}/reservations/${id}`
  const unknown = { status: 404, body: { code: 'equipment/unknown-claim' } }
  expect(await elsewhere.remove(turo)).toMatchObject(unknown)
  expect(await elsewhere.put(`${turo}/item`, { tag: 'VV100002' })).toMatchObject(unknown)
})
