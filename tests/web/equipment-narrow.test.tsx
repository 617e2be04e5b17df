import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { addLoan } from '../api/desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const boxOf = (locator: { element: () => Element }) => locator.element().getBoundingClientRect()

beforeEach(async () => {
  const { db } = inPage.database
  await fillCatalogue(db)
  const ids = await addItems(db, [{ tag: 'VV100001' }, { tag: 'CR100001', model: models.crutch }])
  await addLoan(db, { item: ids['VV100001'], due: '2026-11-20', borrower: borrowers.rosa })
})

test.each([820, 1024, 1180, 1366])(
  'at %i pixels the list of items stays within the screen',
  async (width) => {
    await page.viewport(width, 768)
    await openDesk({ as: 'professional', at: '/equipment' })
    const table = page.getByRole('table', { name: 'Unitats del banc de recursos' })
    await expect.element(table).toBeVisible()
    await expect.poll(() => boxOf(table).right).toBeLessThanOrEqual(width)
    expect(document.documentElement.scrollWidth).toBe(width)
  },
)

test('on a phone what the last call came to leaves the days of the loan their room', async () => {
  await page.viewport(390, 844)
  await openDesk({ as: 'professional', at: '/equipment/due' })
  await page.getByRole('button', { name: /^Truca a R\. C\./ }).click()
  await button('Li he deixat un missatge').click()
  await expect.element(said('Anotat: Li he deixat un missatge')).toBeVisible()
  const days = page.getByText(/^Vencia el/)
  const call = page.getByText(/^Li he deixat un missatge, /)
  await expect.element(call).toBeVisible()
  expect(boxOf(call).top).toBeGreaterThanOrEqual(boxOf(days).bottom)
  expect(boxOf(days).width).toBeGreaterThan(150)
})
