import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { smtpMail } from '#api/node/mail.ts'
import { deliverWaiting } from '#api/outbox.ts'
import { tellingCarrier } from '#api/registrations/telling-carry.ts'
import { far, give } from '../agenda/giving.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { letterIn, openMailServer } from '../desk/mail-server.ts'
import { fillRooms } from '../desk/programme.ts'
import { changed, kindId, programme, sessionsOf } from '../desk/programming.ts'
import { borrowers, fillCatalogue } from '../desk/resource-bank.ts'

const from = 'Vila Veïna <desk@vilaveina.example>'
let server: Awaited<ReturnType<typeof openMailServer>>

beforeEach(async () => {
  server = await openMailServer()
  await fillRooms(desk.db)
  await fillCatalogue(desk.db)
  await desk.db
    .updateTable('borrowers')
    .set({ email: 'rosa@correu.example' })
    .where('id', '=', borrowers.rosa)
    .execute()
})
afterEach(() => server.close())

const deliver = () => {
  const telling = tellingCarrier(desk.db, {
    mail: smtpMail(server.url, from),
    clock: desk.clock.now,
  })
  // What waits is due by the clock of the database.
  return deliverWaiting(desk.db, { telling }, new Date(Date.now() + 60_000))
}
const because = { ca: 'No hi ha llum a la sala.' }

async function registered(kind = 'talk') {
  const professional = await desk.as('professional')
  const { activity } = await programme(professional, { kind: await kindId(kind) })
  const sessions = await sessionsOf(activity)
  for (const { id } of sessions.slice(0, 2))
    for (const borrower of [borrowers.rosa, borrowers.amadou])
      await desk.db
        .insertInto('registrations')
        .values({ occurrence_id: id, activity_id: null, borrower_id: borrower, state: 'confirmed' })
        .execute()
  return { professional, activity }
}

test('whoever is registered is written to once, with when, where and why, and nobody twice', async () => {
  const { professional, activity } = await registered()
  const { done } = await changed(professional, activity, {
    reaches: 'all',
    act: { does: 'cancel', because },
  })
  expect(done.told).toBe(2)
  expect(await deliver()).toEqual({ delivered: 2, failed: 0 })
  expect(await deliver()).toEqual({ delivered: 0, failed: 0 })
  expect(server.received).toHaveLength(1)
  const [letter = { from: '', to: [], raw: '' }] = server.received
  expect(letter.to).toEqual(['rosa@correu.example'])
  const { header, text } = letterIn(letter)
  expect(header('subject')).toBe('Hi ha un canvi a la teva agenda')
  expect(text).toContain('S’ha cancel·lat: Parlem de descans.')
  expect(text).toContain('– dimarts, 2 de març, a les 18:00: cancel·lada. No hi ha llum a la sala.')
  expect(text).toContain('– dimarts, 9 de març, a les 18:00: cancel·lada. No hi ha llum a la sala.')
  expect(text).not.toContain('16 de març')
  expect(letter.raw).not.toMatch(/Amadou|Diallo/)
})

test('before a change it is said how many of those who would be told have to be called', async () => {
  const { professional, activity } = await registered()
  const { preview } = await changed(professional, activity, {
    reaches: 'all',
    act: { does: 'cancel', because },
  })
  expect(preview).toMatchObject({ told: 2, toCall: 1 })
})

test('whoever has one session moved and another cancelled reads of both in one letter', async () => {
  const { professional, activity } = await registered()
  await changed(professional, activity, {
    reaches: 'all',
    act: {
      does: 'change',
      to: {
        start: '2027-03-02T19:00',
        recurrence: {
          pattern: { by: 'week', every: 1, weekdays: [1] },
          ending: { ends: 'after', sessions: 1 },
        },
      },
    },
  })
  await deliver()
  expect(server.received).toHaveLength(1)
  const [letter = { from: '', to: [], raw: '' }] = server.received
  const { text } = letterIn(letter)
  expect(text).toContain('Ha canviat el dia, l’hora o el lloc de: Parlem de descans.')
  expect(text).toContain('– dimarts, 2 de març, a les 19:00')
  expect(text).toMatch(/– dimarts, 9 de març, a les 18:00: cancel·lada/)
})

