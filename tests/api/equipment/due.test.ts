import { beforeEach, expect, test } from 'vitest'
import { CounterDay, DuePage } from '#domain/equipment/due.ts'
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
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
    { tag: 'CO100001', model: models.cradle, space: spaces.turo },
  ])
})

const out = async (tag: string, due: string, extra: { borrower?: string; space?: string } = {}) =>
  addLoan(desk.db, { item: ids[tag], due, borrower: borrowers.rosa, ...extra })
const due = async (which: string, more = '') =>
  (await (await desk.as('professional')).get(`${far}/due?which=${which}${more}`)).as(DuePage)
const tagsOf = (page: Awaited<ReturnType<typeof due>>) =>
  page.items.map(({ items }) => items.map(({ tag }) => tag))

test('what is late, what is due today and what within a week stand apart; later is not asked for', async () => {
  await out('VV100001', '2026-11-20')
  await out('VV100002', '2026-11-23')
  await out('CR100001', '2026-11-30', { borrower: borrowers.amadou })
  await out('CO100001', '2026-11-05', { space: spaces.turo })
  expect(tagsOf(await due('overdue'))).toEqual([['VV100001']])
  expect(tagsOf(await due('today'))).toEqual([['VV100002']])
  const week = await due('week')
  expect(tagsOf(week)).toEqual([['CR100001']])
  expect(week.counts).toEqual({ overdue: 1, today: 1, week: 1, toCall: 1 })
})

test('several things on one loan are one row, by the initials of whoever has them', async () => {
  const { loan } = await out('VV100001', '2026-11-13')
  await desk.db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('claims')
      .values({
        item_id: ids.CR100001 ?? '',
        kind: 'loan',
        state: 'active',
        from_on: '2026-11-02',
        due_on: '2026-11-16',
        space_id: spaces.far,
        loan_id: loan,
        borrower_id: borrowers.rosa,
        handed_at: '2026-11-02T10:00:00Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx.updateTable('items').set({ state: 'on-loan' }).where('tag', '=', 'CR100001').execute()
    return id
  })
  const { items } = await due('overdue')
  expect(items).toMatchObject([
    {
      loan,
      holder: { id: borrowers.rosa, initials: 'R. C.' },
      due: '2026-11-13',
      overdueDays: 10,
      toCall: true,
      lastCall: null,
      items: [
        { tag: 'VV100001', overdueDays: 10, renewalsLeft: 2 },
        { tag: 'CR100001', overdueDays: 7, renewalsLeft: 1 },
      ],
    },
  ])
  expect(JSON.stringify(items)).not.toMatch(/Cañellas|600 ?111 ?222/)
})

test('pages of the list neither repeat nor lose a loan', async () => {
  const many = Array.from({ length: 7 }, (_, i) => ({ tag: `VV20000${i}` }))
  ids = await addItems(desk.db, many)
  for (const [i, { tag }] of many.entries()) await out(tag, i < 5 ? '2026-11-10' : '2026-11-11')
  const seen: string[] = []
  let after = ''
  do {
    const page = await due('overdue', `&limit=2${after}`)
    seen.push(...tagsOf(page).flat())
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  expect(seen.toSorted()).toEqual(many.map(({ tag }) => tag))
})

test('a call is noted, shown at its loan, and quietens it for the day', async () => {
  const { claim } = await out('VV100001', '2026-11-20')
  const her = await desk.as('professional')
  const call = { claim, outcome: 'left-message' }
  expect(await her.post(`${far}/calls`, call)).toMatchObject({
    status: 201,
    body: { outcome: 'left-message', at: '2026-11-23T09:00:00.000Z', promisedOn: null },
  })
  const noted = await due('overdue')
  expect(noted.counts.toCall).toBe(0)
  expect(noted.items).toMatchObject([{ toCall: false, lastCall: { outcome: 'left-message' } }])
  desk.clock.set('2026-11-24T09:00:00Z')
  expect((await due('overdue')).counts.toCall).toBe(1)
})

test('whoever promised a day is called again the day after it', async () => {
  const { claim } = await out('VV100001', '2026-11-20')
  const her = await desk.as('professional')
  const promise = { claim, outcome: 'will-return', promisedOn: '2026-11-25' }
  expect((await her.post(`${far}/calls`, promise)).status).toBe(201)
  desk.clock.set('2026-11-25T09:00:00Z')
  expect((await due('overdue')).counts.toCall).toBe(0)
  desk.clock.set('2026-11-26T09:00:00Z')
  expect((await due('overdue')).items).toMatchObject([{ toCall: true }])
})

test('a day that is over is not promised, nor any day by whoever did not answer', async () => {
  const { claim } = await out('VV100001', '2026-11-20')
  const her = await desk.as('professional')
  const past = { claim, outcome: 'will-return', promisedOn: '2026-11-22' }
  expect(await her.post(`${far}/calls`, past)).toMatchObject({
    status: 422,
    body: { code: 'equipment/day-past' },
  })
  const odd = { claim, outcome: 'no-answer', promisedOn: '2026-11-25' }
  expect((await her.post(`${far}/calls`, odd)).status).toBe(400)
})

test('calls about what is out from another counter, or is back, belong to nobody here', async () => {
  const elsewhere = await out('CO100001', '2026-11-05', { space: spaces.turo })
  const back = await addLoan(desk.db, {
    item: ids.VV100002,
    borrower: borrowers.rosa,
    back: '2026-11-20T10:00:00Z',
  })
  const her = await desk.as('professional')
  for (const { claim } of [elsewhere, back])
    expect(await her.post(`${far}/calls`, { claim, outcome: 'no-answer' })).toMatchObject({
      status: 404,
      body: { code: 'equipment/unknown-claim' },
    })
})

test('the day of a counter counts what is late, due, on the shelf and to clean, the late first', async () => {
  await out('VV100002', '2026-11-23')
  await out('VV100001', '2026-11-20')
  await addItems(desk.db, [{ tag: 'VV300001', state: 'to-clean' }])
  const day = (await (await desk.as('professional')).get(`${far}/day`)).as(CounterDay)
  expect(day.counts).toEqual({ overdue: 1, today: 1, week: 0, toCall: 1, shelf: 0, toClean: 1 })
  expect(day.first.map(({ items }) => items[0]?.tag)).toEqual(['VV100001', 'VV100002'])
})

test('nobody but whoever lends at the counter sees what is due there', async () => {
  const elsewhere = await desk.asColleague('second-professional')
  expect((await elsewhere.get(`${far}/due`)).status).toBe(403)
  for (const role of ['planner', 'coordinator', 'administrator'] as const)
    expect((await (await desk.as(role)).get(`${far}/due`)).status).toBe(403)
})
