import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { queryClient } from '#web/query-client.ts'
import { spaces } from '../api/desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { leaveDesk, openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const box = page.getByRole('searchbox', { name: 'Nom o últims números del telèfon' })
const record = page.getByRole('region', { name: 'Fitxa' })
const field = (name: string) => page.getByRole('textbox', { name })
const far = `/equipment/spaces/${spaces.far}`

const post = (path: string, body: unknown) =>
  inPage.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const openings = () =>
  inPage.database.db
    .selectFrom('borrower_openings')
    .select(['how', 'reason'])
    .orderBy('id')
    .execute()

beforeEach(async () => {
  await fillCatalogue(inPage.database.db)
  await addItems(inPage.database.db, [{ tag: 'VV7K3M9Q2' }])
})

const openPeople = async () => {
  const router = await openDesk({ as: 'professional', at: '/equipment/people' })
  await expect.element(box).toBeVisible()
  return router
}

const openRosa = async () => {
  const router = await openPeople()
  await box.fill('cane')
  await page.getByRole('button', { name: /Rosa Cañellas/ }).click()
  await expect.element(record.getByRole('heading', { name: 'Rosa Cañellas Prat' })).toBeVisible()
  return router
}

test('a person of the counter is found by letters, and her record says what she has and until when it is kept', async () => {
  await openPeople()
  const body = { borrower: borrowers.rosa, items: [{ tag: 'VV7K3M9Q2' }] }
  expect((await post(`${far}/loans`, body)).status).toBe(201)
  await box.fill('cane')
  await page.getByRole('button', { name: /Rosa Cañellas/ }).click()
  await expect.element(record.getByRole('link', { name: '600 111 222' })).toBeVisible()
  await expect.element(record.getByText(/No s’esborra mentre/)).toBeVisible()
  await expect.element(record.getByRole('link', { name: 'VV7K3M9Q2' })).toBeVisible()
  expect(await openings()).toEqual([{ how: 'record', reason: 'open-loan' }])
})

test('nobody’s name stands in the address, in the title of the tab or in what the browser keeps', async () => {
  const router = await openRosa()
  const kept = JSON.stringify([
    router.state.location,
    document.title,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ])
  expect(kept).not.toMatch(/rosa|cañellas|cane|600/i)
})

test('once the page is left, nothing of the person is in its memory', async () => {
  const router = await openRosa()
  await router.navigate('/privacy')
  await expect.element(heading(/./)).toBeVisible()
  await expect.poll(() => inMemory()).not.toMatch(/Cañellas/)
})

const inMemory = () =>
  JSON.stringify([
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data),
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => [state.data, state.variables]),
  ])

