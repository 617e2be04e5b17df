import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { asGeoJson } from '../domain/made-up-sections.ts'
import { asked, cityNow, give, padroFile, part, town, townFile } from './desk/city-files.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const thousandEach = padroFile(town.map(({ id }) => [id, 1000]))
const finding = (name: RegExp) => page.getByRole('region', { name })
const verdict = part('Comprovació').getByRole('status')
const cityName = page.getByRole('textbox', { name: 'Nom' })
const row = (file: string) => page.getByRole('listitem').filter({ hasText: file })

/** As on the first day, before anything came in. */
async function openWithoutCity() {
  // What hangs on a space goes with it, even what may never be deleted otherwise.
  await inPage.asOwner(`begin; set local session_replication_role = replica;
    truncate taulell.city, taulell.section_people, taulell.section_neighbours;
    truncate taulell.sections, taulell.districts, taulell.spaces cascade;
    commit`)
  const router = await openDesk({ as: 'administrator', at: '/settings/import' })
  await expect.element(heading('Importa la ciutat')).toBeVisible()
  return router
}

test('a city comes in from its two files, and nothing of it is there before it is asked for', async () => {
  const router = await openWithoutCity()
  await expect.element(verdict).toMatchTextContent('Quan hi hagi les seccions i el padró')
  await give('sections', 'town.geojson', townFile)
  await give('population', 'padro.csv', thousandEach)
  await expect.element(verdict).toMatchTextContent('12 seccions i 12.000 persones quadren.')
  await button('Importa la ciutat').click()
  await expect.element(cityName).toHaveFocus()
  await expect.element(cityName).toHaveAccessibleDescription('Posa-hi el nom de la ciutat.')
  expect(await cityNow()).toEqual({ code: 'city/none' })
  await cityName.fill('Vilaquadrada')
  const answer = inPage.hold()
  await button('Importa Vilaquadrada').click()
  await expect
    .element(page.getByText('S’està desant la ciutat. No tanquis la pàgina.'))
    .toBeVisible()
  answer()
  await expect.element(said('Vilaquadrada ja és a dins: 12 seccions.')).toBeVisible()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
  const city = { name: 'Vilaquadrada', people: 12_000, populationOn: '2027-01-01' }
  expect(await cityNow()).toEqual(city)
})

test('columns are guessed, and where that cannot be or is wrong they are told by hand', async () => {
  await openWithoutCity()
  const rows = town.map(({ id }) => `${id};1000;600`)
  await give(
    'sections',
    'town.geojson',
    asGeoJson(town, ({ id }) => ({ zona: id })),
  )
  await give('population', 'padro.csv', `CUSEC;Total;Veïns\n${rows.join('\n')}\n`)
  await page.getByLabelText('Data del padró').fill('2026-01-01')
  await expect
    .element(finding(/^Falten columnes/))
    .toMatchTextContent('Hi faltaCodi sencer de la secció, o bé el districte i la secció')
  // They stand open where one of them is missing.
  await row('Seccions censals').getByLabelText('Codi sencer de la secció').selectOptions('zona')
  await expect.element(verdict).toMatchTextContent('12 seccions i 12.000 persones quadren.')
  await row('Padró').getByText('Columnes').click()
  const people = row('Padró').getByLabelText('Persones')
  await expect.element(people).toHaveValue('Total')
  await people.selectOptions('Veïns')
  await expect.element(verdict).toMatchTextContent('12 seccions i 7.200 persones quadren.')
})

test('a section that touches no other keeps the city out until it is linked', async () => {
  await openWithoutCity()
  const kept = town.filter(({ id }) => !['2512001002', '2512001003'].includes(id))
  await give(
    'sections',
    'town.geojson',
    asGeoJson(kept, ({ id }) => ({ CUSEC: id })),
  )
  await give('population', 'padro.csv', padroFile(kept.map(({ id }) => [id, 1000])))
  await expect
    .element(
      finding(/^Seccions que no en toquen cap altra/)
        .getByRole('row')
        .nth(1),
    )
    .toMatchTextContent('25120010012512001004')
  await expect.element(button('Importa la ciutat')).not.toBeInTheDocument()
  await button('Enllaça-les: 2512001001 i 2512001004').click()
  await expect.element(verdict).toMatchTextContent('10 seccions i 10.000 persones quadren.')
  await expect.element(verdict).toHaveFocus()
  await button('Treu l’enllaç entre 2512001001 i 2512001004').click()
  await expect.element(verdict).toMatchTextContent('Encara no pot entrar')
  await button('Enllaça-les: 2512001001 i 2512001004').click()
  await cityName.fill('Vilaquadrada')
  await button('Importa Vilaquadrada').click()
  await expect.element(said('Vilaquadrada ja és a dins: 10 seccions.')).toBeVisible()
})

