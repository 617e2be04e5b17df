import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addItems, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const { db } = inPage.database
const box = page.getByRole('textbox', { name: 'Escaneja una etiqueta' })
const told = page.getByRole('main').getByRole('alert')
const tab = (words: RegExp) => page.getByRole('tab', { name: words })

beforeEach(async () => {
  await fillCatalogue(db)
  await addItems(db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'VV200001', space: spaces.turo },
  ])
})

const stateOf = async (tag: string) =>
  db
    .selectFrom('items')
    .select(['state', 'space_id as space'])
    .where('tag', '=', tag)
    .executeTakeFirst()

test('a count by scanner alone: seen, unexpected, of no item, and then closed', async () => {
  await openDesk({ as: 'professional', at: '/equipment/stocktake' })
  await button('Comença un recompte').click()
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('VV100001{Enter}')
  await userEvent.keyboard('VV200001{Tab}')
  await userEvent.keyboard('VV999999{Enter}')
  await expect.element(told).toMatchTextContent(/VV999999: cap unitat té aquesta etiqueta/)
  await expect.element(tab(/Vistes \(1\)/)).toBeVisible()
  await expect.element(tab(/Per trobar \(1\)/)).toBeVisible()
  await tab(/No esperades \(1\)/).click()
  await expect.element(page.getByRole('tabpanel')).toMatchTextContent(/constava a Espai del Turó/)
  await button('Tanca el recompte').click()
  await expect.element(said('No localitzades: 1. Portades aquí: 1.')).toBeVisible()
  expect(await stateOf('VV100002')).toMatchObject({ state: 'missing' })
  expect(await stateOf('VV200001')).toEqual({ state: 'available', space: spaces.far })
})

test('a count that was left halfway goes on where it was', async () => {
  await openDesk({ as: 'professional', at: '/equipment/stocktake' })
  await button('Comença un recompte').click()
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('VV100001{Enter}')
  await expect.element(told).toMatchTextContent(/VV100001: hi és/)
  await openDesk({ at: '/equipment/stocktake' })
  await page.getByRole('link', { name: 'Continua el recompte obert' }).click()
  await expect.element(tab(/Vistes \(1\)/)).toBeVisible()
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('VV100001{Enter}')
  await expect.element(told).toMatchTextContent(/ja s’havia vist/)
})
