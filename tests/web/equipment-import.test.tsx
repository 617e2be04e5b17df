import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addItems, fillCatalogue } from '../api/desk/resource-bank.ts'
import { asked, give, part } from './desk/city-files.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const { db } = inPage.database
const at = '/equipment/import'
const verdict = part('Què passarà a Espai del Far').getByRole('status')
const rowOf = (words: string) => page.getByRole('row').filter({ hasText: words })
const tab = (words: RegExp) => page.getByRole('tab', { name: words })
const shown = page.getByRole('tabpanel')
const report = page.getByRole('heading', { level: 2, name: /items\.csv/ })
const undoBatch = button(/^Desfés la importació del/)

beforeEach(async () => {
  await fillCatalogue(db)
  await addItems(db, [{ tag: 'VV100001' }, { tag: 'VV100002' }])
})

const itemOf = (tag: string) =>
  db
    .selectFrom('items')
    .select(['place', 'state', 'notes', 'retired_because as because'])
    .where('tag', '=', tag)
    .executeTakeFirst()

const head = 'Etiqueta;Tipus;Marca;Model;Lloc;Estat;Notes'
const crutch = 'Crosses;Cavip;Crossa de colze'
const table = [
  head,
  `VV500001;${crutch};Armari;Nou;col·lecció Núñez`,
  'VV100001;;;;Prestatge 3;;',
  'VV100002;Cadira de rodes;;;;;',
  `VV500001;${crutch};;;`,
  `VV500003;${crutch};;trencat;`,
].join('\r\n')

async function openImport(as: 'professional' | 'administrator' = 'professional', address = at) {
  await openDesk({ as, at: address })
  await expect.element(button('Tria un fitxer')).toBeVisible()
}

const giveRows = (rows: string) => give('items', 'items.csv', `${head}\n${rows}`)

test('a file is looked at row by row, comes in when that is confirmed, and goes out again', async () => {
  await openImport()
  await give('items', 'items.csv', `\uFEFF${table}`)
  await expect.element(verdict).toMatchTextContent('2 files no poden entrar')
  await expect.element(rowOf('Ja surt a la fila 2.')).toMatchTextContent(/5.*VV500001/)
  await expect.element(rowOf('No s’entén «trencat».')).toMatchTextContent(/6.*VV500003/)
  await tab(/^Canvien \(1\)/).click()
  await expect.element(rowOf('VV100001')).toMatchTextContent('Lloc: res → Prestatge 3')
  await tab(/^Noves \(1\)/).click()
  await expect.element(rowOf('VV500001')).toMatchTextContent('col·lecció Núñez')
  await tab(/^Igual \(1\)/).click()
  await expect.element(rowOf('VV100002')).toBeVisible()
  expect(await itemOf('VV500001')).toBeUndefined()
  await button('Afegeix-ne 1 i canvia’n 1').click()
  await expect.element(report).toHaveFocus()
  await expect.element(page.getByText('2 files han quedat fora')).toBeVisible()
  expect(await itemOf('VV500001')).toMatchObject({ state: 'intake', notes: 'col·lecció Núñez' })
  expect(await itemOf('VV100001')).toMatchObject({ place: 'Prestatge 3' })
  await undoBatch.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Desfés la importació' }).click()
  await expect.element(page.getByText('Importació desfeta: 1 de baixa, 1 com abans.')).toBeVisible()
  await expect.element(report).toMatchTextContent('s’ha desfet')
  expect(await itemOf('VV500001')).toMatchObject({ state: 'retired', because: 'mistake' })
  expect(await itemOf('VV100001')).toMatchObject({ place: '' })
})

test('the same file again changes nothing, and there is no button that would', async () => {
  await openImport()
  await giveRows(`VV500001;${crutch};Armari;Nou;`)
  await button('Afegeix 1 unitat').click()
  await button('Importa un altre fitxer').click()
  await giveRows(`VV500001;${crutch};Armari;Nou;`)
  await expect.element(verdict).toMatchTextContent('Ja hi és tot: aquest fitxer no canvia res.')
  await expect.element(button(/^(Afegeix|Canvia)/)).not.toBeInTheDocument()
})

test('a file that an old spreadsheet saved is read with its accents, and columns are told by hand', async () => {
  await openImport()
  const latin = 'Num inventari,Mobiliari,Nota\nVV100001,Armari gran,"Müller, Núñez"\n'
  await give(
    'items',
    'vell.csv',
    Uint8Array.from(latin, (sign) => sign.codePointAt(0) ?? 0),
  )
  await expect.element(page.getByText('1 fila · Windows-1252')).toBeVisible()
  const tag = page.getByLabelText('Etiqueta', { exact: true })
  await expect.element(tag).toHaveAccessibleDescription(/Tria la columna de l’etiqueta/)
  await tag.selectOptions('Num inventari')
  await page.getByLabelText('Notes', { exact: true }).selectOptions('Nota')
  await expect.element(rowOf('VV100001')).toMatchTextContent('Notes: res → Müller, Núñez')
  await page.getByLabelText('Lloc', { exact: true }).selectOptions('Mobiliari')
  await expect.element(rowOf('VV100001')).toMatchTextContent('Lloc: res → Armari gran')
  await button('Canvia 1 unitat').click()
  await expect.element(page.getByText('1 ha canviat')).toBeVisible()
  expect(await itemOf('VV100001')).toMatchObject({ place: 'Armari gran', notes: 'Müller, Núñez' })
})

