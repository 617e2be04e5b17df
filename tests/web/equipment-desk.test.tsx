import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addItems, borrowers, fillCatalogue, models } from '../api/desk/resource-bank.ts'
import { spaces } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button } from './desk/screen.ts'

const box = page.getByRole('combobox', { name: 'Etiqueta, persona, préstec o model' })
const rows = page.getByRole('region', { name: 'Safata' }).getByRole('listitem')
const row = (tag: string) => rows.filter({ hasText: tag })
const scan = (text: string, end = '{Enter}') => userEvent.keyboard(`${text}${end}`)
const far = `/equipment/spaces/${spaces.far}`

const post = (path: string, body: unknown) =>
  inPage.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const lend = async (tag: string, borrower: string = borrowers.rosa) =>
  expect((await post(`${far}/loans`, { borrower, items: [{ tag }] })).status).toBe(201)
const stateOf = async (tag: string) =>
  (
    await inPage.database.db
      .selectFrom('items')
      .select('state')
      .where('tag', '=', tag)
      .executeTakeFirst()
  )?.state

beforeEach(async () => {
  await fillCatalogue(inPage.database.db)
  await addItems(inPage.database.db, [
    { tag: 'VV7K3M9Q2' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
  ])
})

const openCounter = async () => {
  await openDesk({ as: 'professional', at: '/equipment/desk' })
  await expect.element(box).toHaveFocus()
}

test('a known person and one item are three actions: a scan, a name, and Enter', async () => {
  await openCounter()
  let actions = 0
  await scan('VV7K3M9Q2')
  actions += 1
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/A punt per deixar/)
  await userEvent.keyboard('cane')
  await expect.element(page.getByRole('option', { name: /Rosa Cañellas/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  actions += 1
  await expect.element(button('Deixa 1 unitat')).toBeEnabled()
  await userEvent.keyboard('{Enter}')
  actions += 1
  await expect.element(page.getByText(/^Préstec P[0-9A-Z]{7}$/)).toBeVisible()
  expect(await stateOf('VV7K3M9Q2')).toBe('on-loan')
  expect(actions).toBe(3)
  await expect.element(box).toHaveFocus()
})

test('a return is one scan, and says how it went to whoever hears the screen', async () => {
  await openCounter()
  await lend('VV7K3M9Q2')
  await scan('VV7K3M9Q2')
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Recollit/)
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Cadira de rodes: Recollit/)
  expect(await stateOf('VV7K3M9Q2')).toBe('to-clean')
})

test('two scans on each other’s heels, one ended by Tab, are two rows', async () => {
  await openCounter()
  const letGo = inPage.hold()
  await scan('VV7K3M9Q2')
  await scan('CR100001', '{Tab}')
  letGo()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/A punt per deixar/)
  await expect.element(row('CR100001')).toMatchTextContent(/A punt per deixar/)
  await expect.element(box).toHaveFocus()
})

test('the address on a label is read as its tag, garbled by a Spanish layout or not', async () => {
  await openCounter()
  await box.fill('HTTPSÑ--TAULELL.EXAMPLE-T-VV7K3M9Q2')
  await userEvent.keyboard('{Enter}')
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/A punt per deixar/)
})

test('the same scan twice shows the row that is there', async () => {
  await openCounter()
  await scan('VV7K3M9Q2')
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/A punt per deixar/)
  await scan('VV7K3M9Q2')
  await expect.element(page.getByRole('alert')).toMatchTextContent(/ja és a la safata/)
  expect(rows.elements()).toHaveLength(1)
})

test('what was lent a moment ago is not taken back by the scanner’s second beep', async () => {
  await openCounter()
  await scan('VV7K3M9Q2')
  await userEvent.keyboard('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
  await button('Deixa 1 unitat').click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Deixat a Rosa Cañellas/)
  await scan('VV7K3M9Q2')
  await expect.element(page.getByRole('alert')).toMatchTextContent(/ja és a la safata/)
  expect(await stateOf('VV7K3M9Q2')).toBe('on-loan')
})

test('a tag that no item has says so, and the next scan goes on', async () => {
  await openCounter()
  await scan('VV999999')
  await expect.element(row('VV999999')).toMatchTextContent(/Cap unitat té aquesta etiqueta/)
  await scan('VV100002')
  await expect.element(row('VV100002')).toMatchTextContent(/A punt per deixar/)
})

test('what somebody lent meanwhile says who has it, and the rest can still go', async () => {
  await openCounter()
  await scan('VV7K3M9Q2')
  await scan('CR100001')
  await userEvent.keyboard('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
  await expect.element(button('Deixa 2 unitats')).toBeEnabled()
  await lend('VV7K3M9Q2')
  await button('Deixa 2 unitats').click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/la té R\. C\. fins al \d+ d/)
  await button('Deixa 1 unitat').click()
  await expect.element(row('CR100001')).toMatchTextContent(/Deixat a Rosa/)
})

