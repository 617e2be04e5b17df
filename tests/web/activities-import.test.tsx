import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { give } from './desk/city-files.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const entry = (uid: string, title: string, start: string, more: readonly string[] = []) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SUMMARY:${title}`,
  start,
  ...more,
  'END:VEVENT',
]
const at = (time: string) => `DTSTART;TZID=Europe/Madrid:${time}`
const until = (time: string) => `DTEND;TZID=Europe/Madrid:${time}`

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...entry('ioga@elsewhere', 'Ioga suau', at('20270302T180000'), [
    until('20270302T190000'),
    'RRULE:FREQ=WEEKLY;COUNT=3',
  ]),
  ...entry('cor@elsewhere', 'Cor de veïnes', at('20270304T100000'), [until('20270304T110000')]),
  ...entry('festa@elsewhere', 'Festa major', 'DTSTART;VALUE=DATE:20270305'),
  'END:VCALENDAR',
].join('\r\n')

const row = (name: RegExp) => page.getByRole('row', { name })
const titles = async () => {
  const found = await inPage.database.db.selectFrom('activities').select('texts').execute()
  return found.map(({ texts }) => JSON.stringify(texts)).toSorted()
}

beforeEach(() => fillRooms(inPage.database.db))

const openWith = async (text = calendar) => {
  const router = await openDesk({
    as: 'professional',
    at: `/activities/import?space=${spaces.far}`,
  })
  await expect.element(heading('Importa un calendari')).toBeVisible()
  await give('calendar', 'programa.ics', text)
  await page.getByLabelText('Tipus d’activitat').selectOptions('Taller')
  return router
}

test('a file is looked at entry by entry before anything is saved, and taken back with one press', async () => {
  const router = await openWith()
  await expect.element(page.getByText('2 activitats noves · 1 que no s’ha entès')).toBeVisible()
  await expect.element(row(/Ioga suau.*3.*Nova/)).toBeVisible()
  await expect.element(row(/Festa major.*Dura tot el dia i no té hora.*No entra/)).toBeVisible()
  expect(await titles()).toEqual([])
  await page.getByRole('checkbox', { name: 'Importa «Cor de veïnes»' }).click()
  await button('Importa 1 activitat').click()
  await expect.poll(() => router.state.location.pathname).toBe('/activities')
  expect(await titles()).toEqual([expect.stringContaining('Ioga suau')])
  await said(/S’ha importat 1 activitat/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.poll(titles).toEqual([])
})

test('what is here already is said to be, and is not offered again', async () => {
  const router = await openWith()
  await button('Importa 2 activitats').click()
  await expect.element(said(/S’han importat 2 activitats/)).toBeVisible()
  await expect.poll(() => router.state.location.pathname).toBe('/activities')
  await expect.poll(() => router.state.navigation.state).toBe('idle')
  await openWith()
  await expect.element(page.getByText(/2 que ja hi són/)).toBeVisible()
  await expect.element(page.getByText('No hi ha res per importar.')).toBeVisible()
})

test('nothing is published into a room that is taken: it is named, and left out or kept a draft', async () => {
  await addActivity(inPage.database.db, ['2027-03-09T18:30'], {
    title: 'Grup de lectura',
    room: rooms.left,
  })
  await openWith()
  await page.getByLabelText('Sala de les activitats noves').selectOptions(rooms.left)
  await page.getByRole('radio', { name: 'Publicades' }).click()
  await expect.element(row(/Ioga suau.*Sala esquerra ja té «Grup de lectura»/)).toBeVisible()
  await expect.element(button('Importa 2 activitats')).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Importa «Ioga suau»' }).click()
  await button('Importa 1 activitat').click()
  await expect.element(said(/S’ha importat 1 activitat/)).toBeVisible()
  expect(await titles()).toEqual([
    expect.stringContaining('Cor de veïnes'),
    expect.stringContaining('Grup de lectura'),
  ])
})

test('a file that is no calendar is refused in words', async () => {
  await openWith('nom;data')
  await expect
    .element(page.getByText('El fitxer no és un calendari que es pugui llegir.'))
    .toBeVisible()
})
