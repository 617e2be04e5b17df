import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { islands, spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const row = (name: RegExp) => page.getByRole('row', { name })

/** The days of the report are those round today. */
const soon = `${new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)}T18:00`

beforeEach(async () => {
  const { db } = inPage.database
  await fillRooms(db)
  await addActivity(db, [soon], { kind: 'support-group', space: spaces.turo, capacity: 11 })
  await addActivity(db, [soon], { capacity: 30 })
})

test('each island says what it is offered, for as many people', async () => {
  await openDesk({ as: 'planner', at: '/activities/equity' })
  await expect.element(row(/1 · Port/)).toMatchTextContent(/6\.000.*0,17 per 1\.000.*ningú/)
  await expect.element(row(/2 · Muntanya/)).toMatchTextContent(/11\.000.*1,00 per 1\.000.*ningú/)
})

test('who has no support group nearby is asked in one press, and the address keeps the answer', async () => {
  const router = await openDesk({ as: 'planner', at: '/activities/equity' })
  await button('Qui no té cap grup de suport a prop?').click()
  await expect.element(row(/1 · Port/)).toMatchTextContent(/6\.000.*100/)
  await expect.element(row(/2 · Muntanya/)).not.toBeInTheDocument()
  await expect.element(page.getByText('25.300')).toBeVisible()
  expect(router.state.location.search).toMatch(/kind=.*measure=without.*only=without/)
})

test('an island is chosen in the table and told below the map', async () => {
  const router = await openDesk({ as: 'planner', at: '/activities/equity' })
  await page.getByRole('link', { name: '2 · Muntanya' }).click()
  await expect.element(row(/2 · Muntanya/)).toHaveAttribute('aria-current', 'true')
  await expect
    .element(page.getByRole('status').filter({ hasText: '2 · Muntanya' }))
    .toMatchTextContent('1 activitat · 1 sessió · 11 places · tothom en té a prop')
  expect(router.state.location.search).toBe(`?island=${islands.muntanya}`)
})

test('the figures are taken away as a table', async () => {
  await openDesk({ as: 'coordinator', at: '/activities/equity' })
  await button('Baixa la taula').click()
  await expect.element(said(/S’ha baixat activitats-per-superilla-.*\.csv/)).toBeVisible()
})

test('whoever may not see reports is told so, and where to go', async () => {
  await openDesk({ as: 'communications', at: '/activities/equity' })
  await expect.element(heading('Què s’ofereix a cada superilla')).toBeVisible()
  await expect.element(page.getByText('No pots veure aquest informe')).toBeVisible()
})
