import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addLoan } from '../api/desk/lent.ts'
import { addItems, borrowers, fillCatalogue, models, types } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const { db } = inPage.database
const list = page.getByRole('table', { name: 'Unitats del banc de recursos' })
const row = (tag: string) => list.getByRole('row').filter({ hasText: tag })
const tick = (tag: string) => page.getByRole('checkbox', { name: `Tria ${tag}` })
/** A chip is chosen by its words; the box behind them is not to be seen. */
const chip = (words: string) =>
  page.getByRole('group', { name: 'Situació' }).getByText(words, { exact: true })
const field = (label: string) => page.getByLabelText(label, { exact: true })
const bar = page.getByRole('region', { name: 'Què es fa amb les triades' })
const search = page.getByRole('searchbox', { name: 'Cerca per etiqueta, tipus o model' })
const tile = (words: string) =>
  page
    .getByRole('navigation', { name: 'D’un cop d’ull' })
    .getByRole('link', { name: new RegExp(words) })

beforeEach(() => fillCatalogue(db))

async function fillBank() {
  const ids = await addItems(db, [
    { tag: 'VV100001' },
    { tag: 'VV100002', model: models.breezy, state: 'to-clean' },
    { tag: 'VV100003', model: models.crutch },
    { tag: 'VV100004', model: models.cradle, nextInspectionOn: '2026-11-01' },
    { tag: 'VV100005', model: models.crutch },
    { tag: 'VV200001', space: spaces.turo },
  ])
  await addLoan(db, { item: ids['VV100005'], borrower: borrowers.rosa, due: '2026-11-20' })
}

const stateOf = async (tag: string) =>
  (await db.selectFrom('items').select('state').where('tag', '=', tag).executeTakeFirst())?.state

test('the bank opens on the space where I work, and all spaces are one step away', async () => {
  await fillBank()
  const router = await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(heading('Banc de recursos')).toBeVisible()
  await expect.element(row('VV100001')).toMatchTextContent('Cadira de rodes')
  await expect.element(row('VV100001')).toMatchTextContent('Invacare Action 3')
  await expect.element(row('VV100002')).toMatchTextContent('Pendent de neteja')
  await expect.element(row('VV100005')).toMatchTextContent('3 dies tard')
  await expect.element(row('VV100004')).toMatchTextContent('caducada')
  await expect.element(row('VV200001')).not.toBeInTheDocument()
  await field('Espai').selectOptions('Tots els espais')
  await expect.element(row('VV200001')).toMatchTextContent('Espai del Turó')
  expect(router.state.location.search).toBe('?space=all')
  await expect.element(page.getByText('6 unitats')).toBeVisible()
})

test('no row, and nothing else on the page, says who has an item', async () => {
  await fillBank()
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(row('VV100005')).toMatchTextContent('En préstec')
  expect(document.body.textContent).not.toMatch(/Rosa|Cañellas|R\. C\./)
})

test('the figures on top say how many there are here, and each opens its part of the list', async () => {
  await fillBank()
  const router = await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(tile('disponibles')).toMatchTextContent('3')
  await expect.element(tile('fora de termini')).toMatchTextContent('1')
  await tile('per netejar').click()
  await expect.element(row('VV100002')).toBeVisible()
  await expect.element(row('VV100001')).not.toBeInTheDocument()
  expect(router.state.location.search).toBe('?state=to-clean')
  await tile('fora de termini').click()
  await expect.element(row('VV100005')).toBeVisible()
  await button('Treu el filtre «Retorn: Fora de termini»').click()
  await expect.element(row('VV100001')).toBeVisible()
})

test('filters that are set one right after the other are all kept', async () => {
  await fillBank()
  const router = await openDesk({ as: 'professional', at: '/equipment' })
  await button('Filtres').click()
  const letGo = inPage.hold()
  await chip('Disponible').click()
  await chip('Pendent de neteja').click()
  await field('Tipus').selectOptions('Cadira de rodes')
  letGo()
  await expect.element(row('VV100003')).not.toBeInTheDocument()
  await expect.element(row('VV100001')).toBeVisible()
  await expect.element(row('VV100002')).toBeVisible()
  const asked = new URLSearchParams(router.state.location.search)
  expect(asked.get('state')?.split(',').toSorted()).toEqual(['available', 'to-clean'])
  expect(asked.get('type')).toBe(types.wheelchair)
  await field('Model').selectOptions('Sunrise Breezy 90')
  await expect.element(row('VV100001')).not.toBeInTheDocument()
  await button('Treu tots els filtres').click()
  await expect.element(row('VV100003')).toBeVisible()
})

