import { expect, test } from 'vitest'
import { desk } from './desk/desk.ts'
import { madeUpCity } from './desk/made-up-city.ts'

const { ids, people } = madeUpCity.sections
const gone = ids[19] ?? ''
const [first = '', second = ''] = ids
const new99 = '9999902099'

type Figures = ReadonlyMap<string, number>
const inForce: Figures = new Map(ids.map((id, i) => [id, people[i] ?? 0]))
const changed = (change: Record<string, number | null>): Figures => {
  const figures = new Map(inForce)
  for (const [id, figure] of Object.entries(change))
    if (figure === null) figures.delete(id)
    else figures.set(id, figure)
  return figures
}

type Told = { on?: string; against?: string; decisions?: { code: string; to: string | null }[] }
function form(figures: Figures, { on = '2027-01-01', against, decisions = [] }: Told = {}) {
  const rows = [...figures].map(([id, figure]) => `${id};${figure};${on}`)
  const sent = new FormData()
  sent.set('options', JSON.stringify({ decisions }))
  sent.set(
    'population',
    new File([`CUSEC;Total;Data_Referencia\n${rows.join('\n')}\n`], 'padro.csv'),
  )
  if (against !== undefined) sent.set('against', against)
  return sent
}

test('a new padró says what it changes before it counts, and then counts for everyone', async () => {
  const administrator = await desk.as('administrator')
  const planner = await desk.as('planner')
  const figures = changed({ [first]: 1400, [second]: 1050 })
  const looked = await administrator.post('/city/population/check', form(figures))
  expect(looked).toMatchObject({
    status: 200,
    body: {
      accepted: true,
      on: '2027-01-01',
      inForce: '2026-01-01',
      becomesCurrent: true,
      before: 39_000,
      after: 39_350,
      changes: [
        { section: first, before: 1000, after: 1400 },
        { section: second, before: 1100, after: 1050 },
      ],
      came: [],
      went: [],
      findings: [],
    },
  })
  expect((await planner.get('/city')).body).toMatchObject({ people: 39_000 })
  const applied = await administrator.post(
    '/city/population',
    form(figures, { against: '2026-01-01' }),
  )
  expect(applied.status).toBe(201)
  expect((await planner.get('/city')).body).toMatchObject({
    people: 39_350,
    populationOn: '2027-01-01',
  })
  expect((await planner.get('/city/population')).body).toEqual({
    items: [
      { on: '2027-01-01', people: 39_350, inForce: true },
      { on: '2026-01-01', people: 39_000, inForce: false },
    ],
    next: null,
  })
  expect(
    await desk.owner.rows(`select facts from taulell.audit where act = 'city.population'`),
  ).toMatchObject([{ facts: { on: '2027-01-01', people: 39_350, changed: 2, came: 0, went: 0 } }])
})

test('codes that came or went are decided, and what was decided is kept for the next padró', async () => {
  const administrator = await desk.as('administrator')
  const figures = changed({ [gone]: null, [new99]: 3000 })
  const undecided = form(figures, { against: '2026-01-01' })
  expect(await administrator.post('/city/population', undecided)).toMatchObject({
    status: 422,
    body: { code: 'city/figures-refused', findings: ['undecided: 2'] },
  })
  const decisions = [{ code: new99, to: gone }]
  const applied = await administrator.post(
    '/city/population',
    form(figures, { against: '2026-01-01', decisions }),
  )
  expect(applied).toMatchObject({
    status: 201,
    body: {
      came: [{ code: new99, people: 3000, decision: { to: gone } }],
      went: [],
      after: 39_100,
    },
  })
  expect(
    await desk.owner.rows('select code, change, to_section, people from taulell.section_crosswalk'),
  ).toEqual([{ code: new99, change: 'came', to_section: gone, people: 3000 }])
  const next = await administrator.post(
    '/city/population/check',
    form(changed({ [gone]: null, [new99]: 3100 }), { on: '2028-01-01' }),
  )
  expect(next.body).toMatchObject({ accepted: true, undecided: 0, before: 39_100, after: 39_200 })
})

test('figures of an earlier year come in as the past', async () => {
  const administrator = await desk.as('administrator')
  const past = form(changed({ [first]: 900 }), { on: '2025-01-01', against: '2026-01-01' })
  expect(await administrator.post('/city/population', past)).toMatchObject({
    status: 201,
    body: { becomesCurrent: false },
  })
  expect((await administrator.get('/city')).body).toMatchObject({
    people: 39_000,
    populationOn: '2026-01-01',
  })
})

test('figures of a day that is known do not come in twice', async () => {
  const administrator = await desk.as('administrator')
  const known = form(inForce, { on: '2026-01-01', against: '2026-01-01' })
  expect(await administrator.post('/city/population', known)).toMatchObject({
    status: 409,
    body: { code: 'city/figures-known', on: '2026-01-01' },
  })
})

test('a report that was read before someone else applied figures is no longer the report', async () => {
  const administrator = await desk.as('administrator')
  const apply = (on: string) =>
    administrator.post('/city/population', form(inForce, { on, against: '2026-01-01' }))
  expect((await apply('2027-01-01')).status).toBe(201)
  expect(await apply('2028-01-01')).toMatchObject({
    status: 409,
    body: { code: 'city/figures-changed', inForce: '2027-01-01' },
  })
})

test('without a city there are no figures to renew', async () => {
  const administrator = await desk.as('administrator')
  await desk.owner.script('delete from taulell.city')
  expect(await administrator.post('/city/population/check', form(inForce))).toMatchObject({
    status: 404,
    body: { code: 'city/none' },
  })
})
