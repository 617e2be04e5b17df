import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const list = page.getByRole('table', { name: 'Espais de la ciutat' })
const row = (name: string) => list.getByRole('row').filter({ hasText: name })
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
const mine = `/spaces/${spaces.far}`

test('the spaces are listed with their island, and mine says that I work there', async () => {
  await openDesk({ as: 'professional', at: '/spaces' })
  await expect.element(heading('Espais')).toBeVisible()
  await expect.element(row('Espai del Far')).toMatchTextContent('Port i Platja')
  await expect.element(row('Espai del Far')).toMatchTextContent('Hi treballes')
  await expect.element(row('Espai del Turó')).toMatchTextContent('Muntanya')
  await expect.element(row('Espai del Turó')).not.toMatchTextContent('Hi treballes')
  await expect.element(page.getByText('3 espais')).toBeVisible()
})

test('a space is found however it is accented, and its name opens it', async () => {
  const router = await openDesk({ as: 'communications', at: '/spaces' })
  await page.getByRole('searchbox').fill('agora')
  await expect.element(row('Espai del Far')).not.toBeInTheDocument()
  expect(router.state.location.search).toBe('?search=agora')
  await page.getByRole('link', { name: 'Espai Àgora' }).click()
  await expect.element(heading('Espai Àgora')).toBeVisible()
  expect(router.state.location.pathname).toBe(`/spaces/${spaces.agora}`)
})

test('a search without any space says what to try, and gives them all back', async () => {
  await openDesk({ as: 'communications', at: '/spaces?search=piscina' })
  await expect
    .element(page.getByRole('heading', { name: 'Cap espai no encaixa amb la cerca' }))
    .toBeVisible()
  await button('Mostra’ls tots').click()
  await expect.element(row('Espai del Far')).toBeVisible()
})

test('a professional corrects the space where she works, and can take it back', async () => {
  await openDesk({ as: 'professional', at: mine })
  await expect.element(heading('Espai del Far')).toBeVisible()
  await button('Edita').click()
  await expect.element(field('Nom')).toHaveFocus()
  await field('Adreça').fill('Passeig del Mar, 7')
  await field('Telèfon').fill('93 111 22 33')
  await button('Desa').click()
  await expect.element(said('S’ha desat «Espai del Far».')).toBeVisible()
  await expect.element(page.getByText('Passeig del Mar, 7')).toBeVisible()
  await expect.element(page.getByRole('link', { name: '93 111 22 33' })).toBeVisible()
  await said('S’ha desat').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(page.getByText('Plaça Major, 1')).toBeVisible()
  await expect.element(page.getByRole('link', { name: '93 000 00 00' })).toBeVisible()
})

test('a telephone that is none is refused at its field, and nothing that was typed is lost', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=1` })
  await field('Nom').fill('Espai del Far Vell')
  await field('Telèfon').fill('de matins')
  await button('Desa').click()
  await expect
    .element(field('Telèfon'))
    .toHaveAccessibleDescription(/Només números, espais i un \+ al davant\./)
  await expect.element(field('Telèfon')).toHaveFocus()
  await expect.element(field('Nom')).toHaveValue('Espai del Far Vell')
})

test('a space is edited with the keyboard alone', async () => {
  await openDesk({ as: 'professional', at: mine })
  await expect.element(heading('Espai del Far')).toBeVisible()
  await userEvent.keyboard('e')
  await expect.element(field('Nom')).toHaveFocus()
  await userEvent.keyboard('{End} Vell{Enter}')
  await expect.element(heading('Espai del Far Vell')).toBeVisible()
  await expect.element(button('Edita')).toHaveFocus()
})

test('the space of others is read, not edited, and the page says who may', async () => {
  await openDesk({ as: 'professional', at: `/spaces/${spaces.turo}?edit=1` })
  await expect.element(heading('Espai del Turó')).toBeVisible()
  await expect.element(page.getByText(/Aquest espai el pot canviar qui hi treballa/)).toBeVisible()
  await expect.element(button('Edita')).not.toBeInTheDocument()
  await expect.element(field('Nom')).not.toBeInTheDocument()
})

test('a space that does not exist says so', async () => {
  await openDesk({ as: 'planner', at: '/spaces/33333333-0000-4000-8000-999999999999' })
  await expect.element(heading('Aquí no hi ha res')).toBeVisible()
})

test('what a colleague changed meanwhile is shown, and mine is kept where I say so', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=1` })
  await field('Nom').fill('Espai del Far Vell')
  await inPage.changeElsewhere(mine, { name: 'Espai Far', address: 'Passeig del Mar, 7' })
  await button('Desa').click()
  const told = page.getByRole('alert')
  await expect.element(told).toMatchTextContent('Algú altre ha canviat aquest espai')
  await expect.element(told).toMatchTextContent('Passeig del Mar, 7')
  await button('Desa els meus canvis').click()
  await expect.element(heading('Espai del Far Vell')).toBeVisible()
  await expect.element(page.getByText('Passeig del Mar, 7')).toBeVisible()
})

test('what a colleague changed meanwhile is taken over where I prefer it', async () => {
  await openDesk({ as: 'professional', at: `${mine}?edit=1` })
  await field('Nom').fill('Espai del Far Vell')
  await inPage.changeElsewhere(mine, { name: 'Espai Far' })
  await button('Desa').click()
  await button('Agafa la versió nova').click()
  await expect.element(heading('Espai Far')).toBeVisible()
  await expect.element(field('Nom')).not.toBeInTheDocument()
})
