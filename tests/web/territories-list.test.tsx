import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { plans } from '../api/desk/fixture.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button } from './desk/screen.ts'

const list = page.getByRole('table', { name: /Superilles del pla/ })
const row = (name: string) => list.getByRole('row').filter({ hasText: name })

test('a new island that the filtered list leaves out is named beside it, and shown when asked for', async () => {
  const router = await openDesk({ as: 'planner', at: `/territories/plans/${plans.draft}?find=mun` })
  await expect.element(row('Muntanya')).toBeVisible()
  await expect.element(row('Port i Platja')).not.toBeInTheDocument()
  await button('Nova superilla').click()
  await page.getByRole('textbox', { name: 'Nom' }).fill('Riera Nova')
  await userEvent.keyboard('{Enter}')
  const leftOut = page.getByRole('status').filter({ hasText: 'no surt en aquesta llista' })
  await expect.element(leftOut).toMatchTextContent('Riera Nova')
  await leftOut.getByRole('button', { name: 'Mostra-les totes' }).click()
  await expect.element(row('Riera Nova')).toBeVisible()
  await expect.element(row('Port i Platja')).toBeVisible()
  await expect.element(leftOut).not.toBeInTheDocument()
  expect(router.state.location.search).not.toContain('find')
})
