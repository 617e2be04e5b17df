import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { addActivity } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const box = page.getByRole('combobox', { name: 'Cerca en tot el taulell' })
const found = (group: string) => page.getByRole('group', { name: group }).getByRole('option')

async function searchAs(as: 'professional' | 'coordinator') {
  const router = await openDesk({ as, at: '/privacy' })
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(box).toHaveFocus()
  return router
}

test('Ctrl K finds a space however it is accented, and the keyboard alone opens it', async () => {
  const router = await searchAs('professional')
  await userEvent.keyboard('agora')
  await expect.element(found('Espais')).toMatchTextContent('Espai Àgora')
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Espai Àgora')).toBeVisible()
  await expect.element(box).not.toBeInTheDocument()
  expect(router.state.location.pathname).toBe(`/spaces/${spaces.agora}`)
})

test('the arrows walk through what was found, of whatever kind', async () => {
  await searchAs('professional')
  await userEvent.keyboard('port')
  await expect.element(found('Superilles')).toHaveAttribute('aria-selected', 'true')
  await expect.element(found('Barris')).toMatchTextContent('el Port d’en Güell')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(found('Superilles')).toHaveAttribute('aria-selected', 'false')
  await expect.element(found('Barris')).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(found('Superilles')).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Escape}')
  await expect.element(box).not.toBeInTheDocument()
})

test('a page is opened and a language chosen from the same box', async () => {
  await searchAs('professional')
  await userEvent.keyboard('config{Enter}')
  await expect.element(heading('Configuració')).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('english{Enter}')
  await expect.element(heading('Settings')).toBeVisible()
})

test('where nothing is found, the box says so and what to try', async () => {
  await searchAs('professional')
  await userEvent.keyboard('xyzzy')
  await expect.element(page.getByText('No s’ha trobat res per a «xyzzy»')).toBeVisible()
})

test('where the desk cannot be reached, the box says so, and asks again when told to', async () => {
  await searchAs('professional')
  inPage.setReachable(false)
  await userEvent.keyboard('agora')
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Ara no es pot cercar al taulell.')
  inPage.setReachable(true)
  await button('Torna a provar').click()
  await expect.element(found('Espais')).toMatchTextContent('Espai Àgora')
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('whoever may see the staff finds colleagues', async () => {
  const router = await searchAs('coordinator')
  await userEvent.keyboard('nuria')
  await expect.element(found('Equip')).toMatchTextContent('Núria Ferrer')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Núria Ferrer' })).toBeVisible()
  expect(router.state.location.search).toBe(`?person=${staff.planner}`)
})

test('whoever may not see the staff finds nobody', async () => {
  await searchAs('professional')
  await userEvent.keyboard('nuria')
  await expect.element(page.getByText('No s’ha trobat res per a «nuria»')).toBeVisible()
})

test('an activity is found by its title however it is accented, and opens its page', async () => {
  await addActivity(inPage.database.db, ['2030-03-05T18:00'], { title: 'Cafè de cuidadores' })
  const router = await searchAs('professional')
  await userEvent.keyboard('cafe de')
  await expect.element(found('Activitats')).toMatchTextContent('Cafè de cuidadores')
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Cafè de cuidadores')).toBeVisible()
  expect(router.state.location.pathname).toMatch(/^\/activities\/[0-9a-f-]{36}$/)
})
