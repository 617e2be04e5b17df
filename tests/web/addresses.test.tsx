import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const box = page.getByRole('searchbox')
const door = (street: string, number: string, section_id: string) => ({
  street,
  number,
  lon: 2.015,
  lat: 41.005,
  section_id,
})

beforeEach(async () => {
  await inPage.database.db
    .insertInto('address_points')
    .values([
      door('Carrer de Provença', '200', '9999901002'),
      door('Passeig de Gràcia', '55', '9999901007'),
      door('Travessera de Gràcia', '55', '9999902001'),
    ])
    .execute()
})

test('an address in short is told its island, its space and the telephone', async () => {
  const router = await openDesk({ as: 'professional', at: '/territories/where' })
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('c provenca 200')
  const place = page.getByRole('region', { name: 'Carrer de Provença, 200' })
  await expect.element(place).toMatchTextContent(/1 · Port i Platja/)
  await expect.element(place.getByRole('link', { name: 'Espai del Far' })).toBeVisible()
  await expect.element(place.getByRole('link', { name: '93 000 00 00' })).toBeVisible()
  expect(router.state.location.search).toBe('?address=c+provenca+200')
})

test('where two streets share a name, the other one is a press away', async () => {
  await openDesk({ as: 'professional', at: '/territories/where?address=gracia 55' })
  await expect.element(page.getByRole('region', { name: 'Passeig de Gràcia, 55' })).toBeVisible()
  await button('Travessera de Gràcia, 55').click()
  await expect.element(page.getByRole('region', { name: 'Travessera de Gràcia, 55' })).toBeVisible()
})

test('without a number the streets are offered, and the box waits for it', async () => {
  await openDesk({ as: 'professional', at: '/territories/where?address=prov' })
  await button('Carrer de Provença').click()
  await expect.element(box).toHaveValue('Carrer de Provença, ')
  await expect.element(box).toHaveFocus()
})

test('an address that nobody knows says what to check', async () => {
  await openDesk({ as: 'professional', at: '/territories/where?address=carrer inexistent 3' })
  await expect
    .element(page.getByRole('heading', { name: 'No s’ha trobat cap adreça així' }))
    .toBeVisible()
})

test('the search for everything leads here', async () => {
  await openDesk({ as: 'professional', at: '/' })
  await expect.element(heading(/./)).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await page.getByRole('combobox').fill('provença 200')
  await page.getByRole('option', { name: /Carrer de Provença, 200/ }).click()
  await expect.element(heading('A quina superilla és?')).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Carrer de Provença, 200' })).toBeVisible()
})
