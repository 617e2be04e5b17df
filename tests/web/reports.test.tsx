import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addLoan } from '../api/desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const table = (name: string) => page.getByRole('table', { name })
const line = (name: string, row: string) =>
  table(name).getByRole('row').filter({ hasText: row }).first()

beforeEach(async () => {
  const { db } = inPage.database
  await fillCatalogue(db)
  const ids = await addItems(db, [
    { tag: 'VV100001' },
    { tag: 'CR100001', model: models.crutch, space: spaces.turo },
  ])
  const lend = async (tag: string, count: number, space: string) => {
    for (let i = 1; i <= count; i++) {
      const day = `2026-10-${String(i).padStart(2, '0')}`
      const back = `${day}T15:00:00Z`
      await addLoan(db, {
        item: ids[tag],
        borrower: borrowers.rosa,
        space,
        from: day,
        due: day,
        back,
      })
    }
  }
  await lend('VV100001', 12, spaces.far)
  await lend('CR100001', 4, spaces.turo)
  await db
    .insertInto('waiting')
    .values({ type_id: types.cot, space_id: spaces.far, borrower_id: borrowers.rosa })
    .execute()
})

test('a planner sees rounded figures, hidden ones as 1–7, and why', async () => {
  await openDesk({ as: 'planner', at: '/reports' })
  await expect.element(heading('Informes')).toBeVisible()
  await expect.element(page.getByText(/els recomptes d’1 a 7 no es mostren/)).toBeVisible()
  await expect
    .element(line('Per tipus', 'Cadira de rodes'))
    .toMatchTextContent(/Cadira de rodes1010/)
  await expect.element(line('Per tipus', 'Crosses')).toMatchTextContent(/Crosses1–71–70/)
  await expect.element(line('Mes a mes', 'octubre')).toMatchTextContent(/1515/)
  const waiting = line('Esperes, i què caldria comprar', 'Bressol')
  await expect.element(waiting).toMatchTextContent(/En falta1–7/)
})

test('a professional who chooses her own space sees exact figures, and the address says which', async () => {
  const router = await openDesk({ as: 'professional', at: '/reports' })
  await page.getByLabelText('Espai').selectOptions('Espai del Far')
  await expect.element(page.getByText('Són els recomptes exactes del teu espai.')).toBeVisible()
  await expect
    .element(line('Per tipus', 'Cadira de rodes'))
    .toMatchTextContent(/Cadira de rodes1212/)
  expect(router.state.location.search).toBe(`?space=${spaces.far}`)
})

test('a year without a loan says so and what to try', async () => {
  await openDesk({ as: 'coordinator', at: '/reports?year=2020' })
  await expect.element(page.getByText('No s’hi ha deixat res')).toBeVisible()
})

test('a table is taken away as a file', async () => {
  await openDesk({ as: 'administrator', at: '/reports' })
  await button('Descarrega en CSV: Per tipus').click()
  await expect.element(said('S’ha desat prestecs-per-tipus-2025-12.csv')).toBeVisible()
})

test('communications is told that these are not hers', async () => {
  await openDesk({ as: 'communications', at: '/reports' })
  await expect.element(page.getByText('Aquests informes no són del teu rol')).toBeVisible()
})
