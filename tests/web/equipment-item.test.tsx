import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addLoan } from '../api/desk/lent.ts'
import { addItems, borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const { db } = inPage.database
const at = '/equipment/items/VV100001'
const history = page.getByRole('region', { name: 'Història' })

let ids: Record<string, string>
beforeEach(async () => {
  await fillCatalogue(db)
  ids = await addItems(db, [{ tag: 'VV100001' }])
})

const stateOf = async (tag: string) =>
  (await db.selectFrom('items').select('state').where('tag', '=', tag).executeTakeFirst())?.state

test('an item says until when it is out, and never who has it', async () => {
  await addLoan(db, { item: ids['VV100001'] ?? '', borrower: borrowers.rosa })
  await openDesk({ as: 'professional', at })
  await expect.element(heading(/VV100001/)).toBeVisible()
  await expect.element(page.getByRole('main')).toMatchTextContent(/En préstec/)
  await expect.element(page.getByRole('main')).toMatchTextContent(/Invacare Action 3/)
  expect(document.body.textContent).not.toMatch(/Rosa|Cañellas|R\. C\./)
})

test('what is done to it stands in its history, and can be taken back', async () => {
  await openDesk({ as: 'professional', at })
  await button('Més accions').click()
  await page.getByRole('menuitem', { name: 'No la trobem' }).click()
  await expect.element(history).toMatchTextContent(/No es va trobar/)
  expect(await stateOf('VV100001')).toBe('missing')
  await said(/VV100001/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.element(history).toMatchTextContent(/es va desfer/)
  expect(await stateOf('VV100001')).toBe('available')
})

test('it is retired with a reason, by keyboard, and not without one', async () => {
  await openDesk({ as: 'professional', at })
  await button('Més accions').click()
  await page.getByRole('menuitem', { name: 'Dona de baixa…' }).click()
  const why = page.getByLabelText('Per què?')
  await expect.element(why).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await button('Dona-la de baixa').click()
  await expect.element(why).toHaveAccessibleDescription('Cal omplir-ho.')
  await why.selectOptions('S’ha llençat: no té arranjament')
  await button('Dona-la de baixa').click()
  await expect.element(said('VV100001 és de baixa.')).toBeVisible()
  expect(await stateOf('VV100001')).toBe('retired')
})

test('an administrator, who has no counter, cleans it and has it repaired, and takes that back', async () => {
  await addItems(db, [{ tag: 'VV100002', state: 'to-clean', space: spaces.turo }])
  await openDesk({ as: 'administrator', at: '/equipment/items/VV100002' })
  await button('Ja és neta').click()
  await expect.element(page.getByRole('main')).toMatchTextContent(/Disponible/)
  await button('Més accions').click()
  await page.getByRole('menuitem', { name: 'Envia-la a reparar' }).click()
  await expect.element(history).toMatchTextContent(/Es va enviar a reparar/)
  expect(await stateOf('VV100002')).toBe('in-repair')
  await said(/VV100002.*en reparació/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.poll(() => stateOf('VV100002')).toBe('available')
})

test('a photo is added, shown and taken away again', async () => {
  await openDesk({ as: 'professional', at })
  await expect.element(page.getByText('Encara no hi ha cap foto.')).toBeVisible()
  const canvas = new OffscreenCanvas(40, 30)
  canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
  const picture = new File([await canvas.convertToBlob()], 'cadira.png', { type: 'image/png' })
  const input = document.querySelector('input[type="file"]')
  if (!(input instanceof HTMLInputElement)) throw new Error('no photo is asked for')
  await userEvent.upload(input, picture)
  const shown = page.getByRole('img', { name: /^Foto de Cadira de rodes VV100001/ })
  await expect.element(shown).toBeVisible()
  await expect.element(history).toMatchTextContent(/S’hi va afegir una foto/)
  await page.getByRole('button', { name: /^Treu la foto del/ }).click()
  await expect.element(shown).not.toBeInTheDocument()
  expect(await db.selectFrom('item_photos').selectAll().execute()).toEqual([])
})

test('a planner reads it and changes nothing', async () => {
  await openDesk({ as: 'planner', at })
  await expect.element(heading(/VV100001/)).toBeVisible()
  await expect.element(button('Més accions')).not.toBeInTheDocument()
})