test('what changes meanwhile is not written over: it is shown anew, and confirmed anew', async () => {
  await openImport()
  await giveRows('VV100001;;;;Prestatge 3;;')
  await expect.element(rowOf('VV100001')).toMatchTextContent('Lloc: res → Prestatge 3')
  await db.updateTable('items').set({ place: 'Altell' }).where('tag', '=', 'VV100001').execute()
  await button('Canvia 1 unitat').click()
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Mentrestant ha canviat alguna cosa i no s’ha escrit res.')
  await expect.element(rowOf('VV100001')).toMatchTextContent('Lloc: Altell → Prestatge 3')
  expect(await itemOf('VV100001')).toMatchObject({ place: 'Altell' })
  await button('Canvia 1 unitat').click()
  await expect.element(report).toBeVisible()
  expect(await itemOf('VV100001')).toMatchObject({ place: 'Prestatge 3' })
})

test('a desk that cannot be reached leaves the file and its preview where they are, and nothing is in', async () => {
  await openImport()
  await giveRows(`VV500001;${crutch};Armari;Nou;`)
  await expect.element(button('Afegeix 1 unitat')).toBeEnabled()
  inPage.setReachable(false)
  await button('Afegeix 1 unitat').click()
  await expect.element(page.getByText('No hi ha connexió amb el taulell')).toBeVisible()
  await expect.element(page.getByText('items.csv')).toBeVisible()
  inPage.setReachable(true)
  expect(await itemOf('VV500001')).toBeUndefined()
  await button('Afegeix 1 unitat').click()
  await expect.element(report).toBeVisible()
})

test.each([
  ['full.xlsx', 'PK\u0003\u0004', /És un llibre de full de càlcul/],
  ['cometes.csv', `${head}\nVV500001;"Crosses;;;\n`, /A la fila 2 s’obren unes cometes/],
  ['buit.csv', `${head}\n`, /No hi ha cap fila/],
  ['llista.csv', 'Etiqueta\nVV100001\n', /una sola columna/],
])(
  '%s is no table of items: it is said why, and the file before is kept',
  async (name, content, why) => {
    await openImport()
    await giveRows('VV100001;;;;Prestatge 3;;')
    await give('items', name, content)
    await expect.element(page.getByRole('alert')).toMatchTextContent(why)
    await expect.element(page.getByRole('alert')).toMatchTextContent('Es manté «items.csv».')
    await expect.element(button('Canvia 1 unitat')).toBeEnabled()
  },
)

test('models that the catalogue lacks come in only with a tick, of whoever may change it', async () => {
  await openImport()
  await giveRows('VV500009;Crosses;Acme;Lleugera;;;')
  await expect
    .element(page.getByText(/^El fitxer parla d’1 model que no és al catàleg\./))
    .toBeVisible()
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument()
  await openImport('administrator', `${at}?space=${spaces.far}`)
  await giveRows('VV500009;Crosses;Acme;Lleugera;;;')
  await expect.element(verdict).toMatchTextContent('Encara no pot entrar cap fila')
  await page.getByRole('checkbox', { name: 'Afegeix al catàleg 1 model que no hi és' }).click()
  await button('Afegeix 1 unitat').click()
  await expect.element(report).toBeVisible()
  expect(await itemOf('VV500009')).toMatchObject({ state: 'intake' })
})

test('an import is done and undone with the keyboard alone', async () => {
  await openImport()
  await giveRows(`VV500001;${crutch};Armari;Nou;`)
  const add = button('Afegeix 1 unitat')
  await expect.element(add).toBeEnabled()
  await tabTo(page.getByRole('checkbox', { name: 'Les noves ja es poden deixar' }))
  await userEvent.keyboard(' ')
  await expect.element(verdict).toMatchTextContent('A punt per importar.')
  await tabTo(add)
  await userEvent.keyboard('{Enter}')
  await expect.element(report).toHaveFocus()
  expect(await itemOf('VV500001')).toMatchObject({ state: 'available' })
  await expect.element(undoBatch).toBeVisible()
  await tabTo(undoBatch)
  await userEvent.keyboard('{Enter}')
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Desfés la importació' })
  await expect.element(sure).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const undone = page.getByRole('status').filter({ hasText: 'Importació desfeta' })
  await expect.element(undone).toHaveFocus()
  expect(await itemOf('VV500001')).toMatchObject({ state: 'retired' })
})

test('a file is dropped anywhere on the page', async () => {
  await openImport()
  const carried = new DataTransfer()
  carried.items.add(new File([`${head}\nVV100001;;;;Altell;;`], 'items.csv'))
  const drop = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true })
  document.body.dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)
  await expect.element(rowOf('VV100001')).toMatchTextContent('Lloc: res → Altell')
})

test('thousands of rows are counted at once and drawn as one comes near them', async () => {
  await openImport()
  await giveRows(
    Array.from({ length: 3000 }, (_, i) => `VV7${String(i).padStart(5, '0')};${crutch};;;`).join(
      '\n',
    ),
  )
  await expect.element(button('Afegeix 3.000 unitats')).toBeEnabled()
  await expect.element(tab(/^Noves \(3\.000\)/)).toBeVisible()
  expect(shown.element().querySelectorAll('tr').length).toBeLessThan(1000)
})

test('whoever may not keep items finds no import, in the list either', async () => {
  await openDesk({ as: 'planner', at })
  await expect.element(heading(/./)).toBeVisible()
  expect(document.querySelector('input[type="file"]')).toBeNull()
  await openDesk({ as: 'professional', at: '/equipment' })
  await button('Més coses del banc').click()
  await page.getByRole('menuitem', { name: 'Importa des d’un full de càlcul' }).click()
  await expect.element(heading('Importa unitats')).toBeVisible()
  expect(asked('items').accept).toContain('.csv')
})

async function tabTo(target: { element: () => Element }) {
  for (let i = 0; i < 60 && document.activeElement !== target.element(); i += 1)
    await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(target.element())
}
