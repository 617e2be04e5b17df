import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const far = `/equipment/spaces/${spaces.far}`
const today = '2026-11-23'
const later = '2026-12-01'
const muchLater = '2026-12-15'
const list = page.getByRole('list', { name: 'Espais que en tenen' })
const place = (name: string) => list.getByRole('listitem').filter({ hasText: name })
const who = page.getByRole('combobox', { name: 'Per a qui' })

const post = async (path: string, body: unknown) => {
  const answer = await inPage.ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}
const claimsOf = (tag: string) =>
  inPage.database.db
    .selectFrom('claims')
    .innerJoin('items', 'items.id', 'claims.item_id')
    .select(['claims.kind', 'claims.state'])
    .where('items.tag', '=', tag)
    .orderBy('claims.created_at')
    .execute()
/** As the other space would send it: the item and its timeline change together. */
const sentFromOverThere = (tag: string) =>
  inPage.database.db.transaction().execute(async (db) => {
    await db.updateTable('claims').set({ state: 'active' }).execute()
    await db.updateTable('items').set({ state: 'in-transit' }).where('tag', '=', tag).execute()
  })
const pickRosa = async () => {
  await who.fill('cane')
  await page.getByRole('option', { name: /Rosa Cañellas/ }).click()
}

beforeEach(async () => {
  await fillCatalogue(inPage.database.db)
  await addItems(inPage.database.db, [
    { tag: 'VV7K3M9Q2' },
    { tag: 'VV100002' },
    { tag: 'VV200001', space: spaces.turo },
    { tag: 'CR100001', model: models.crutch, space: spaces.turo },
  ])
})

test('what is looked for is told space by space, my own first, with how many are free', async () => {
  const router = await openDesk({ as: 'professional', at: '/equipment/where' })
  await page.getByRole('combobox', { name: 'Què busques' }).fill('cadira')
  await page.getByRole('option', { name: 'Cadira de rodes' }).click()
  await expect.element(place('Espai del Far')).toMatchTextContent(/2 lliures de 2/)
  await expect.element(place('Espai del Turó')).toMatchTextContent(/1 lliure de 1/)
  await expect.element(list.getByRole('listitem').first()).toMatchTextContent(/Espai del Far/)
  expect(router.state.location.search).toBe(`?type=${types.wheelchair}`)
})

test('what is out says from when one is free', async () => {
  await inPage.signIn('professional')
  await post(`${far}/loans`, {
    borrower: borrowers.rosa,
    items: [{ tag: 'VV7K3M9Q2' }, { tag: 'VV100002' }],
  })
  await openDesk({ as: 'professional', at: `/equipment/where?type=${types.wheelchair}` })
  await expect.element(place('Espai del Far')).toMatchTextContent(/Cap de lliure de 2des del/)
})

test('an item of another space is asked for with one press, and the asking is taken back', async () => {
  await openDesk({ as: 'professional', at: `/equipment/where?type=${types.crutches}` })
  await button('Demana el trasllat: Espai del Turó').click()
  await expect.element(said('Demanat a Espai del Turó: CR100001.')).toBeVisible()
  expect(await claimsOf('CR100001')).toEqual([{ kind: 'transfer', state: 'planned' }])
  await said('Demanat a').getByRole('button', { name: 'Desfés' }).click()
  await expect.poll(() => claimsOf('CR100001')).toEqual([{ kind: 'transfer', state: 'cancelled' }])
})

test('one is reserved for a person from where it is found', async () => {
  await openDesk({ as: 'professional', at: `/equipment/where?type=${types.wheelchair}` })
  await button('Reserva la unitat de Espai del Far').click()
  await pickRosa()
  await page.getByLabelText('La recull el').fill(later)
  await page.getByRole('dialog').getByRole('button', { name: 'Reserva', exact: true }).click()
  await expect.element(said(/Reservat: VV100002/)).toBeVisible()
  expect(await claimsOf('VV100002')).toEqual([{ kind: 'reservation', state: 'planned' }])
})

test('a planner looks where one is, and is offered nothing that is not hers to do', async () => {
  await openDesk({ as: 'planner', at: `/equipment/where?type=${types.wheelchair}` })
  await expect.element(place('Espai del Turó')).toMatchTextContent(/1 lliure/)
  await expect.element(page.getByRole('button', { name: /^Reserva/ })).not.toBeInTheDocument()
})

test('a new reservation needs somebody, and says so before anything is asked', async () => {
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=reservations' })
  await expect.element(page.getByText('No hi ha cap reserva')).toBeVisible()
  await button('Nova reserva').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reserva', exact: true }).click()
  await expect.element(page.getByText('Tria per a qui és.')).toBeVisible()
})

