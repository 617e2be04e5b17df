import { beforeEach, expect, test } from 'vitest'
import { ItemCard } from '#domain/equipment/card.ts'
import { Lent } from '#domain/equipment/loan.ts'
import { desk } from '../desk/desk.ts'
import { spaces, staff } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`
const turo = `/equipment/spaces/${spaces.turo}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
    { tag: 'CO100001', model: models.cradle },
  ])
})

const lend = async (tags: string[], extra: Record<string, unknown> = {}) =>
  (await desk.as('professional')).post(`${far}/loans`, {
    borrower: borrowers.rosa,
    items: tags.map((tag) => ({ tag, ...extra })),
  })

const claim = async (
  tag: string,
  from: string,
  due: string,
  borrower: string = borrowers.amadou,
) => {
  const item = await desk.db
    .selectFrom('items')
    .select('id')
    .where('tag', '=', tag)
    .executeTakeFirstOrThrow()
  return desk.db
    .insertInto('claims')
    .values({
      item_id: item.id,
      kind: 'reservation',
      state: 'planned',
      from_on: from,
      due_on: due,
      turnaround_days: 1,
      space_id: spaces.far,
      borrower_id: borrower,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

test('the card of a free item offers to lend it until the day of the policy', async () => {
  const card = (await (await desk.as('professional')).get(`${far}/cards/vv100001`)).as(ItemCard)
  expect(card).toMatchObject({
    tag: 'VV100001',
    state: 'available',
    offers: ['lend'],
    blocks: [],
    proposedDue: '2026-12-23',
    latestDue: '2027-02-21',
    loan: null,
  })
})

test('lending hands several items over on one loan, and their history says so without a name', async () => {
  const answer = await lend(['VV100001', 'CR100001'])
  expect(answer.status).toBe(201)
  const { loan } = answer.as(Lent)
  expect(loan.ref).toMatch(/^P[0-9A-Z]{7}$/)
  expect(loan.holder).toEqual({ id: borrowers.rosa, initials: 'R. C.' })
  expect(loan.lines.map(({ tag, due }) => [tag, due])).toEqual([
    ['CR100001', '2026-12-23'],
    ['VV100001', '2026-12-23'],
  ])
  const events = await desk.db.selectFrom('item_events').selectAll().execute()
  expect(
    events.map(({ kind, from_state, to_state, staff_id }) => [
      kind,
      from_state,
      to_state,
      staff_id,
    ]),
  ).toEqual([
    ['lent', 'available', 'on-loan', staff.professional],
    ['lent', 'available', 'on-loan', staff.professional],
  ])
  expect(JSON.stringify(events)).not.toMatch(/Rosa|Cañellas|600 ?111 ?222/)
})

test('an item that is out is refused with who has it, until when and where', async () => {
  await lend(['VV100001'])
  expect(await lend(['VV100001'])).toMatchObject({
    status: 409,
    body: {
      code: 'equipment/already-lent',
      tag: 'VV100001',
      until: '2026-12-23',
      holder: 'R. C.',
      space: 'Espai del Far',
    },
  })
})

test('whoever has it stays unsaid to a professional of another space', async () => {
  await lend(['VV100001'])
  const elsewhere = await desk.asColleague('second-professional')
  const refused = await elsewhere.post(`${turo}/loans`, {
    borrower: borrowers.amadou,
    items: [{ tag: 'VV100001' }],
  })
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'equipment/already-lent', holder: null },
  })
  const card = (await elsewhere.get(`${turo}/cards/VV100001`)).as(ItemCard)
  expect(card.loan).toMatchObject({ holder: null, due: '2026-12-23' })
})

test('one item of several that cannot be lent leaves all of them where they were', async () => {
  await lend(['VV100002'])
  expect((await lend(['VV100001', 'VV100002'])).status).toBe(409)
  const card = (await (await desk.as('professional')).get(`${far}/cards/VV100001`)).as(ItemCard)
  expect(card.state).toBe('available')
  expect(await desk.db.selectFrom('loans').selectAll().execute()).toHaveLength(1)
})

