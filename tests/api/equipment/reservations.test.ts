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
const List = z.object({ items: z.array(Reservation), next: z.string().nullable() })
const list = async (query = '') =>
  (await (await desk.as('professional')).get(`${far}/reservations${query}`)).as(List)
const walkIn = async (due: string) =>
  (await desk.as('professional')).post(`${far}/loans`, {
    borrower: borrowers.amadou,
    items: [{ tag: 'VV100001', due }],
  })

test('a model is reserved as one of its items, rather one that stands there ready', async () => {
  expect(await reserved({ model: models.action })).toMatchObject({
    tag: 'VV100001',
    state: 'planned',
    from: '2026-12-01',
    due: '2026-12-15',
    space: { name: 'Espai del Far' },
    holder: { initials: 'R. C.' },
    atRisk: false,
  })
  // What is to be cleaned serves as well; then there is none.
  expect((await reserved({ model: models.action })).tag).toBe('VV100002')
  expect(await reserve({ model: models.action })).toMatchObject({
    status: 409,
    body: { code: 'equipment/none-free' },
  })
})

test('of two that are free on those days the one that stays free the longest is taken', async () => {
  await reserve({ tag: 'VV100001', from: '2027-01-10', due: '2027-01-20' })
  await desk.db
    .updateTable('items')
    .set({ state: 'available' })
    .where('tag', '=', 'VV100002')
    .execute()
  expect((await reserved({ model: models.action })).tag).toBe('VV100002')
})

test('a reservation leaves its row in the history, and no name', async () => {
  await reserve({ tag: 'VV100001' })
  const events = await desk.db.selectFrom('item_events').selectAll().execute()
  expect(events).toMatchObject([
    { kind: 'reserved', from_state: 'available', to_state: 'available' },
  ])
  expect(JSON.stringify(events)).not.toMatch(/Rosa|Cañellas|600 ?111 ?222/)
})

test('what is wanted from today on and is there stands on the shelf at once', async () => {
  expect(await reserved({ tag: 'VV100001', from: '2026-11-23' })).toMatchObject({
    state: 'ready',
    pickUpBy: '2026-11-28',
    itemState: 'held',
  })
  expect(await card('VV100001')).toMatchObject({ state: 'held', offers: ['hand-over'] })
})

test('days on which somebody else has it are refused with her days', async () => {
  await addLoan(desk.db, { item: ids['VV100001'], borrower: borrowers.amadou, due: '2026-12-05' })
  const refused = await reserve({ tag: 'VV100001' })
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'equipment/reserved',
      tag: 'VV100001',
      from: '2026-11-02',
      until: '2026-12-05',
      holder: 'A. D.',
    },
  })
  // One day to clean it in between.
  expect((await reserve({ tag: 'VV100001', from: '2026-12-05' })).status).toBe(409)
  expect((await reserve({ tag: 'VV100001', from: '2026-12-06' })).status).toBe(201)
})

test('forty people who reserve one item for overlapping days at once: exactly one succeeds', async () => {
  const professional = await desk.as('professional')
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, day) =>
      professional.post(`${far}/reservations`, {
        ...wanted,
        tag: 'VV100001',
        from: `2026-12-${String(1 + (day % 10)).padStart(2, '0')}`,
      }),
    ),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 409)).toHaveLength(39)
})

