import { beforeEach, expect, test } from 'vitest'
import { LoanReport } from '#domain/equipment/figures.ts'
import type { Role } from '#domain/people.ts'
import { figuresJob } from '#api/equipment/figures-refresh.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../desk/resource-bank.ts'

const path = '/equipment/reports/loans'

let ids: Record<string, string> = {}
beforeEach(async () => {
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch, space: spaces.turo },
  ])
  await desk.db.updateTable('items').set({ acquired_on: '2026-11-01' }).execute()
})

/** So many loans of one day each, of one item, one after another; the first few of them late. */
async function lend(
  tag: string,
  count: number,
  { late = 0, space = spaces.far, month = '10' } = {},
) {
  for (let i = 0; i < count; i++) {
    const day = String(i + 1).padStart(2, '0')
    const from = `2026-${month}-${day}`
    const next = String(i + 2).padStart(2, '0')
    await addLoan(desk.db, {
      item: ids[tag],
      borrower: borrowers.rosa,
      space,
      from,
      due: from,
      back: `2026-${month}-${i < late ? next : day}T15:00:00Z`,
    })
  }
}

const asked = async (role: Role, query = '') =>
  (await (await desk.as(role)).get(`${path}${query}`)).as(LoanReport)

test('whoever may not open the records sees no count from 1 to 7, and fives above', async () => {
  await lend('VV100001', 12, { late: 3 })
  await lend('CR100001', 5, { space: spaces.turo })
  for (const role of ['planner', 'administrator', 'coordinator'] as const) {
    const report = await asked(role)
    expect(report.exact).toBe(false)
    expect(report.total).toMatchObject({ loans: 15, returns: 15, late: null, lateShare: null })
    expect(report.spaces).toMatchObject([
      { space: { id: spaces.far }, loans: 10, late: null },
      { space: { id: spaces.turo }, loans: null, daysOut: null, use: null },
    ])
    expect(report.types.map(({ type, loans }) => [type.names.en, loans])).toEqual([
      ['Wheelchair', 10],
      ['Crutches', null],
    ])
  }
})

test('a professional sees the exact counts of her own counter, and of no other', async () => {
  await lend('VV100001', 3, { late: 1 })
  await lend('CR100001', 5, { space: spaces.turo })
  expect(await asked('professional', `?space=${spaces.far}`)).toMatchObject({
    exact: true,
    total: { loans: 3, returns: 3, late: 1, lateShare: 0.33 },
  })
  expect(await asked('professional', `?space=${spaces.turo}`)).toMatchObject({
    exact: false,
    total: { loans: null },
  })
  expect((await asked('professional')).exact).toBe(false)
})

test('months without a loan are told as well, and days out and owned by the month they fall in', async () => {
  await addLoan(desk.db, {
    item: ids.VV100001,
    borrower: borrowers.rosa,
    from: '2026-10-22',
    due: '2026-11-05',
    back: '2026-11-04T10:00:00Z',
  })
  const report = await asked('professional', `?space=${spaces.far}`)
  expect(report.months).toHaveLength(12)
  expect(report.months[0]).toMatchObject({ month: '2025-12-01', loans: 0, daysOut: 0 })
  expect(report.months.slice(-2)).toMatchObject([
    { month: '2026-10-01', loans: 1, returns: 0, daysOut: 10, use: null },
    // Two wheelchairs owned since the 1st, today is the 23rd: 46 days.
    { month: '2026-11-01', loans: 0, returns: 1, late: 0, daysOut: 3, use: 0.07 },
  ])
  expect(report.models).toMatchObject([{ model: { name: 'Action 3' }, daysOut: 13 }])
})

test('figures are a snapshot: made by the job, and by whoever asks once they are a day old', async () => {
  await lend('VV100001', 8)
  expect((await asked('planner')).total.loans).toBe(10)
  await lend('VV100002', 8)
  expect((await asked('planner')).total.loans).toBe(10)
  desk.clock.set('2026-11-24T12:00:00Z')
  expect(await asked('planner')).toMatchObject({
    madeAt: '2026-11-24T12:00:00.000Z',
    total: { loans: 10 },
  })
})

test('what was lent since is counted on top of months that are over, which stay', async () => {
  await lend('VV100001', 8)
  const job = figuresJob(desk.db)
  await job.run(desk.clock.now())
  await lend('VV100002', 9, { month: '12' })
  desk.clock.set('2026-12-20T09:00:00Z')
  await job.run(desk.clock.now())
  await job.run(desk.clock.now())
  const { months, total } = await asked('planner')
  expect(total.loans).toBe(15)
  expect(months.slice(-3).map(({ loans }) => loans)).toEqual([10, 0, 10])
})

test('a year, a space and a type narrow all of it', async () => {
  await lend('VV100001', 9)
  await lend('CR100001', 8, { space: spaces.turo })
  expect((await asked('planner', '?year=2025')).total.loans).toBe(0)
  const report = await asked('planner', `?year=2026&type=${types.crutches}`)
  expect(report).toMatchObject({ from: '2026-01-01', until: '2027-01-01', years: [2026] })
  expect(report.types.map(({ type }) => type.names.ca)).toEqual(['Crosses'])
  expect((await asked('planner', `?space=${spaces.turo}`)).spaces).toHaveLength(1)
})

test('what there are too few of is what somebody waits for and none is free', async () => {
  const her = {
    space_id: spaces.far,
    borrower_id: borrowers.rosa,
    created_at: '2026-11-03T10:00:00Z',
  }
  await desk.db
    .insertInto('waiting')
    .values([
      { ...her, type_id: types.cot, state: 'waiting' },
      {
        ...her,
        type_id: types.wheelchair,
        state: 'served',
        ended_at: '2026-11-13T10:00:00Z',
      },
    ])
    .execute()
  expect((await asked('professional', `?space=${spaces.far}`)).waiting).toMatchObject([
    {
      type: { names: { ca: 'Bressol' } },
      waiting: 1,
      longestDays: 20,
      items: 0,
      free: 0,
      short: true,
    },
    {
      type: { names: { ca: 'Cadira de rodes' } },
      served: 1,
      averageDays: 10,
      free: 2,
      short: false,
    },
  ])
  expect((await asked('planner')).waiting).toMatchObject([
    { waiting: null, longestDays: null, short: true },
    { served: null, averageDays: null },
  ])
})

test('every table is a file of the very figures, where hidden counts stay hidden', async () => {
  await lend('VV100001', 12, { late: 3 })
  const planner = await desk.as('planner')
  const { text, headers } = await planner.get(`${path}/types?language=es`)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(text).toContain('type,loans,returns,late,late_share,days_out,use\r\n')
  expect(text).toContain('Silla de ruedas,10,10,<8,,')
  for (const table of ['months', 'spaces', 'models', 'waiting'])
    expect((await planner.get(`${path}/${table}`)).status).toBe(200)
  expect((await planner.get(`${path}/people`)).status).toBe(400)
})

test('communications sees no report', async () => {
  expect((await (await desk.as('communications')).get(path)).status).toBe(403)
})
