import { expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { madeUpCity } from '../api/desk/made-up-city.ts'
import { asked, cityNow, give, padroFile, part } from './desk/city-files.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const at = '/settings/import'
const { ids, people } = madeUpCity.sections
const [first = '', second = '', third = ''] = ids
const unknown = '9999902099'

/** The codes and figures of the city that stands, with some of them changed or left out. */
function inForceBut(changed: Readonly<Record<string, number | null>>) {
  const all = new Map<string, number | null>(ids.map((id, i) => [id, people[i] ?? 0]))
  for (const [id, figure] of Object.entries(changed)) all.set(id, figure)
  return [...all].flatMap(([id, figure]) => (figure === null ? [] : [[id, figure] as const]))
}

const known = page.getByRole('table', { name: 'Xifres que hi ha' })
const finding = (name: RegExp) => page.getByRole('region', { name })
const apply = () => button(/^Fes vigents les xifres/)

/** The browser's own dialog is asked for; it is not opened, as nobody could close it. */
const askedToOpen = (file: string) =>
  new Promise<void>((resolve) => {
    const noted = (event: Event) => {
      event.preventDefault()
      resolve()
    }
    asked(file).addEventListener('click', noted, { once: true })
  })

/** On by the tabulator until it is there. */
async function tabTo(place: Locator) {
  await expect.element(place).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (document.activeElement === place.element()) return
    await userEvent.keyboard('{Tab}')
  }
  throw new Error('it cannot be reached by keyboard')
}

async function openPadro() {
  const router = await openDesk({ as: 'administrator', at })
  await expect.element(heading('Padró nou')).toBeVisible()
  return router
}

test('a new padró says what it changes, the largest change first, and then counts', async () => {
  await openPadro()
  const changed = padroFile(inForceBut({ [first]: 1050, [second]: 1900, [third]: 900 }))
  await give('population', 'padro-2027.csv', changed)
  const changes = part('Què canvia').getByRole('row')
  await expect.element(changes.nth(1)).toMatchTextContent(`${second}1.1001.900+800`)
  await expect.element(changes.nth(2)).toMatchTextContent(`${third}1.200900-300`)
  await expect.element(changes.nth(3)).toMatchTextContent(`${first}1.0001.050+50`)
  await expect.element(part('Què canvia').getByText('39.550')).toBeVisible()
  expect(await cityNow()).toMatchObject({ people: 39_000, populationOn: '2026-01-01' })
  await expect.element(known.getByRole('row')).toHaveLength(2)
  await button('Fes vigents les xifres amb data 1 de gener del 2027').click()
  await expect
    .element(said('Ja són vigents les xifres amb data 1 de gener del 2027.'))
    .toBeVisible()
  await expect.element(known.getByRole('row').nth(1)).toMatchTextContent('202739.550Vigents')
  await expect.element(known.getByRole('row').nth(2)).toMatchTextContent('202639.000D’abans')
  await expect.element(known).toHaveFocus()
  expect(await cityNow()).toMatchObject({ people: 39_550, populationOn: '2027-01-01' })
})

test('codes that came or went are decided, by keyboard alone, before the figures count', async () => {
  await openPadro()
  const opened = askedToOpen('population')
  await tabTo(button('Tria el fitxer: Padró'))
  await userEvent.keyboard('{Enter}')
  await opened
  await give('population', 'padro.csv', padroFile(inForceBut({ [first]: null, [unknown]: 700 })))
  await expect.element(page.getByText('En falten 2 per decidir.')).toBeVisible()
  await expect.element(apply()).not.toBeInTheDocument()
  await tabTo(page.getByLabelText(`Què es fa amb ${unknown}`))
  await userEvent.keyboard('Comptar')
  await userEvent.keyboard(`{Tab}${second}{Escape}`)
  await expect.element(page.getByText('En falta 1 per decidir.')).toBeVisible()
  await tabTo(page.getByLabelText(`Què es fa amb ${first}`))
  await userEvent.keyboard('Deixar')
  await expect.element(page.getByText('Tots estan decidits.')).toBeVisible()
  await expect.element(part('Què canvia')).toMatchTextContent(`${second}1.1001.800+700`)
  await tabTo(apply())
  await userEvent.keyboard('{Enter}')
  await expect.element(known.getByRole('row').nth(1)).toMatchTextContent('202738.700Vigents')
  expect(await cityNow()).toMatchObject({ people: 38_700 })
})

test('a padró with faults names their rows and offers nothing to apply', async () => {
  await openPadro()
  const wrong = [...inForceBut({ [second]: -7 }), [third, 5] as const]
  await give('population', 'padro.csv', padroFile(wrong))
  await expect
    .element(
      finding(/^Files amb un nombre de persones incorrecte/)
        .getByRole('row')
        .nth(1),
    )
    .toMatchTextContent(`3${second}-7`)
  await expect
    .element(
      finding(/^Seccions comptades dues vegades/)
        .getByRole('row')
        .nth(1),
    )
    .toMatchTextContent(`22${third}4`)
  await expect.element(apply()).not.toBeInTheDocument()
  await give('population', 'padro.csv', padroFile(inForceBut({}), '2026-01-01'))
  await expect.element(page.getByText('La ciutat ja té xifres d’aquest dia.')).toBeVisible()
  await expect.element(apply()).not.toBeInTheDocument()
})

test('where another padró was applied meanwhile, the page says so and makes its report anew', async () => {
  await openPadro()
  await give('population', 'padro-2028.csv', padroFile(inForceBut({ [first]: 1500 }), '2028-01-01'))
  await expect.element(part('Què canvia')).toMatchTextContent(`${first}1.0001.500+500`)
  const elsewhere = new FormData()
  elsewhere.set('options', '{}')
  elsewhere.set('against', '2026-01-01')
  elsewhere.set('population', new File([padroFile(inForceBut({ [first]: 1200 }))], 'padro.csv'))
  expect((await inPage.ask('/city/population', { method: 'POST', body: elsewhere })).status).toBe(
    201,
  )
  await apply().click()
  await expect.element(page.getByRole('alert')).toMatchTextContent('algú ha aplicat un altre padró')
  await expect.element(part('Què canvia')).toMatchTextContent(`${first}1.2001.500+300`)
  await apply().click()
  await expect.element(known.getByRole('row').nth(1)).toMatchTextContent('202839.500Vigents')
})

test('only an administrator is offered to import, and whoever goes there all the same is told so', async () => {
  const router = await openDesk({ as: 'administrator', at: '/settings' })
  await page.getByRole('link', { name: 'Obre la importació' }).click()
  await expect.element(heading('Padró nou')).toBeVisible()
  expect(router.state.location.pathname).toBe(at)
  await openDesk({ as: 'planner', at: '/settings' })
  await expect.element(heading('Configuració')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Obre la importació' }))
    .not.toBeInTheDocument()
  await openDesk({ at })
  await expect.element(heading('Aquesta pàgina no és per al teu paper')).toBeVisible()
  await expect.element(page.getByText('Tria el fitxer')).not.toBeInTheDocument()
})
