import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addLoan } from '../api/desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const rows = page.getByRole('list', { name: 'Préstecs que vencen' }).getByRole('listitem')
const row = (tag: string) => rows.filter({ hasText: tag }).first()
const tab = (name: string | RegExp) => page.getByRole('tab', { name })

beforeEach(async () => {
  const { db } = inPage.database
  await fillCatalogue(db)
  const ids = await addItems(db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
    { tag: 'VV200001', state: 'to-clean' },
  ])
  const lend = (tag: string, due: string, borrower: string) =>
    addLoan(db, { item: ids[tag], due, borrower })
  await lend('VV100001', '2026-11-20', borrowers.rosa)
  await lend('VV100002', '2026-11-23', borrowers.amadou)
  await lend('CR100001', '2026-11-27', borrowers.rosa)
})

const calls = async () =>
  inPage.database.db.selectFrom('loan_calls').select(['outcome', 'promised_on']).execute()

test('what is late is shown by initials; a call shows whom and where, and is noted in one click', async () => {
  await openDesk({ as: 'professional', at: '/equipment/due' })
  await expect.element(heading('Venciments')).toBeVisible()
  await expect.element(row('VV100001')).toMatchTextContent(/3 dies tard.*R\. C\./)
  await expect.element(page.getByText('Cal trucar a 1 persona.')).toBeVisible()
  expect(document.body.textContent).not.toMatch(/Cañellas|600 111 222/)
  await page.getByRole('button', { name: /^Truca a R\. C\./ }).click()
  const call = page.getByRole('region', { name: 'Trucada a Rosa Cañellas Prat' })
  await expect
    .element(call.getByRole('link', { name: '600 111 222' }))
    .toHaveAttribute('href', 'tel:600111222')
  await button('Li he deixat un missatge').click()
  await expect.element(said('Anotat: Li he deixat un missatge')).toBeVisible()
  await expect.element(page.getByText('Avui ja no cal trucar a ningú.')).toBeVisible()
  await expect.element(row('VV100001')).toMatchTextContent(/Li he deixat un missatge, /)
  await expect.element(call).not.toBeInTheDocument()
  expect(await calls()).toEqual([{ outcome: 'left-message', promised_on: null }])
  const opened = await inPage.database.db.selectFrom('borrower_openings').selectAll().execute()
  expect(opened).toMatchObject([{ borrower_id: borrowers.rosa, how: 'record', reason: 'due-call' }])
})

test('a promised day is noted by keyboard alone', async () => {
  await openDesk({ as: 'professional', at: '/equipment/due' })
  await expect.element(row('VV100001')).toBeVisible()
  const call = page.getByRole('button', { name: /^Truca a R\. C\./ }).element()
  if (call instanceof HTMLElement) call.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Ho torna demà')).toBeVisible()
  // The telephone comes first.
  await userEvent.keyboard('{Tab}{Tab}{Enter}')
  await expect.element(said('Anotat: Ho tornarà')).toBeVisible()
  await expect.element(row('VV100001')).toMatchTextContent(/Ho tornarà el 24 de nov/)
  expect(await calls()).toEqual([{ outcome: 'will-return', promised_on: '2026-11-24' }])
})

test('a loan is renewed from the list, leaves it, and comes back with an undo', async () => {
  await openDesk({ as: 'professional', at: '/equipment/due' })
  await button('Prorroga VV100001').click()
  await expect.element(said(/VV100001: pròrroga fins al/)).toBeVisible()
  await expect.element(page.getByText('No hi ha res fora de termini')).toBeVisible()
  await said(/VV100001: pròrroga/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.element(row('VV100001')).toMatchTextContent(/3 dies tard/)
})

test('what is due today and this week have tabs of their own in the address', async () => {
  const router = await openDesk({ as: 'professional', at: '/equipment/due' })
  await tab('Avui (1)').click()
  await expect.element(row('VV100002')).toBeVisible()
  expect(router.state.location.search).toBe('?which=today')
  await tab('Els propers set dies (1)').click()
  await expect.element(row('CR100001')).toMatchTextContent(/divendres, 27 de novembre/)
  expect(router.state.location.search).toBe('?which=week')
  await expect
    .element(page.getByRole('link', { name: 'Recull CR100001 al taulell' }))
    .toHaveAttribute('href', '/equipment/desk?scan=CR100001')
})

test('today tells what the counter cannot put off, each with the way to it', async () => {
  await openDesk({ as: 'professional', at: '/' })
  const card = page.getByRole('region', { name: 'El taulell, avui' })
  await expect.element(card).toMatchTextContent(/fora de termini1/)
  await expect.element(card).toMatchTextContent(/R\. C\.Cadira de rodes3 dies tard/)
  await expect.element(card).toMatchTextContent(/A\. D\.Cadira de rodesavui/)
  await card.getByRole('link', { name: 'tornen avui' }).click()
  await expect.element(tab('Avui (1)')).toHaveAttribute('aria-selected', 'true')
})

test('whoever lends nowhere is told so, and has no such card today', async () => {
  await openDesk({ as: 'planner', at: '/equipment/due' })
  await expect.element(page.getByText('Els venciments són de cada espai')).toBeVisible()
  await openDesk({ at: '/' })
  await expect.element(heading(/./)).toBeVisible()
  await expect
    .element(page.getByRole('region', { name: 'El taulell, avui' }))
    .not.toBeInTheDocument()
})
