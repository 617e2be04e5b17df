import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const gives = page.getByRole('region', { name: 'Què en surt' })
const title = page.getByRole('textbox', { name: 'Títol (Català)' })
const day = page.getByLabelText('Primer dia')
const time = page.getByLabelText('Hora', { exact: true })

beforeEach(async () => {
  await fillRooms(inPage.database.db)
})

const openNew = async (query: string) => {
  const router = await openDesk({
    as: 'professional',
    at: `/activities/new?space=${spaces.far}&${query}`,
  })
  await expect.element(heading('Activitat nova')).toBeVisible()
  return router
}

const weekly = async (until: string) => {
  await page.getByLabelText('Es repeteix').selectOptions('week')
  await page.getByLabelText('Últim dia').fill(until)
}

const stored = () =>
  inPage.database.db
    .selectFrom('occurrences')
    .select(['start_local', 'status'])
    .orderBy('start_local')
    .execute()

test('a weekly series over both changes of clock is said in a sentence, and every session stays at its hour', async () => {
  const router = await openNew('start=2027-03-22T18:00&minutes=60')
  await page.getByLabelText('Tipus d’activitat').selectOptions('Xerrada')
  await title.fill('Cafè de cuidadores')
  await weekly('2027-11-08')
  await expect
    .element(gives.getByText('Cada dilluns a les 18.00 fins al 8 de novembre de 2027, 34 sessions'))
    .toBeVisible()
  expect(await stored()).toEqual([])
  await button('Publica').click()
  await expect.element(heading('Cafè de cuidadores')).toBeVisible()
  expect(router.state.location.pathname).toMatch(/^\/activities\/[0-9a-f-]{36}$/)
  const sessions = await stored()
  expect(sessions).toHaveLength(34)
  expect(new Set(sessions.map(({ start_local }) => start_local.slice(11, 16)))).toEqual(
    new Set(['18:00']),
  )
})

test('what was published is taken back with one press', async () => {
  await openNew('start=2027-03-22T18:00')
  await page.getByLabelText('Tipus d’activitat').selectOptions('Taller')
  await title.fill('Taller de memòria')
  await button('Publica').click()
  await said(/S’ha publicat/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.poll(stored).toEqual([])
})

test('a start that the clocks skip is refused at its field', async () => {
  await openNew('start=2027-03-28T02:30')
  await expect.element(page.getByLabelText('Hora', { exact: true })).toBeInvalid()
  await expect
    .element(page.getByText(/El 28 de març del 2027 aquesta hora no existeix/))
    .toBeVisible()
  await time.fill('03:30')
  await expect.element(page.getByLabelText('Hora', { exact: true })).not.toBeInvalid()
})

test('a clash is named before anything is saved, with what and until when, and can be left out', async () => {
  await addActivity(inPage.database.db, ['2027-03-29T18:30'], {
    title: 'Grup de lectura',
    room: rooms.left,
  })
  await openNew(`start=2027-03-22T18:00&room=${rooms.hall}`)
  await page.getByLabelText('Tipus d’activitat').selectOptions('Xerrada')
  await title.fill('Parlem')
  await weekly('2027-04-05')
  await expect.element(gives.getByText(/«Grup de lectura» de 18:30 a 20:00/)).toBeVisible()
  await gives
    .getByRole('button', { name: /Treu la sessió del dl., 29 de març/ })
    .first()
    .click()
  await expect.element(gives.getByText(/, 2 sessions/)).toBeVisible()
  await expect.element(gives.getByText(/Grup de lectura/)).not.toBeInTheDocument()
  await button('Publica').click()
  await expect.element(heading('Parlem')).toBeVisible()
  const starts = (await stored()).map(({ start_local }) => start_local)
  expect(starts).toEqual(['2027-03-22T18:00', '2027-03-29T18:30', '2027-04-05T18:00'])
})

test('what is missing is said at its field, and nothing that was typed is lost by a reload', async () => {
  const query = 'start=2027-03-22T18:00'
  await openNew(query)
  await title.fill('Una xerrada')
  await button('Desa l’esborrany').click()
  await expect.element(page.getByLabelText('Tipus d’activitat')).toHaveFocus()
  await openNew(query)
  await expect.element(title).toHaveValue('Una xerrada')
  await expect.element(page.getByText('Falta').first()).toBeVisible()
  expect(await stored()).toEqual([])
})

test('by months, the first day says which days can be meant', async () => {
  await openNew('start=2027-01-28T18:00')
  await page.getByLabelText('Es repeteix').selectOptions('month')
  await expect
    .element(page.getByRole('radio', { name: 'El quart dijous de cada mes' }))
    .toBeChecked()
  await page.getByRole('radio', { name: 'L’últim dijous de cada mes' }).click()
  await page.getByLabelText('Últim dia').fill('2027-04-30')
  await expect
    .element(gives.getByText(/^L’últim dijous de cada mes a les 18.00.*, 4 sessions$/))
    .toBeVisible()
  await expect.element(day).toHaveValue('2027-01-28')
})
