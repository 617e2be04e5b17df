import { beforeEach, expect, test } from 'vitest'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { lentAtFar, readPaper } from '../desk/lent-papers.ts'
import { addItems, fillCatalogue } from '../desk/resource-bank.ts'

const far = `/equipment/spaces/${spaces.far}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV1000010' }, { tag: 'VV1000011' }])
})

test('a receipt says what came back when and where, what did not, and nobody’s name', async () => {
  const { professional, loan, ref } = await lentAtFar({
    items: [{ tag: 'VV1000010' }, { tag: 'VV1000011' }],
  })
  await professional.post(`${far}/returns`, { tag: 'VV1000010', missing: ['Coixí'] })
  const { text, pages } = await readPaper(professional, `${loan}/receipt`)
  expect(pages).toHaveLength(1)
  for (const said of [
    'Rebut de devolució',
    ref,
    'Encara falta tornar una cosa',
    'el 23 de novembre del 2026',
    'Espai del Far',
    'No ha tornat: Coixí',
    'fins al 23 de desembre del 2026',
    'Tel. 93 000 00 00',
  ])
    expect(text).toContain(said)
  for (const unsaid of ['Rosa', 'Cañellas', '600 111 222']) expect(text).not.toContain(unsaid)
  expect(await desk.db.selectFrom('borrower_openings').selectAll().execute()).toEqual([])
})

test('a receipt is given where the last thing was brought back as well', async () => {
  const { id } = await lentAtFar()
  const colleague = await desk.asColleague('second-professional')
  await colleague.post(`/equipment/spaces/${spaces.turo}/returns`, { tag: 'VV1000010' })
  const path = `/equipment/spaces/${spaces.turo}/loans/${id}/receipt`
  const { text } = await readPaper(colleague, path)
  expect(text).toContain('Tot tornat')
  expect(text).toContain('Espai del Turó')
})

test('the deposit is on the receipt, given back or not yet', async () => {
  const { professional, loan, id } = await lentAtFar()
  await professional.post(`${far}/returns`, { tag: 'VV1000010' })
  const set = (at: string | null) =>
    desk.db
      .updateTable('loans')
      .set({ deposit_cents: 2000, deposit_returned_at: at })
      .where('id', '=', id)
      .execute()
  await set(null)
  const english = `${loan}/receipt?language=en`
  expect((await readPaper(professional, english)).text).toContain(
    'Deposit of €20.00: not returned yet',
  )
  await set('2026-11-23T23:30:00Z')
  // Half past midnight in the city is the next day.
  expect((await readPaper(professional, english)).text).toContain('returned on 24 November 2026')
})