test('an item is found by a part of its tag or by words, accents and slips forgiven', async () => {
  await fillBank()
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(row('VV100001')).toBeVisible()
  await userEvent.keyboard('/')
  await expect.element(search).toHaveFocus()
  await userEvent.keyboard('bresol')
  await expect.element(row('VV100001')).not.toBeInTheDocument()
  await expect.element(row('VV100004')).toBeVisible()
  await search.fill('zzzzzz')
  await expect
    .element(page.getByRole('heading', { name: 'No hi ha cap unitat així' }))
    .toBeVisible()
  await button('Treu els filtres').click()
  await expect.element(row('VV100001')).toBeVisible()
})

test('the list is sorted by the day on which things are due', async () => {
  await fillBank()
  const router = await openDesk({ as: 'professional', at: '/equipment' })
  await list.getByRole('button', { name: 'Retorn' }).click()
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent('VV100005')
  expect(router.state.location.search).toBe('?sort=due')
})

test('a long list comes page after page, and says how many there are in all', async () => {
  await addItems(
    db,
    Array.from({ length: 61 }, (_, i) => ({ tag: `VV3${String(i).padStart(5, '0')}` })),
  )
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(page.getByText('50 de 61 unitats')).toBeVisible()
  await button('Mostra’n més').click()
  await expect.element(page.getByText('61 unitats')).toBeVisible()
  await expect.element(row('VV300060')).toBeInTheDocument()
})

test('a stretch of rows is chosen with Shift, and what cannot be done to one of them is told', async () => {
  await fillBank()
  await openDesk({ as: 'professional', at: '/equipment' })
  await tick('VV100003').click()
  await tick('VV100005').click({ modifiers: ['Shift'] })
  await expect.element(bar).toMatchTextContent('3 triades')
  await bar.getByRole('button', { name: 'Per netejar' }).click()
  await expect.element(said('S’han canviat 2 unitats.')).toBeVisible()
  const left = page.getByRole('alert').filter({ hasText: 'VV100005' })
  await expect.element(left).toMatchTextContent('la té algú, o està compromesa')
  await expect.element(row('VV100003')).toMatchTextContent('Pendent de neteja')
  await said('S’han canviat 2 unitats.').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(row('VV100003')).toMatchTextContent('Disponible')
  await left.getByRole('button', { name: 'Entesos' }).click()
  await expect.element(left).not.toBeInTheDocument()
})

