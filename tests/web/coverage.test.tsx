import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { plans } from '../api/desk/fixture.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const table = (name: string) => page.getByRole('table', { name })
const measure = (name: string) =>
  page.getByRole('heading', { level: 2, name }).element().parentElement?.textContent

test('the city is told by each measure, with the walk and the detour that it counts with', async () => {
  await openDesk({ as: 'planner', at: '/territories/coverage' })
  await expect.element(heading('Cobertura')).toBeVisible()
  // Of 39,000 people 6,000 live in the open island, and 5,600 near one of the three spaces.
  expect(measure('Dins d’una superilla oberta')).toMatch(/15\s%.*6\.000 de 39\.000/)
  expect(measure('A 800 m a peu d’un espai')).toMatch(/14\s%.*5\.600 de 39\.000/)
  await expect.element(page.getByText(/unes 1,3 vegades més llarg/)).toBeVisible()
  await expect.element(page.getByText('Es compta amb els 3 espais oberts.')).toBeVisible()
})

test('parts of the city are chosen in the address, and islands are told by the walk alone', async () => {
  const router = await openDesk({ as: 'planner', at: '/territories/coverage' })
  await expect.element(table('Cobertura per districtes')).toMatchTextContent(/Muntanya/)
  await page.getByText('Superilles', { exact: true }).click()
  await expect.element(table('Cobertura per superilles')).toMatchTextContent(/2 · Muntanyaprevista/)
  expect(router.state.location.search).toBe('?by=islands')
  await expect
    .element(page.getByRole('columnheader', { name: 'Superilla oberta' }))
    .not.toBeInTheDocument()
})

test('a draft is reviewed like the plan in force', async () => {
  await openDesk({ as: 'planner', at: `/territories/coverage?plan=${plans.draft}` })
  await expect.element(page.getByText(/^Esborrany de tardor ·/)).toBeVisible()
})

test('the table is taken away as a file', async () => {
  await openDesk({ as: 'communications', at: '/territories/coverage' })
  await button('Baixa la taula').click()
  await expect.element(said('S’ha baixat «cobertura-2026-01-01.csv».')).toBeVisible()
})

test('only whoever may change the walk is offered to', async () => {
  const change = page.getByRole('link', { name: 'Canvia aquests valors' })
  await openDesk({ as: 'planner', at: '/territories/coverage' })
  await expect.element(heading('Cobertura')).toBeVisible()
  await expect.element(change).not.toBeInTheDocument()
  await openDesk({ as: 'administrator', at: '/territories/coverage' })
  await expect.element(change).toBeVisible()
})