test('of a sensitive kind a letter does not say what it is about', async () => {
  const { professional, activity } = await registered('support-group')
  await changed(professional, activity, { reaches: 'all', act: { does: 'cancel', because } })
  await deliver()
  const [letter = { from: '', to: [], raw: '' }] = server.received
  expect(letterIn(letter).text).toContain('S’ha cancel·lat: la teva cita.')
  expect(letterIn(letter).text).not.toContain('Parlem de descans')
})

test('whoever was erased meanwhile is not written to, and a change that tells nobody writes to nobody', async () => {
  const { professional, activity } = await registered()
  const silent = {
    reaches: 'all' as const,
    act: { does: 'cancel' as const, because },
    tells: false,
  }
  await changed(professional, activity, silent)
  expect(await deliver()).toEqual({ delivered: 0, failed: 0 })
  await changed(professional, activity, { reaches: 'all', act: { does: 'restore' } })
  await desk.db.deleteFrom('borrowers').where('id', '=', borrowers.rosa).execute()
  await deliver()
  expect(server.received).toEqual([])
})

test('what waits in the outbox says neither to whom nor of what', async () => {
  const { professional, activity } = await registered()
  await changed(professional, activity, { reaches: 'all', act: { does: 'cancel', because } })
  const rows = await desk.db.selectFrom('outbox').select('message').execute()
  for (const { message } of rows) expect(Object.keys(message ?? {})).toEqual(['telling'])
  expect(JSON.stringify(rows)).not.toContain(borrowers.rosa)
})

test('whoever has an appointment is told when, and when it moves or is cancelled, never what about', async () => {
  await desk.db
    .updateTable('borrowers')
    .set({ created_at: desk.clock.now() })
    .where('id', '=', borrowers.rosa)
    .execute()
  const professional = await desk.as('professional')
  const { id } = await give(professional, { borrower: borrowers.rosa, place: 'telephone' })
  const at = `${far}/appointments/${id}`
  await professional.patch(at, { start: '2026-11-24T12:00' }, { ifMatch: 1 })
  const cancel = { status: 'cancelled-by-service', outcome: null, referral: null }
  await deliver()
  await professional.post(`${at}/outcome`, cancel, { ifMatch: 2 })
  await deliver()
  const texts = server.received.map((letter) => letterIn(letter).text)
  expect(texts).toHaveLength(3)
  expect(texts[0]).toContain('On: Et trucarem per telèfon.')
  expect(texts.join('\n')).toContain('Ha canviat el dia, l’hora o el lloc de: la teva cita.')
  expect(texts[2]).toContain('– dimarts, 24 de novembre, a les 12:00: cancel·lada')
})

test('whoever does not want to hear of an appointment is not written to', async () => {
  await desk.db
    .updateTable('borrowers')
    .set({ created_at: desk.clock.now() })
    .where('id', '=', borrowers.rosa)
    .execute()
  await give(await desk.as('professional'), { borrower: borrowers.rosa, tells: false })
  expect(await deliver()).toEqual({ delivered: 0, failed: 0 })
})

test('whoever was registered by mistake and taken off at once is not written to', async () => {
  await desk.db
    .updateTable('borrowers')
    .set({ created_at: desk.clock.now() })
    .where('id', '=', borrowers.rosa)
    .execute()
  const professional = await desk.as('professional')
  const { activity } = await programme(professional)
  const [session] = await sessionsOf(activity)
  const at = `/activities/spaces/${spaces.far}`
  const made = await professional.post(`${at}/occurrences/${session?.id}/registrations`, {
    borrower: borrowers.rosa,
  })
  const { id } = made.as(z.object({ id: z.string() }))
  await professional.post(`${at}/registrations/${id}/cancel`, { by: 'person' }, { ifMatch: 1 })
  await deliver()
  expect(server.received).toEqual([])
})