test('faults in the files of a city are named by their rows, and nothing comes in', async () => {
  await openWithoutCity()
  const [one, two] = town
  if (one === undefined || two === undefined) throw new Error('the town is too small')
  const figures = town.map(({ id }, i) => [id, i === 5 ? -7 : 900] as const)
  await give(
    'sections',
    'town.geojson',
    asGeoJson([...town, one], ({ id }) => ({ CUSEC: id })),
  )
  await give('population', 'padro.csv', padroFile([...figures, [two.id, 900]]))
  await expect.element(verdict).toMatchTextContent('Hi ha 3 coses per arreglar.')
  await expect.element(finding(/^Seccions repetides/)).toMatchTextContent(`13${one.id}1`)
  await expect
    .element(finding(/^Files amb un nombre de persones incorrecte/))
    .toMatchTextContent(`7${town[5]?.id}-7`)
  await expect
    .element(finding(/^Seccions comptades dues vegades/))
    .toMatchTextContent(`14${two.id}3`)
  await expect.element(button('Baixa l’informe (CSV)')).toBeVisible()
  await expect.element(button('Importa la ciutat')).not.toBeInTheDocument()
  await button('Treu el fitxer: Padró').click()
  await expect.element(button('Tria el fitxer: Padró')).toHaveFocus()
  await expect.element(verdict).toMatchTextContent(/^Quan hi hagi/)
})

test('coordinates in metres are told from degrees, and read once it is said which they are', async () => {
  await openWithoutCity()
  const metric = townFile.replaceAll(
    /\[(2\.\d+|2),(41\.\d+|41)\]/g,
    (_, x, y) =>
      `[${(Number(x) - 2) * 80_000 + 430_000},${(Number(y) - 41) * 110_000 + 4_580_000}]`,
  )
  await give('sections', 'town.geojson', metric)
  await give('population', 'padro.csv', thousandEach)
  await expect
    .element(finding(/^Coordenades que no són longitud i latitud \(12\)/))
    .toMatchTextContent('12512001001EPSG:25829–25831')
  await expect.element(verdict).toMatchTextContent('Hi ha una cosa per arreglar.')
  await page.getByLabelText('Coordenades').selectOptions('EPSG:25831')
  await expect.element(verdict).toMatchTextContent('12 seccions i 12.000 persones quadren.')
})

test('a file that is not what it says is named as what it is, and mended by another of its name', async () => {
  await openWithoutCity()
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  await give('sections', 'town.geojson', '<html><body>404</body></html>')
  await give('population', 'padro.csv', png)
  await expect.element(verdict).toMatchTextContent('Hi ha 2 coses per arreglar.')
  const isNot = finding(/^El fitxer no és el que diu/)
  await expect.element(isNot.nth(0)).toMatchTextContent('HTML / XML')
  await expect.element(isNot.nth(1)).toMatchTextContent('PNG')
  await expect.element(page.getByText('No s’ha pogut llegir')).toHaveLength(2)
  // The browser holds no file back: the same one, mended, can be chosen again.
  expect(asked('sections').files).toHaveLength(0)
  await give('sections', 'town.geojson', townFile)
  await give('population', 'padro.csv', thousandEach)
  await expect.element(verdict).toMatchTextContent('Pot entrar')
})

test('a desk that cannot be reached leaves the files, what was told and the button where they are', async () => {
  await openWithoutCity()
  await give('sections', 'town.geojson', townFile)
  await give('population', 'padro.csv', thousandEach)
  await cityName.fill('Vilaquadrada')
  await expect.element(button('Importa Vilaquadrada')).toBeVisible()
  inPage.setReachable(false)
  await button('Importa Vilaquadrada').click()
  await expect.element(page.getByText('No hi ha connexió amb el taulell')).toBeVisible()
  await expect.element(page.getByText('padro.csv')).toBeVisible()
  inPage.setReachable(true)
  await button('Importa Vilaquadrada').click()
  await expect.element(said('Vilaquadrada ja és a dins: 12 seccions.')).toBeVisible()
})
