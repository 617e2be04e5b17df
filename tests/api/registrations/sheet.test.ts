import { beforeEach, expect, test } from 'vitest'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { readPdf, textOf } from '../desk/pdf-pages.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../desk/programme.ts'
import { addRegistration } from '../desk/registered.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const start = '2026-12-01T18:00'
const sheetOf = (session: string, query = '', space = spaces.far) =>
  `/activities/spaces/${space}/occurrences/${session}/sheet.pdf${query}`

beforeEach(async () => {
  await fillCatalogue(desk.db)
  await fillRooms(desk.db)
})

async function aSession(how: Parameters<typeof addActivity>[2] = {}) {
  const { occurrences } = await addActivity(desk.db, [start], how)
  return occurrences[0] ?? ''
}

async function readSheet(client: Client, path: string) {
  const answer = await client.app.request(`/api${path}`, {
    headers: { cookie: client.cookie ?? '' },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  const name = answer.headers.get('content-disposition')
  return { pages, name, text: pages.map(textOf).join('\n') }
}

test('the sheet of a session has whoever has a seat, numbered, and blank lines', async () => {
  const session = await aSession({ room: rooms.left, outside: [facilitators.lawyer] })
  await addRegistration(desk.db, { session, companions: 2 })
  const professional = await desk.as('professional')
  const { pages, text, name } = await readSheet(professional, sheetOf(session, '?blank=4'))
  expect(pages).toHaveLength(1)
  for (const said of [
    'Full d’assistència · 1 persona inscrita',
    'Parlem de descans',
    'dimarts, 1 de desembre del 2026, 18:00–19:30',
    'Espai del Far · Sala esquerra',
    'Ho porta: Mercè Ribas',
    'Rosa Cañellas',
    '+ 2',
    'Signatura',
    'destrueix el full',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/ 5 /)
  expect(text).not.toMatch(/ 6 /)
  expect(name).toBe('inline; filename="attendance-2026-12-01.pdf"')
})

test('whoever waits, is only offered a seat or gave hers up is not on the sheet', async () => {
  const session = await aSession()
  await addRegistration(desk.db, { session, state: 'waiting' })
  await addRegistration(desk.db, { session, borrower: borrowers.amadou, state: 'offered' })
  const professional = await desk.as('professional')
  const { text } = await readSheet(professional, sheetOf(session))
  expect(text).toContain('0 persones inscrites')
  for (const name of ['Rosa', 'Amadou']) expect(text).not.toContain(name)
})

test('the sheet of a sensitive kind has initials only', async () => {
  const session = await aSession({ kind: 'support-group' })
  await addRegistration(desk.db, { session })
  const professional = await desk.as('professional')
  const { text } = await readSheet(professional, sheetOf(session, '?lang=es'))
  expect(text).toContain('R. C.')
  expect(text).toContain('Solo se ponen iniciales')
  expect(text).not.toContain('Rosa')
})

test('a name in other letters is on the sheet in its own', async () => {
  const session = await aSession()
  await desk.db
    .updateTable('borrowers')
    .set({ given_name: 'Оксана', family_name: 'Шевченко' })
    .where('id', '=', borrowers.rosa)
    .execute()
  await addRegistration(desk.db, { session })
  const professional = await desk.as('professional')
  expect((await readSheet(professional, sheetOf(session))).text).toContain('Оксана Шевченко')
})

test('many lines go on to a second page, under the same columns', async () => {
  const session = await aSession()
  const professional = await desk.as('professional')
  const { pages } = await readSheet(professional, sheetOf(session, '?blank=30&lang=en'))
  expect(pages).toHaveLength(2)
  for (const page of pages) expect(textOf(page)).toContain('Signature')
  expect(pages.map(textOf).join('\n')).toMatch(/\b30\b/)
})

test('only whoever serves people at the space prints its sheets', async () => {
  const session = await aSession()
  const planner = await desk.as('planner')
  expect((await planner.get(sheetOf(session))).status).toBe(403)
  const professional = await desk.as('professional')
  expect((await professional.get(sheetOf(session, '', spaces.turo))).status).toBe(403)
  const colleague = await desk.asColleague('second-professional')
  expect((await colleague.get(sheetOf(session, '', spaces.turo))).status).toBe(404)
})