test('rows are chosen, and something is done to them, with the keyboard alone', async () => {
  await fillBank()
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(row('VV100001')).toBeVisible()
  tick('VV100001').element().focus()
  await userEvent.keyboard(' ')
  tick('VV100003').element().focus()
  await userEvent.keyboard('{Shift>} {/Shift}')
  await expect.element(bar).toMatchTextContent('3 triades')
  bar.getByRole('button', { name: 'Més accions' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('menu')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Canvia de lloc…' }).click()
  await expect.element(field('Lloc dins de l’espai')).toHaveFocus()
  await userEvent.keyboard('Soterrani{Enter}')
  await expect.element(row('VV100001')).toMatchTextContent('Soterrani')
  await expect.element(row('VV100003')).toMatchTextContent('Soterrani')
})

test('all that match are chosen at once, also those that are not on the screen', async () => {
  await addItems(
    db,
    Array.from({ length: 55 }, (_, i) => ({ tag: `VV3${String(i).padStart(5, '0')}` })),
  )
  await openDesk({ as: 'professional', at: '/equipment' })
  await page.getByRole('checkbox', { name: 'Tria totes les que es veuen' }).click()
  await expect.element(bar).toMatchTextContent('50 triades')
  await bar.getByRole('button', { name: 'Tria les 55 que coincideixen' }).click()
  await expect.element(bar).toMatchTextContent('Triades les 55 que coincideixen')
  await bar.getByRole('button', { name: 'Més accions' }).click()
  await page.getByRole('menuitem', { name: 'Dona de baixa…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dona de baixa' })
  await dialog.getByRole('button', { name: 'Aplica-ho a totes' }).click()
  await expect.element(field('Per què?')).toHaveAccessibleDescription('Cal omplir-ho.')
  await field('Per què?').selectOptions('S’ha venut')
  await dialog.getByRole('button', { name: 'Aplica-ho a totes' }).click()
  await expect.element(said('S’han canviat 55 unitats.')).toBeVisible()
  expect(await stateOf('VV300054')).toBe('retired')
})

test('new items are added with the keyboard, each with a tag of its own', async () => {
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect.element(heading('Banc de recursos')).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(field('Tipus')).toHaveFocus()
  await field('Tipus').selectOptions('Crosses')
  await field('Quantes').fill('3')
  await button('Afegeix 3 unitats').click()
  await expect.element(field('Model')).toHaveAccessibleDescription('Cal omplir-ho.')
  await field('Model').selectOptions('Cavip Crossa de colze')
  await field('Lloc dins de l’espai').fill('Prestatge 2')
  await page.getByRole('checkbox', { name: 'Ja es pot deixar' }).click()
  await userEvent.keyboard('{Enter}')
  await expect.element(said('S’han afegit 3 unitats.')).toBeVisible()
  await expect.element(page.getByText('3 unitats', { exact: true })).toBeVisible()
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent('Prestatge 2')
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent('Disponible')
})

test('what is typed of new items is still there when the page is loaded anew', async () => {
  await openDesk({ as: 'professional', at: '/equipment?add=1' })
  await field('Lloc dins de l’espai').fill('Prestatge 2')
  await openDesk({ at: '/equipment?add=1' })
  await expect.element(field('Lloc dins de l’espai')).toHaveValue('Prestatge 2')
})

test('a view is kept under a name, opened again and removed, which can be undone', async () => {
  await fillBank()
  const router = await openDesk({ as: 'professional', at: '/equipment?state=to-clean' })
  await button('Vistes').click()
  await field('Nom d’aquesta vista').fill('Per netejar')
  await userEvent.keyboard('{Enter}')
  await expect.element(said('S’ha desat la vista «Per netejar».')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await button('Treu tots els filtres').click()
  await expect.element(row('VV100001')).toBeVisible()
  await button('Vistes').click()
  await page.getByRole('link', { name: 'Per netejar', exact: true }).click()
  await expect.element(row('VV100001')).not.toBeInTheDocument()
  expect(new URLSearchParams(router.state.location.search).get('space')).toBe(spaces.far)
  await button('Vistes').click()
  await button('Esborra la vista «Per netejar»').click()
  await expect.element(button('Esborra la vista «Per netejar»')).not.toBeInTheDocument()
  await said('S’ha esborrat la vista').getByRole('button', { name: 'Desfés' }).click()
  await button('Vistes').click()
  await expect.element(button('Esborra la vista «Per netejar»')).toBeVisible()
})

test('the table is downloaded as it is filtered, with the mark by which spreadsheets read accents', async () => {
  await fillBank()
  await openDesk({ as: 'professional', at: '/equipment?state=to-clean' })
  const files: Blob[] = []
  const make = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (file: Blob) => {
    files.push(file)
    return make(file)
  }
  try {
    await button('Més coses del banc').click()
    await page.getByRole('menuitem', { name: 'Baixa la taula' }).click()
    await expect.element(said('S’ha baixat banc-de-recursos-2026-11-23.csv.')).toBeVisible()
  } finally {
    URL.createObjectURL = make
  }
  const bytes = new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer(0))
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  const table = new TextDecoder().decode(bytes)
  expect(table).toContain('VV100002')
  expect(table).not.toContain('VV100001')
})

test('a planner reads the whole bank and is offered no change', async () => {
  await fillBank()
  await openDesk({ as: 'planner', at: '/equipment' })
  await expect.element(row('VV200001')).toBeVisible()
  await expect.element(tick('VV100001')).not.toBeInTheDocument()
  await expect.element(button('Afegeix unitats')).not.toBeInTheDocument()
})

test('an administrator chooses a space before anything is done there', async () => {
  await fillBank()
  await openDesk({ as: 'administrator', at: '/equipment' })
  await tick('VV100001').click()
  await expect.element(bar).toMatchTextContent('Tria un espai a dalt')
  await field('Espai').selectOptions('Espai del Far')
  await expect.element(row('VV200001')).not.toBeInTheDocument()
  await tick('VV100001').click()
  await bar.getByRole('button', { name: 'Per revisar' }).click()
  await expect.element(row('VV100001')).toMatchTextContent('Pendent de revisió')
})

test('whoever works on announcements is told that the bank is not for that role', async () => {
  await openDesk({ as: 'communications', at: '/equipment' })
  await expect.element(heading('Aquesta pàgina no és per al teu paper')).toBeVisible()
})

test('an empty bank says how to begin', async () => {
  await openDesk({ as: 'professional', at: '/equipment' })
  await expect
    .element(page.getByRole('heading', { name: 'A Espai del Far no hi ha res encara' }))
    .toBeVisible()
  await button('Mira a tots els espais').click()
  await expect
    .element(page.getByRole('heading', { name: 'Encara no hi ha res en aquest banc' }))
    .toBeVisible()
})
