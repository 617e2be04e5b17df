import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('whoever is not signed in chooses who to be, and lands on the page asked for', async () => {
  await openDesk({ at: '/privacy' })
  await expect.element(heading('Bon dia. Qui ets avui?')).toBeVisible()
  await page.getByRole('button', { name: /Comunicació/ }).click()
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
})

test('the first page says that the city is invented where it is, and only there', async () => {
  await openDesk({ at: '/' })
  await expect.element(page.getByText(/la ciutat, les persones i les xifres/)).toBeVisible()
  await inPage.database.db.updateTable('city').set({ synthetic: false }).execute()
  await openDesk({ at: '/' })
  await expect.element(page.getByText(/les persones que hi surten són inventades/)).toBeVisible()
  await expect.element(page.getByText(/la ciutat, les persones/)).not.toBeInTheDocument()
})

test('a desk without any way to sign in says so', async () => {
  inPage.setDemo(false)
  await openDesk({ at: '/' })
  await expect.element(heading('Encara no s’hi pot entrar')).toBeVisible()
})

test('the navigation offers what the role may open, and no more', async () => {
  await openDesk({ as: 'communications', at: '/' })
  const navigation = page.getByRole('navigation', { name: 'Navegació principal' })
  await expect.element(navigation.getByRole('link', { name: 'Territoris' })).toBeVisible()
  await expect.element(navigation.getByRole('link', { name: 'Equip' })).not.toBeInTheDocument()
})

test('a page that is not for the role says so, with a way out', async () => {
  await openDesk({ as: 'communications', at: '/people' })
  await expect.element(heading('Aquesta pàgina no és per al teu paper')).toBeVisible()
  await expect.element(page.getByText(/Petició/)).not.toBeInTheDocument()
  await page.getByRole('link', { name: 'Ves a Avui' }).click()
  await expect.element(heading(/Bon dia|Bona tarda|Bona nit/)).toBeVisible()
})

test('a failure that nobody expected says under which number it was noted', async () => {
  await inPage.signIn('planner')
  await inPage.asOwner('alter table taulell.plans rename to elsewhere')
  try {
    await openDesk({ at: '/territories' })
    await expect.element(heading('Alguna cosa ha fallat')).toBeVisible()
    await expect.element(page.getByText(/^Petició [0-9a-f-]{36}$/)).toBeVisible()
  } finally {
    await inPage.asOwner('alter table taulell.elsewhere rename to plans')
  }
})

test('what is not there is no failure to be noted', async () => {
  await openDesk({ as: 'planner', at: '/spaces/00000000-0000-4000-8000-000000000000' })
  await expect.element(heading('Aquí no hi ha res')).toBeVisible()
  await expect.element(page.getByText(/Petició/)).not.toBeInTheDocument()
})

test('an address that leads nowhere says so inside the desk', async () => {
  await openDesk({ as: 'planner', at: '/no-such-page' })
  await expect.element(heading('Aquí no hi ha res')).toBeVisible()
  await expect.element(page.getByRole('navigation', { name: 'Navegació principal' })).toBeVisible()
})

test('a desk that cannot be reached says so, and comes back when asked again', async () => {
  inPage.setReachable(false)
  await openDesk({ as: 'planner', at: '/settings' })
  await expect.element(heading('No hi ha connexió amb el taulell')).toBeVisible()
  inPage.setReachable(true)
  await page.getByRole('button', { name: 'Torna a provar' }).click()
  await expect.element(heading('Configuració')).toBeVisible()
})

test('the three languages change every word at once, and the page says which it speaks', async () => {
  await openDesk({ as: 'planner', at: '/privacy' })
  await page.getByRole('button', { name: /English/ }).click()
  await expect.element(heading('What this desk cannot see')).toBeVisible()
  expect(document.documentElement.lang).toBe('en')
  await page.getByRole('button', { name: /Castellano/ }).click()
  await expect.element(heading('Qué no puede ver este mostrador')).toBeVisible()
})

test('the keys of the desk are listed by ?, and g with a letter goes to a page', async () => {
  const router = await openDesk({ as: 'planner', at: '/privacy' })
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Dreceres de teclat' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('gc')
  await expect.element(heading('Configuració')).toBeVisible()
  expect(router.state.location.pathname).toBe('/settings')
})
