import { beforeEach, expect, test } from 'vitest'
import { ItemCard } from '#domain/equipment/card.ts'
import { Lent } from '#domain/equipment/loan.ts'
import { SpacePage } from '#domain/space.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const morning = { from: '09:00', until: '13:00' }
const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [morning] : []))
const names = { ca: 'La Mercè', es: 'La Mercè', en: 'La Mercè' }
const feast = { from: '2027-09-24', until: '2027-09-25', scope: 'city', names }
/** Thirty days before the feast, and a day on which the space opens. */
const lentAt = '2027-08-25T10:00:00Z'

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }, { tag: 'VV100002' }])
  await desk.db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, seasons: [], closures: [] }) })
    .execute()
  desk.clock.set(lentAt)
})

const keep = async (holiday: Record<string, unknown>) =>
  expect(
    (await (await desk.as('administrator')).post('/activities/holidays', holiday)).status,
  ).toBe(201)

const lend = async (tag: string, due?: string) =>
  (await desk.as('professional')).post(`${far}/loans`, {
    borrower: borrowers.rosa,
    items: [{ tag, ...(due === undefined ? {} : { due }) }],
  })

const spacePage = async () =>
  (await (await desk.as('professional')).get(`/spaces/${spaces.far}`)).as(SpacePage)

const dueOf = async (tag: string) => (await lend(tag)).as(Lent).loan.lines[0]?.due

test('a loan that would fall due on La Mercè is due on the next day on which the space opens', async () => {
  await keep(feast)
  const professional = await desk.as('professional')
  const card = (await professional.get(`${far}/cards/VV100001`)).as(ItemCard)
  // The 24th is a Friday.
  expect(card.proposedDue).toBe('2027-09-27')
  expect(await lend('VV100001', '2027-09-24')).toMatchObject({
    status: 422,
    body: { code: 'equipment/closed-day', next: '2027-09-27' },
  })
  expect(await dueOf('VV100001')).toBe('2027-09-27')
})

test.each([
  ['a feast that closes nothing', { closes: false }],
  ['a feast of another district', { scope: 'district', district: '02' }],
  ['a feast of another space', { scope: 'space', space: spaces.turo }],
])('%s moves no due day', async (_, besides) => {
  await keep({ ...feast, ...besides })
  expect(await dueOf('VV100001')).toBe('2027-09-24')
})

test.each([
  ['of its district', { scope: 'district', district: '01' }],
  ['of its own', { scope: 'space', space: spaces.far }],
])('a feast %s moves the due day', async (_, besides) => {
  await keep({ ...feast, ...besides })
  expect(await dueOf('VV100001')).toBe('2027-09-27')
})

test('a space that says that it opens on the holiday takes things back then', async () => {
  await keep(feast)
  const closures = [{ from: feast.from, until: feast.until, reason: 'La Mercè', hours: [morning] }]
  await desk.db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, seasons: [], closures }) })
    .execute()
  expect(await dueOf('VV100001')).toBe('2027-09-24')
})

test('a loan is renewed past the holiday', async () => {
  desk.clock.set('2027-07-26T10:00:00Z')
  const { loan } = (await lend('VV100001')).as(Lent)
  expect(loan.lines[0]?.due).toBe('2027-08-25')
  await keep(feast)
  desk.clock.set(lentAt)
  const claim = loan.lines[0]?.claim ?? ''
  const professional = await desk.as('professional')
  expect(await professional.post(`${far}/claims/${claim}/renew`, {})).toMatchObject({
    status: 200,
    body: { card: { loan: { due: '2027-09-27' } } },
  })
})

test('a space names the holidays to come, and opens next after the one of today', async () => {
  await keep(feast)
  await keep({ ...feast, from: '2027-08-15', until: '2027-08-16', scope: 'state' })
  expect(await spacePage()).toMatchObject({
    today: [morning],
    holidays: [{ from: feast.from, until: feast.until, names }],
  })
  desk.clock.set('2027-09-24T10:00:00Z')
  expect(await spacePage()).toMatchObject({ today: [], opensNext: { day: '2027-09-27' } })
  expect(await (await desk.as('professional')).get('/spaces')).toMatchObject({
    body: { items: [{ today: [] }, { today: [] }, { today: [] }] },
  })
  desk.clock.set('2027-09-25T10:00:00Z')
  expect((await spacePage()).holidays).toEqual([])
})