test('Escape leaves the form of a new person, and the reservation under it stays', async () => {
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=reservations' })
  await button('Nova reserva').click()
  const drawer = page.getByRole('dialog', { name: 'Reserva per a una persona' })
  await drawer.getByRole('textbox', { name: 'Una unitat en concret' }).fill('VV100002')
  await drawer.getByRole('button', { name: 'Persona nova' }).click()
  const form = drawer.getByRole('form', { name: 'Persona nova' })
  await expect.element(form.getByRole('textbox', { name: 'Nom', exact: true })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(form).not.toBeInTheDocument()
  await expect
    .element(drawer.getByRole('textbox', { name: 'Una unitat en concret' }))
    .toHaveValue('VV100002')
  await userEvent.keyboard('{Escape}')
  await expect.element(drawer).not.toBeInTheDocument()
})

test('a reservation is swapped, cancelled, and the cancelling taken back', async () => {
  await inPage.signIn('professional')
  await post(`${far}/reservations`, {
    tag: 'VV7K3M9Q2',
    borrower: borrowers.rosa,
    from: later,
    due: muchLater,
  })
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=reservations' })
  await button('Més accions amb VV7K3M9Q2').click()
  await page.getByRole('menuitem', { name: 'Canvia la unitat' }).click()
  await page.getByRole('radio', { name: /VV100002/ }).click()
  await button('Canvia-la').click()
  await expect.element(said('Ara la reserva és de VV100002.')).toBeVisible()
  await button('Més accions amb VV100002').click()
  await page.getByRole('menuitem', { name: 'Cancel·la la reserva' }).click()
  await said(/Reserva de VV100002 cancel·lada/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.element(button('Més accions amb VV100002')).toBeVisible()
})

test('what is at risk comes first, with why', async () => {
  await inPage.signIn('professional')
  for (const tag of ['VV7K3M9Q2', 'VV100002'])
    await post(`${far}/reservations`, {
      tag,
      borrower: borrowers.rosa,
      from: later,
      due: muchLater,
    })
  await inPage.database.db
    .updateTable('items')
    .set({ state: 'missing' })
    .where('tag', '=', 'VV100002')
    .execute()
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=reservations' })
  const risk = page.getByRole('region', { name: 'Cal mirar-s’ho' })
  await expect.element(risk).toMatchTextContent(/VV100002.*no localitzat/)
  await expect.element(risk).not.toMatchTextContent(/VV7K3M9Q2/)
})

test('what is reserved from today stands on the shelf until a day, with initials that open the record', async () => {
  await inPage.signIn('professional')
  await post(`${far}/reservations`, {
    tag: 'VV7K3M9Q2',
    borrower: borrowers.rosa,
    from: today,
    due: muchLater,
  })
  await openDesk({ as: 'professional', at: '/equipment/shelf' })
  await expect.element(page.getByRole('row', { name: /VV7K3M9Q2/ })).toMatchTextContent(/R\. C\./)
  await expect
    .element(page.getByRole('link', { name: 'Lliura-ho: VV7K3M9Q2' }))
    .toHaveAttribute('href', '/equipment/desk?scan=VV7K3M9Q2')
  await page.getByRole('link', { name: 'Obre la fitxa de R. C.' }).click()
  await expect.element(heading('Persones usuàries')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Rosa Cañellas Prat' })).toBeVisible()
})

test('somebody is put on the waiting list although one is free, which is said, and is taken off again', async () => {
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=waiting' })
  await button('Apunta algú').click()
  await pickRosa()
  await page.getByRole('combobox', { name: 'Què busques' }).fill('cadira')
  await page.getByRole('option', { name: 'Cadira de rodes' }).click()
  await button('Apunta-l’hi').click()
  await expect.element(said(/ara mateix n’hi ha un de lliure: VV100002/)).toBeVisible()
  const waiting = page.getByRole('list', { name: 'Qui espera, per ordre' })
  await expect.element(waiting.getByRole('listitem')).toMatchTextContent(/R\. C\./)
  await button(/^Treu de la llista/).click()
  await expect.element(page.getByText('No espera ningú')).toBeVisible()
})

test('what was asked of another space is received with one press', async () => {
  await inPage.signIn('professional')
  await post(`${far}/transfers`, { tag: 'CR100001' })
  await sentFromOverThere('CR100001')
  await openDesk({ as: 'professional', at: '/equipment/shelf?tab=transfers' })
  const coming = page.getByRole('region', { name: 'Vénen cap aquí' })
  await expect.element(coming).toMatchTextContent(/CR100001.*Des de Espai del Turó.*De camí/)
  await button('Ja és aquí: CR100001').click()
  await expect.element(said(/^CR100001 ja és aquí: /)).toBeVisible()
  await expect.element(page.getByText(/No ve res cap aquí/)).toBeVisible()
})

test('the tabs are reached and opened by keyboard', async () => {
  const router = await openDesk({ as: 'professional', at: '/equipment/shelf' })
  await expect.element(heading('Reserves i trasllats')).toBeVisible()
  const tab = page.getByRole('link', { name: 'Llista d’espera' })
  const element = tab.element()
  if (element instanceof HTMLElement) element.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(tab).toHaveAttribute('aria-current', 'page')
  expect(router.state.location.search).toBe('?tab=waiting')
})

test('whoever lends nowhere is shown where to look instead', async () => {
  await openDesk({ as: 'planner', at: '/equipment/shelf' })
  await expect.element(page.getByText('Les reserves són de cada espai')).toBeVisible()
  await page.getByRole('link', { name: 'Mira on n’hi ha' }).click()
  await expect.element(heading('On n’hi ha?')).toBeVisible()
})
