import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const { db } = inPage.database
const at = '/equipment/catalogue'
const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })

beforeEach(() => fillCatalogue(db))

test('a type is added with its names and how it is lent, and then its first model', async () => {
  await openDesk({ as: 'administrator', at })
  await button('Tipus nou').click()
  await field('En català').fill('Caminador')
  await field('En castellà').fill('Andador')
  await field('En anglès').fill('Walker')
  await button('Afegeix el tipus').click()
  await expect.element(said(/Caminador/)).toBeVisible()
  await expect.element(page.getByText('Encara no n’hi ha cap model')).toBeVisible()
  await button('Model nou').first().click()
  await field('Marca').fill('Drive')
  await field('Nom del model').fill('Nitro')
  await button('Afegeix el model').click()
  await expect
    .element(page.getByRole('table', { name: 'Models de Caminador' }))
    .toMatchTextContent(/Drive Nitro/)
  const added = db
    .selectFrom('models')
    .innerJoin('product_types', 'product_types.id', 'models.type_id')
    .select(['maker', 'name', 'name_ca', 'name_es', 'name_en'])
    .where('maker', '=', 'Drive')
  expect(await added.execute()).toEqual([
    { maker: 'Drive', name: 'Nitro', name_ca: 'Caminador', name_es: 'Andador', name_en: 'Walker' },
  ])
})

test('a type without all its names is refused at its fields, and nothing that was typed is lost', async () => {
  await openDesk({ as: 'administrator', at: `${at}?edit=new-type` })
  await field('En català').fill('Caminador')
  await button('Afegeix el tipus').click()
  await expect.element(field('En castellà')).toHaveAccessibleDescription(/massa curt/)
  await expect.element(field('En castellà')).toHaveFocus()
  await expect.element(field('En català')).toHaveValue('Caminador')
})

test('whoever only lends reads the catalogue, and is offered no change of it', async () => {
  await openDesk({ as: 'professional', at })
  await expect.element(heading('Catàleg')).toBeVisible()
  await expect.element(button('Tipus nou')).not.toBeInTheDocument()
})