test('somebody whom another counter serves is found with a reason, and opened with one', async () => {
  await openPeople()
  await box.fill('diallo')
  await expect
    .element(page.getByText('En aquest taulell no hi ha ningú que es digui així'))
    .toBeVisible()
  await button('Busca-la a tota la ciutat').click()
  await page.getByRole('textbox', { name: 'Motiu' }).fill('torna una cadira en un altre espai')
  await button('Busca').click()
  await page.getByRole('button', { name: /Amadou Diallo/ }).click()
  await expect.element(page.getByRole('heading', { name: 'Per què l’obres?' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Motiu' }).fill('ho torna el Diallo aquí')
  await button('Obre la fitxa').click()
  await expect.element(page.getByText(/No hi escriguis de qui es tracta/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Motiu' }).fill('torna una cadira en un altre espai')
  await button('Obre la fitxa').click()
  await expect.element(record.getByRole('heading', { name: 'Amadou Diallo' })).toBeVisible()
  expect((await openings()).map(({ how }) => how)).toEqual(['search', 'record'])
})

test('a record is corrected in place, and what was typed is not lost by a no', async () => {
  await openRosa()
  await button('Canvia les dades').click()
  await field('Telèfon').fill('')
  await button('Desa').click()
  await expect.element(page.getByRole('form', { name: 'Canvia les dades' })).toBeVisible()
  await expect.element(field('Telèfon')).toHaveValue('')
  await field('Telèfon').fill('600 999 888')
  await field('Correu').fill('rosa@example.org')
  await button('Desa').click()
  await expect.element(record.getByRole('link', { name: '600 999 888' })).toBeVisible()
})

test('a legal hold is set and said, and nobody is erased meanwhile', async () => {
  await openRosa()
  await button('Retenció legal').click()
  await page.getByRole('radio', { name: 'Hi ha un dany per resoldre' }).click()
  await button('Desa').click()
  await expect.element(record.getByText(/No s’esborra: hi ha un dany per resoldre/)).toBeVisible()
  await button('Esborra-la ara').click()
  await page.getByRole('checkbox', { name: /M’ho ha demanat/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esborra-la ara' }).click()
  await expect.element(page.getByText(/no es pot esborrar encara/)).toBeVisible()
})

test('erasing says what goes and what stays, asks twice, and leaves a receipt without a name', async () => {
  await openRosa()
  await button('Esborra-la ara').click()
  const dialog = page.getByRole('dialog')
  const erase = dialog.getByRole('button', { name: 'Esborra-la ara' })
  await expect.element(dialog.getByText('El nom, el telèfon i el correu')).toBeVisible()
  await expect.element(dialog.getByText(/com a recompte/)).toBeVisible()
  await expect.element(erase).toBeDisabled()
  await dialog.getByRole('checkbox').click()
  await erase.click()
  await expect
    .element(page.getByRole('heading', { name: 'Les dades s’han esborrat' }))
    .toBeVisible()
  await expect.poll(() => document.body.textContent).not.toMatch(/Cañellas/)
  const left = await inPage.database.db
    .selectFrom('borrowers')
    .select('id')
    .where('id', '=', borrowers.rosa)
    .execute()
  expect(left).toEqual([])
})

test('whoever still has something is not erased, and the count is said', async () => {
  await openPeople()
  await post(`${far}/loans`, { borrower: borrowers.rosa, items: [{ tag: 'VV7K3M9Q2' }] })
  await box.fill('cane')
  await page.getByRole('button', { name: /Rosa Cañellas/ }).click()
  await button('Esborra-la ara').click()
  await page.getByRole('checkbox', { name: /M’ho ha demanat/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Esborra-la ara' }).click()
  await expect.element(page.getByText(/1 préstec obert i cap reserva/)).toBeVisible()
})

test('a copy of all that is held is made with a reason, to be read and printed', async () => {
  await openRosa()
  await button('Còpia del que se’n guarda').click()
  await button('Fes la còpia').click()
  const copy = page.getByRole('region', { name: 'Còpia de les seves dades' })
  await expect.element(copy.getByText('Rosa Cañellas Prat')).toBeVisible()
  await expect.element(copy.getByRole('heading', { name: 'Qui n’ha obert la fitxa' })).toBeVisible()
  await expect.element(button('Desa-la com a fitxer')).toBeVisible()
  expect((await openings()).at(-1)?.how).toBe('copy')
})

test('whoever serves nobody cannot look for people', async () => {
  for (const as of ['planner', 'administrator', 'communications'] as const) {
    leaveDesk()
    await openDesk({ as, at: '/equipment/people' })
    await expect.element(page.getByText('Les fitxes les veu qui atén la persona')).toBeVisible()
  }
})

test('the administrator reads who opened records and why, without whose they were', async () => {
  await openRosa()
  await openDesk({ as: 'administrator', at: '/settings' })
  const log = page.getByRole('list', { name: 'Fitxes obertes, les últimes primer' })
  await expect.element(log.getByText(/Té alguna cosa en aquest taulell/)).toBeVisible()
  expect(document.body.textContent).not.toMatch(/Cañellas/)
})