test('forty people who reserve one of a model at once get as many as there are', async () => {
  const professional = await desk.as('professional')
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      professional.post(`${far}/reservations`, { ...wanted, model: models.action }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(38)
})

test.each([
  ['2026-11-22', '2026-12-01', 422, 'equipment/day-past'],
  ['2027-11-24', '2027-12-01', 422, 'equipment/too-long'],
  ['2026-12-01', '2027-03-02', 422, 'equipment/too-long'],
  ['2026-12-02', '2026-12-01', 400, 'input/invalid'],
])('from %s until %s is refused', async (from, due, status, code) => {
  expect(await reserve({ tag: 'VV100001', from, due })).toMatchObject({ status, body: { code } })
})

test.each(['intake', 'quarantined', 'in-repair', 'missing'] as const)(
  'an item that is %s is not promised to anybody',
  async (state) => {
    await desk.db.updateTable('items').set({ state }).where('tag', '=', 'CR100001').execute()
    expect(await reserve({ tag: 'CR100001' })).toMatchObject({
      status: 409,
      body: { code: 'equipment/not-available', why: state },
    })
    expect(await reserve({ model: models.crutch })).toMatchObject({
      status: 409,
      body: { code: 'equipment/none-free' },
    })
  },
)

test('an item whose loan is overdue is not promised for the next three days', async () => {
  await addLoan(desk.db, { item: ids['CR100001'], borrower: borrowers.amadou, due: '2026-11-20' })
  for (const one of [{ tag: 'CR100001' }, { model: models.crutch }])
    expect((await reserve({ ...one, from: '2026-11-25' })).status).toBe(409)
  const { id } = await reserved({ tag: 'CR100001', from: '2026-11-26' })
  expect((await list()).items).toMatchObject([{ id, atRisk: true }])
})

test('what stands elsewhere is reserved all the same, and asked for where there is time', async () => {
  await addItems(desk.db, [{ tag: 'CO100001', model: models.cradle, space: spaces.turo }])
  expect(await reserved({ model: models.cradle })).toMatchObject({
    tag: 'CO100001',
    atRisk: true,
    itemSpace: { name: 'Espai del Turó' },
  })
  expect((await card('CO100001')).transfer).toMatchObject({
    to: { name: 'Espai del Far' },
    sent: false,
  })
})

test('what stands elsewhere and is wanted today is a task for somebody', async () => {
  await addItems(desk.db, [{ tag: 'CO100001', model: models.cradle, space: spaces.turo }])
  await reserve({ model: models.cradle, from: '2026-11-23' })
  expect((await card('CO100001')).tasks).toMatchObject([
    { kind: 'at-risk', facts: { to: spaces.far, name: 'Espai del Far' } },
  ])
})

test('a loan is not renewed into the days that somebody reserved', async () => {
  const { claim } = await addLoan(desk.db, { item: ids['VV100001'], borrower: borrowers.amadou })
  await reserve({ tag: 'VV100001', from: '2026-12-10', due: '2026-12-20' })
  const renewed = (due: string) =>
    desk.as('professional').then((one) => one.post(`${far}/claims/${claim}/renew`, { due }))
  expect(await renewed('2026-12-15')).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', from: '2026-12-10', until: '2026-12-20', holder: 'R. C.' },
  })
  expect((await renewed('2026-12-09')).status).toBe(200)
})

test('what is kept for somebody is handed over to nobody else, whoever scans it', async () => {
  await reserve({ tag: 'VV100001', from: '2026-11-23' })
  const professional = await desk.as('professional')
  const lend = (borrower: string) =>
    professional.post(`${far}/loans`, { borrower, items: [{ tag: 'VV100001' }] })
  expect(await lend(borrowers.amadou)).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', holder: 'R. C.' },
  })
  expect((await lend(borrowers.rosa)).status).toBe(201)
  expect(await card('VV100001')).toMatchObject({ state: 'on-loan', loan: { due: '2026-12-15' } })
  // The reservation became the loan.
  expect(await desk.db.selectFrom('claims').selectAll().execute()).toHaveLength(1)
})

test('a walk-in whose days would reach into a reservation gets fewer', async () => {
  await reserve({ tag: 'VV100001' })
  expect(await walkIn('2026-12-01')).toMatchObject({ body: { code: 'equipment/reserved' } })
  expect((await walkIn('2026-11-30')).status).toBe(201)
})

test('the list goes page by page by day, and all of them backwards', async () => {
  const first = await reserved({ tag: 'VV100001' })
  const second = await reserved({ tag: 'CR100001', from: '2026-12-02' })
  const over = await reserved({ tag: 'BR100001', from: '2026-12-03' })
  await (await desk.as('professional')).remove(`${far}/reservations/${over.id}`)
  const page = await list('?limit=1')
  expect(page.items.map(({ id }) => id)).toEqual([first.id])
  const next = await list(`?limit=1&after=${page.next}`)
  expect(next.items.map(({ id }) => id)).toEqual([second.id])
  expect(next.next).toBeNull()
  const all = await list('?state=all')
  expect(all.items.map(({ id }) => id)).toEqual([over.id, second.id, first.id])
})

test('the shelf tells what stands ready, and until when', async () => {
  await reserve({ tag: 'VV100001', from: '2026-11-23' })
  await reserve({ tag: 'CR100001' })
  const shelf = await (await desk.as('professional')).get(`${far}/shelf`)
  expect(shelf.as(z.object({ items: z.array(Reservation) })).items).toMatchObject([
    { tag: 'VV100001', pickUpBy: '2026-11-28', holder: { initials: 'R. C.' } },
  ])
})