test('the same click twice lends once', async () => {
  const professional = await desk.as('professional')
  const wanted = { borrower: borrowers.rosa, items: [{ tag: 'VV100001' }] }
  const answers = [
    await professional.post(`${far}/loans`, wanted, { key: 'one-click' }),
    await professional.post(`${far}/loans`, wanted, { key: 'one-click' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  expect(await desk.db.selectFrom('claims').selectAll().execute()).toHaveLength(1)
})

test('the same person does not get the same item twice', async () => {
  await lend(['VV100001'])
  expect(await lend(['VV100001'])).toMatchObject({ status: 409 })
})

const times = process.env['TAULELL_LONG'] === '1' ? 1000 : 10

test(
  `forty people who lend one item at once, ${times} times over: exactly one succeeds each time`,
  async () => {
    const professional = await desk.as('professional')
    const wanted = { borrower: borrowers.rosa, items: [{ tag: 'VV100001' }] }
    for (let round = 1; round <= times; round++) {
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => professional.post(`${far}/loans`, wanted)),
      )
      const count = (status: number) => answers.filter((answer) => answer.status === status).length
      expect([count(201), count(409)]).toEqual([1, 39])
      const loans = await desk.db.selectFrom('claims').select('loan_id').execute()
      expect(loans).toHaveLength(round)
      await professional.post(`${far}/returns`, { tag: 'VV100001' })
      await professional.post(`${far}/items/VV100001/care`, { step: 'cleaned' })
    }
  },
  times * 3000,
)

test.each(['intake', 'to-clean', 'to-inspect', 'in-repair', 'quarantined', 'missing'] as const)(
  'an item that is %s is not lent',
  async (state) => {
    await desk.db.updateTable('items').set({ state }).where('tag', '=', 'VV100001').execute()
    expect(await lend(['VV100001'])).toMatchObject({
      status: 409,
      body: { code: 'equipment/not-available', tag: 'VV100001', why: state },
    })
  },
)

const inspectBy = (day: string) =>
  desk.db
    .updateTable('items')
    .set({ next_inspection_on: day })
    .where('tag', '=', 'VV100001')
    .execute()

test('an inspection that is overdue blocks lending; one that is due today does not', async () => {
  await inspectBy('2026-11-22')
  expect(await lend(['VV100001'])).toMatchObject({ body: { why: 'inspection-overdue' } })
  await inspectBy('2026-11-23')
  expect((await lend(['VV100001'])).status).toBe(201)
})

test('a model that was recalled is not lent', async () => {
  await desk.db
    .updateTable('models')
    .set({ recalled_on: '2026-11-20', recall_reason: 'Perill de plegat' })
    .where('id', '=', models.action)
    .execute()
  expect(await lend(['VV100001'])).toMatchObject({ status: 409, body: { why: 'recalled' } })
})

test('what is reserved for somebody else from today is not lent to another', async () => {
  await claim('VV100001', '2026-11-23', '2026-12-10')
  expect(await lend(['VV100001'])).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', from: '2026-11-23', until: '2026-12-10' },
  })
})

test('a loan that would run into a reservation is refused, one that ends before is not', async () => {
  await claim('VV100001', '2026-12-10', '2026-12-20')
  expect(await lend(['VV100001'], { due: '2026-12-10' })).toMatchObject({
    status: 409,
    body: { code: 'equipment/reserved', from: '2026-12-10', until: '2026-12-20', holder: 'A. D.' },
  })
  const card = (await (await desk.as('professional')).get(`${far}/cards/VV100001`)).as(ItemCard)
  expect(card).toMatchObject({ proposedDue: '2026-12-09', latestDue: '2026-12-09' })
  expect((await lend(['VV100001'], { due: card.latestDue })).status).toBe(201)
})

test('what somebody reserved becomes her loan on the same row', async () => {
  const { id } = await claim('VV100001', '2026-11-23', '2026-12-10', borrowers.rosa)
  const { loan } = (await lend(['VV100001'])).as(Lent)
  expect(loan.lines[0]).toMatchObject({ claim: id, due: '2026-12-10' })
  expect(await desk.db.selectFrom('claims').selectAll().execute()).toHaveLength(1)
})

test.each([
  ['2026-11-22', 'equipment/day-past'],
  ['2027-03-01', 'equipment/too-long'],
])('due on %s is refused', async (due, code) => {
  expect(await lend(['VV100001'], { due })).toMatchObject({ status: 422, body: { code } })
})

test('due days fall on a day on which the space is open', async () => {
  const week = [[{ from: '09:00', until: '13:00' }], [], [], [], [], [], []]
  await desk.db
    .updateTable('spaces')
    .set({
      hours: JSON.stringify({
        week,
        seasons: [],
        closures: [{ from: '2026-12-28', until: '2026-12-29', reason: 'Nadal', hours: [] }],
      }),
    })
    .where('id', '=', spaces.far)
    .execute()
  const card = (await (await desk.as('professional')).get(`${far}/cards/VV100001`)).as(ItemCard)
  // 23 December is a Wednesday, and the Monday after is closed for the holidays.
  expect(card.proposedDue).toBe('2027-01-04')
  expect(await lend(['VV100001'], { due: '2026-12-22' })).toMatchObject({
    status: 422,
    body: { code: 'equipment/closed-day', next: '2027-01-04' },
  })
  expect((await lend(['VV100001'])).as(Lent).loan.lines[0]?.due).toBe('2027-01-04')
})

test('a professional lends at her own space only', async () => {
  const professional = await desk.as('professional')
  const wanted = { borrower: borrowers.rosa, items: [{ tag: 'VV100001' }] }
  expect(await professional.post(`${turo}/loans`, wanted)).toMatchObject({
    status: 403,
    body: { code: 'permission/not-in-scope' },
  })
})

test('what stands at another space and is in one’s hand is lent, and is here from then on', async () => {
  await addItems(desk.db, [{ tag: 'VV100009', space: spaces.turo }])
  expect((await lend(['VV100009'])).status).toBe(201)
  const item = await desk.db
    .selectFrom('items')
    .select(['space_id', 'home_space_id'])
    .where('tag', '=', 'VV100009')
    .executeTakeFirst()
  expect(item).toEqual({ space_id: spaces.far, home_space_id: spaces.turo })
})

test('nobody borrows who is not known', async () => {
  const professional = await desk.as('professional')
  const wanted = { borrower: borrowers.rosa.replace(/.$/, '9'), items: [{ tag: 'VV100001' }] }
  expect(await professional.post(`${far}/loans`, wanted)).toMatchObject({
    status: 404,
    body: { code: 'borrowers/unknown' },
  })
})

test('a tag that no item has is told', async () => {
  expect(await lend(['VV999999'])).toMatchObject({
    status: 404,
    body: { code: 'equipment/unknown-item', tag: 'VV999999' },
  })
})
