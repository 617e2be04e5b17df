import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { holdsJob } from '#api/equipment/holds.ts'
import { ItemCard } from '#domain/equipment/card.ts'
import { PutOnList, Reserved, Waiting } from '#domain/equipment/reservation.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'CR100001', model: models.crutch }])
})

const professional = () => desk.as('professional')
const wait = async (body: Record<string, unknown>, borrower: string = borrowers.amadou) => {
  desk.clock.forward({ seconds: 1 })
  return (await professional()).post(`${far}/waiting`, { borrower, ...body })
}
const waits = async (body: Record<string, unknown>, borrower?: string) =>
  (await wait(body, borrower)).as(PutOnList)
const list = async () =>
  (await (await professional()).get(`${far}/waiting`)).as(z.object({ items: z.array(Waiting) }))
    .items
const lend = async (borrower: string = borrowers.rosa) =>
  (await professional()).post(`${far}/loans`, { borrower, items: [{ tag: 'CR100001' }] })
const bringBack = async () => (await professional()).post(`${far}/returns`, { tag: 'CR100001' })
const card = async () => (await (await professional()).get(`${far}/cards/CR100001`)).as(ItemCard)
const reserve = async (from: string, due: string, borrower: string = borrowers.rosa) =>
  (
    await (
      await professional()
    ).post(`${far}/reservations`, { tag: 'CR100001', borrower, from, due })
  ).as(Reserved).reservation
const claimState = async (id: string) =>
  desk.db.selectFrom('claims').select('state').where('id', '=', id).executeTakeFirst()
const runJob = () => holdsJob(desk.db).run(desk.clock.now())

test('whoever is put on the list hears of one that is free after all', async () => {
  expect((await waits({ model: models.crutch })).freeNow).toBe('CR100001')
  await lend()
  expect((await waits({ type: types.crutches }, borrowers.rosa)).freeNow).toBeNull()
})

test('the list is in the order in which they came, each with her place for the same thing', async () => {
  await lend()
  await waits({ model: models.crutch })
  await waits({ model: models.cradle }, borrowers.rosa)
  await waits({ type: types.crutches, neededOn: '2026-12-20' }, borrowers.rosa)
  expect(
    (await list()).map(({ type, model, place, holder, neededOn }) => [
      model?.name ?? type.names.en,
      place,
      holder?.initials,
      neededOn,
    ]),
  ).toEqual([
    ['Crossa de colze', 1, 'A. D.', null],
    ['Bressol plegable', 1, 'R. C.', null],
    ['Crutches', 2, 'R. C.', '2026-12-20'],
  ])
})

test('nobody stands on the list twice for the same thing', async () => {
  const first = await waits({ model: models.crutch })
  expect((await waits({ model: models.crutch })).waiting.id).toBe(first.waiting.id)
  expect(await list()).toHaveLength(1)
})

test.each([
  [{ model: types.cot }, 'equipment/unknown-model'],
  [{ type: models.cradle }, 'equipment/unknown-type'],
])('nobody waits for what is not in the catalogue', async (what, code) => {
  expect(await wait(what)).toMatchObject({ status: 404, body: { code } })
})

test('a return is kept for the first who waits, and she alone gets it', async () => {
  await lend()
  await waits({ type: types.crutches })
  await bringBack()
  expect(await card()).toMatchObject({ state: 'held', hold: { holder: { initials: 'A. D.' } } })
  expect(await list()).toMatchObject([{ state: 'held', place: null }])
  expect((await lend()).status).toBe(409)
  expect((await lend(borrowers.amadou)).status).toBe(201)
  expect(await list()).toEqual([])
})

test('whoever leaves the list gives what stood ready for her to the next', async () => {
  await lend()
  const { waiting } = await waits({ model: models.crutch })
  await waits({ model: models.crutch }, borrowers.rosa)
  await bringBack()
  const left = await (await professional()).remove(`${far}/waiting/${waiting.id}`)
  expect(left.body).toMatchObject({ waiting: { state: 'cancelled' } })
  expect((await card()).hold?.holder?.initials).toBe('R. C.')
})

test('whoever only waits leaves the list, once', async () => {
  await lend()
  const { waiting } = await waits({ model: models.crutch })
  const remove = async () => (await professional()).remove(`${far}/waiting/${waiting.id}`)
  expect(await remove()).toMatchObject({ status: 200, body: { act: null } })
  expect(await remove()).toMatchObject({ status: 404, body: { code: 'equipment/unknown-claim' } })
})

test('what nobody picked up in time goes to the next by itself', async () => {
  const { id } = await reserve('2026-11-23', '2026-12-10')
  await waits({ model: models.crutch })
  desk.clock.set('2026-11-28T12:00:00Z')
  expect(await runJob()).toEqual({ expired: 0, 'no-show': 0, held: 0 })
  desk.clock.set('2026-11-29T12:00:00Z')
  expect(await runJob()).toEqual({ expired: 1, 'no-show': 0, held: 0 })
  expect(await claimState(id)).toEqual({ state: 'expired' })
  expect((await card()).hold?.holder?.initials).toBe('A. D.')
  const events = await desk.db.selectFrom('item_events').select(['kind', 'staff_id']).execute()
  expect(events.at(-1)).toEqual({ kind: 'hold-ended', staff_id: null })
})

test('a reservation whose day has come is put on the shelf by itself, once', async () => {
  const { id } = await reserve('2026-11-25', '2026-12-10')
  expect(await runJob()).toMatchObject({ held: 0 })
  desk.clock.set('2026-11-25T07:00:00Z')
  expect(await runJob()).toMatchObject({ held: 1 })
  expect(await claimState(id)).toEqual({ state: 'ready' })
  expect(await card()).toMatchObject({ state: 'held', hold: { pickUpBy: '2026-11-30' } })
  expect(await runJob()).toMatchObject({ held: 0 })
})

test('a reservation whose days are over was not come for', async () => {
  const { id } = await reserve('2026-11-25', '2026-11-27')
  desk.clock.set('2026-11-28T07:00:00Z')
  expect(await runJob()).toEqual({ expired: 0, 'no-show': 1, held: 0 })
  expect(await claimState(id)).toEqual({ state: 'no-show' })
  expect((await card()).state).toBe('available')
})
