import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { facilitators, fillRooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const list = page.getByRole('list', { name: 'Qui porta sessions des de fora' })
const change = button('Canvia «Mercè Ribas»')

beforeEach(() => fillRooms(inPage.database.db))

const stored = () =>
  inPage.database.db
    .selectFrom('facilitators')
    .select(['name', 'retired_on as retiredOn'])
    .where('id', '=', facilitators.lawyer)
    .executeTakeFirst()

test('an administrator renames somebody from outside, and can take it back', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await change.click()
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Mercè Ribas i Puig')
  await list.getByRole('button', { name: 'Desa' }).click()
  await expect.element(list).toMatchTextContent(/Mercè Ribas i Puig/)
  await said('Desat.').getByRole('button', { name: 'Desfés' }).click()
  await expect.poll(stored).toEqual({ name: 'Mercè Ribas', retiredOn: null })
})

test('whoever leads no more stays on the list and is said to', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await change.click()
  await page.getByRole('checkbox', { name: 'Ja no porta sessions' }).click()
  await list.getByRole('button', { name: 'Desa' }).click()
  await expect.element(list.getByText('Col·legi d’Advocats · Ja no s’ofereix')).toBeVisible()
})

test('a name that is too short is refused at its field, and what was typed stays', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await change.click()
  const name = page.getByRole('textbox', { name: 'Nom', exact: true })
  await name.fill('M')
  await list.getByRole('button', { name: 'Desa' }).click()
  await expect.element(name).toBeInvalid()
  await expect.element(name).toHaveValue('M')
})

test('everybody else reads who there is', async () => {
  await openDesk({ as: 'professional', at: '/settings' })
  await expect.element(list).toMatchTextContent(/Mercè Ribas/)
  expect(change.elements()).toEqual([])
})

test('a long list is searched by name or organisation, accents aside', async () => {
  const others = Array.from({ length: 14 }, (_, i) => ({
    name: `Persona ${i}`,
    organisation: 'Cooperativa Èxit',
  }))
  await inPage.database.db.insertInto('facilitators').values(others).execute()
  await openDesk({ as: 'professional', at: '/settings' })
  await expect.element(page.getByText('Se’n mostren 12 de 15.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Busca pel nom o l’entitat' }).fill('cooperativa exit')
  await expect.element(page.getByText('Se’n mostren 12 de 14.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Busca pel nom o l’entitat' }).fill('ribas')
  await expect.element(page.getByText('Es mostra 1 de 1.')).toBeVisible()
  await expect.element(list).toMatchTextContent(/Mercè Ribas/)
})