test('what is kept for somebody does not go along when another person is chosen', async () => {
  await inPage.signIn('professional')
  const kept = { tag: 'VV7K3M9Q2', borrower: borrowers.rosa, from: '2026-11-23', due: '2026-12-04' }
  expect((await post(`${far}/reservations`, kept)).status).toBe(201)
  await lend('VV100002', borrowers.amadou)
  await openCounter()
  await scan('CR100001')
  await scan('VV7K3M9Q2')
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Preparat per a R\. C\./)
  await expect.element(button('Deixa 2 unitats')).toBeEnabled()
  await userEvent.keyboard('amad')
  await page.getByRole('option', { name: /Amadou/ }).click()
  await button('Deixa 1 unitat').click()
  await expect.element(row('CR100001')).toMatchTextContent(/Deixat a Amadou/)
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Preparat per a R\. C\./)
})

test('undo takes a whole loan back', async () => {
  await openCounter()
  await scan('VV7K3M9Q2')
  await scan('CR100001')
  await userEvent.keyboard('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
  await button('Deixa 2 unitats').click()
  await expect.element(row('CR100001')).toMatchTextContent(/Deixat a/)
  await userEvent.keyboard('{Alt>}u{/Alt}')
  await expect.element(row('CR100001')).toMatchTextContent(/A punt per deixar/)
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/A punt per deixar/)
  expect(await stateOf('VV7K3M9Q2')).toBe('available')
})

test('how it came back is noted after the scan', async () => {
  await openCounter()
  await lend('VV7K3M9Q2')
  await scan('VV7K3M9Q2')
  await row('VV7K3M9Q2').getByRole('button', { name: 'Està fet malbé' }).click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/es revisarà abans/)
  await row('VV7K3M9Q2').getByRole('checkbox', { name: 'Coixí' }).click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Falta: Coixí/)
  await row('VV7K3M9Q2').getByRole('button', { name: 'Ja és net' }).click()
  await expect
    .element(row('VV7K3M9Q2').getByRole('button', { name: 'Revisió superada' }))
    .toBeVisible()
})

test('what was brought to be kept longer is renewed instead', async () => {
  await openCounter()
  await lend('VV7K3M9Q2')
  await scan('VV7K3M9Q2')
  await row('VV7K3M9Q2').getByRole('button', { name: 'Era per prorrogar' }).click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Pròrroga fins al/)
  expect(await stateOf('VV7K3M9Q2')).toBe('on-loan')
})

test('a new person is three fields, and whoever is much alike is shown first', async () => {
  await openCounter()
  await scan('VV7K3M9Q2')
  await userEvent.keyboard('{Alt>}n{/Alt}')
  const form = page.getByRole('form', { name: 'Persona nova' })
  await expect.element(form.getByRole('textbox', { name: 'Nom', exact: true })).toHaveFocus()
  await userEvent.keyboard('Rosa{Tab}Cañellas{Tab}600111222{Enter}')
  await expect.element(form.getByRole('alert')).toMatchTextContent(/Potser ja hi és/)
  await form.getByRole('button', { name: 'És una altra persona' }).click()
  await expect.element(button('Deixa 1 unitat')).toBeEnabled()
  expect(await inPage.database.db.selectFrom('borrowers').select('id').execute()).toHaveLength(3)
})

test('without the network a return is noted and sent when it is back, a loan is not', async () => {
  await openCounter()
  await lend('VV7K3M9Q2')
  inPage.setReachable(false)
  await scan('VV7K3M9Q2')
  await row('VV7K3M9Q2').getByRole('button', { name: 'Anota-ho com a devolució' }).click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Devolució anotada/)
  inPage.setReachable(true)
  await expect
    .element(row('VV7K3M9Q2'), { timeout: 12_000 })
    .toMatchTextContent(/Pendent de neteja/)
  expect(localStorage.getItem('taulell.desk.returns')).toBeNull()
})

test('no name is left in the address, the title or what the browser keeps', async () => {
  await openCounter()
  await userEvent.keyboard('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
  await expect
    .element(page.getByRole('region', { name: 'Per a' }))
    .toMatchTextContent(/Rosa Cañellas/)
  const kept = JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.title,
    location.href,
  ])
  expect(kept).not.toMatch(/Rosa|Cañellas|600/)
})

test('a coordinator is told that this counter is for those who have one', async () => {
  await openDesk({ as: 'coordinator', at: '/equipment/desk' })
  await expect.element(page.getByText('Aquí es deixa i es recull material')).toBeVisible()
})

test('what is brought from another page lies in the tray, and what is out is not taken back by a link', async () => {
  await openDesk({ as: 'professional', at: '/' })
  await lend('VV7K3M9Q2')
  const router = await openDesk({ at: '/equipment/desk?scan=VV7K3M9Q2' })
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/El té R\. C\. fins al/)
  expect(router.state.location.search).toBe('')
  await row('VV7K3M9Q2').getByRole('button', { name: 'Recull-ho' }).click()
  await expect.element(row('VV7K3M9Q2')).toMatchTextContent(/Recollit/)
})
