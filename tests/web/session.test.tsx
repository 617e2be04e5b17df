import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const again = page.getByRole('dialog', { name: 'Has de tornar a entrar' })
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })

/** The next time the page wants to load itself anew: noted, and held back. */
async function reloading(): Promise<boolean> {
  return new Promise((resolve) => {
    window.navigation.addEventListener(
      'navigate',
      (event) => {
        event.preventDefault()
        resolve(event.navigationType === 'reload')
      },
      { once: true },
    )
  })
}

test('a session that ends under a form asks to sign in over it, and nothing typed is lost', async () => {
  await openDesk({ as: 'professional', at: `/spaces/${spaces.far}?edit=1` })
  await field('Adreça').fill('Passeig del Mar, 7')
  inPage.endSession()
  await button('Desa').click()
  await expect.element(again).toBeVisible()
  await expect.element(field('Adreça')).toHaveValue('Passeig del Mar, 7')
  await again.getByRole('button', { name: /Professional de les cures/ }).click()
  await expect.element(again).not.toBeInTheDocument()
  await expect.element(field('Adreça')).toHaveValue('Passeig del Mar, 7')
  await button('Desa').click()
  await expect.element(said('S’ha desat «Espai del Far».')).toBeVisible()
  await expect.element(page.getByText('Passeig del Mar, 7')).toBeVisible()
})

test('the record of a colleague stays open and typed in while one signs in again', async () => {
  await openDesk({ as: 'administrator', at: `/people?person=${staff.planner}` })
  await field('Nom i cognoms').fill('Núria Ferrer Pons')
  inPage.endSession()
  await button('Desa').click()
  await expect.element(again).toBeVisible()
  await again.getByRole('button', { name: /Administració/ }).click()
  await expect.element(again).not.toBeInTheDocument()
  await expect.element(field('Nom i cognoms')).toHaveValue('Núria Ferrer Pons')
  await button('Desa').click()
  await expect.element(said('S’ha desat la fitxa de Núria Ferrer Pons.')).toBeVisible()
})

test('a session that ended is noticed by whatever page is opened next', async () => {
  await openDesk({ as: 'professional', at: '/privacy' })
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
  inPage.endSession()
  await page.getByRole('link', { name: 'Espais', exact: true }).click()
  await again.getByRole('button', { name: /Professional de les cures/ }).click()
  await expect.element(heading('Espais')).toBeVisible()
  await expect.element(again).not.toBeInTheDocument()
})

test('somebody else who signs in starts afresh, and finds nothing that was typed before', async () => {
  const at = `/spaces/${spaces.far}?edit=1`
  await openDesk({ as: 'professional', at })
  await field('Adreça').fill('Passeig del Mar, 7')
  inPage.endSession()
  await button('Desa').click()
  const loadsAnew = reloading()
  await again.getByRole('button', { name: /Coordinació/ }).click()
  expect(await loadsAnew).toBe(true)
  await openDesk({ at })
  await expect.element(field('Adreça')).toHaveValue('Plaça Major, 1')
})
