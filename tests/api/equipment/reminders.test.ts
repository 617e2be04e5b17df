import { afterEach, beforeEach, expect, test } from 'vitest'
import { remindersJob } from '#api/equipment/reminders.ts'
import { reminderCarrier } from '#api/equipment/reminders-carry.ts'
import { smtpMail } from '#api/node/mail.ts'
import { deliverWaiting } from '#api/outbox.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { letterIn, openMailServer, type Received } from '../desk/mail-server.ts'
import { addItems, borrowers, fillCatalogue, models } from '../desk/resource-bank.ts'

const from = 'Vila Veïna <desk@vilaveina.example>'

let ids: Record<string, string> = {}
let server: Awaited<ReturnType<typeof openMailServer>>
beforeEach(async () => {
  server = await openMailServer()
  await fillCatalogue(desk.db)
  ids = await addItems(desk.db, [
    { tag: 'VV100001' },
    { tag: 'VV100002' },
    { tag: 'CR100001', model: models.crutch },
  ])
  await desk.db
    .updateTable('borrowers')
    .set({ email: 'rosa@correu.example' })
    .where('id', '=', borrowers.rosa)
    .execute()
})
afterEach(() => server.close())

const lend = (tag: string, due: string, borrower = borrowers.rosa) =>
  addLoan(desk.db, { item: ids[tag], due, borrower })
const queue = () => remindersJob(desk.db).run(desk.clock.now())
const carriers = (url = server.url) => ({
  mail: reminderCarrier(desk.db, { mail: smtpMail(url, from), clock: desk.clock.now }),
})
const deliver = (url?: URL) => deliverWaiting(desk.db, carriers(url), desk.clock.now())
const messages = () => desk.db.selectFrom('outbox').selectAll().execute()
const only = (): Received => {
  expect(server.received).toHaveLength(1)
  return server.received[0] ?? { from: '', to: [], raw: '' }
}

test('two days before, whoever can be written to reads what is due, where and until when', async () => {
  const { claim } = await lend('VV100001', '2026-11-25')
  expect(await queue()).toEqual({ reminders: 1 })
  expect(await deliver()).toEqual({ delivered: 1, failed: 0 })
  const letter = only()
  expect(letter).toMatchObject({ from: 'desk@vilaveina.example', to: ['rosa@correu.example'] })
  const { header, text } = letterIn(letter)
  expect(header('subject')).toBe('Recordatori: el teu préstec acaba el dimecres, 25 de novembre')
  expect(header('message-id')).toBe(`<${claim}.due-soon.2026-11-25@vilaveina.example>`)
  expect(header('auto-submitted')).toBe('auto-generated')
  expect(text).toContain('Et recordem que el dimecres, 25 de novembre s’acaba el préstec de:')
  expect(text).toContain('– Cadira de rodes')
  expect(text).toContain('Espai del Far')
  expect(letter.raw).not.toMatch(/Rosa |Ca=C3=B1ellas|Cañellas|Action/)
})

test('the day after, it says so in the language of whoever reads it', async () => {
  await desk.db
    .updateTable('borrowers')
    .set({ email: 'amadou@correu.example' })
    .where('id', '=', borrowers.amadou)
    .execute()
  await lend('CR100001', '2026-11-22', borrowers.amadou)
  await queue()
  await deliver()
  const { header, text } = letterIn(only())
  expect(header('subject')).toBe('Tu préstamo terminaba el domingo, 22 de noviembre')
  expect(text).toContain('– Muletas')
  expect(text).toContain('Si ya lo has devuelto, no tienes que hacer nada.')
})

test('several things of one loan are one letter', async () => {
  const { loan } = await lend('VV100001', '2026-11-25')
  await desk.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('claims')
      .values({
        item_id: ids.CR100001 ?? '',
        kind: 'loan',
        state: 'active',
        from_on: '2026-11-02',
        due_on: '2026-11-25',
        space_id: spaces.far,
        loan_id: loan,
        borrower_id: borrowers.rosa,
        handed_at: '2026-11-02T10:00:00Z',
      })
      .execute()
    await trx.updateTable('items').set({ state: 'on-loan' }).where('tag', '=', 'CR100001').execute()
  })
  expect(await queue()).toEqual({ reminders: 1 })
  await deliver()
  expect(letterIn(only()).text).toContain('– Crosses\n– Cadira de rodes')
})

test('nobody is reminded twice of one day, however often the job runs, and again after a renewal', async () => {
  const { claim } = await lend('VV100001', '2026-11-25')
  await Promise.all([queue(), queue()])
  await queue()
  await deliver()
  await deliver()
  desk.clock.set('2026-11-24T09:00:00Z')
  await queue()
  await deliver()
  expect(server.received).toHaveLength(1)
  await desk.db
    .updateTable('claims')
    .set({ due_on: '2026-12-10', renewals: 1 })
    .where('id', '=', claim)
    .execute()
  desk.clock.set('2026-12-08T09:00:00Z')
  expect(await queue()).toEqual({ reminders: 1 })
})

test('what waits to be sent says neither to whom nor what', async () => {
  const { claim } = await lend('VV100001', '2026-11-25')
  await queue()
  expect((await messages()).map(({ topic, message }) => [topic, message])).toEqual([
    ['mail', { claim, kind: 'due-soon', due: '2026-11-25' }],
  ])
})

test('nobody is written to of what came back, was renewed, or is nobody’s any more', async () => {
  const back = await lend('VV100001', '2026-11-25')
  const renewed = await lend('CR100001', '2026-11-25')
  const erased = await lend('VV100002', '2026-11-22', borrowers.rosa)
  expect(await queue()).toEqual({ reminders: 3 })
  await desk.db.transaction().execute(async (trx) => {
    const ended = { state: 'done', ended_at: desk.clock.now() } as const
    for (const { claim, loan } of [back, erased]) {
      await trx.updateTable('claims').set(ended).where('id', '=', claim).execute()
      await trx
        .updateTable('loans')
        .set({ closed_at: desk.clock.now() })
        .where('id', '=', loan)
        .execute()
    }
    for (const tag of ['VV100001', 'VV100002'])
      await trx.updateTable('items').set({ state: 'to-clean' }).where('tag', '=', tag).execute()
    await trx
      .updateTable('claims')
      .set({ due_on: '2026-12-20' })
      .where('id', '=', renewed.claim)
      .execute()
    await trx
      .updateTable('claims')
      .set({ borrower_id: null })
      .where('id', '=', erased.claim)
      .execute()
  })
  expect(await deliver()).toEqual({ delivered: 3, failed: 0 })
  expect(server.received).toEqual([])
})

test('a mail server that is away or refuses is tried again later under the same number, and administrators see it', async () => {
  await lend('VV100001', '2026-11-25')
  await queue()
  expect(await deliver(new URL('smtp://127.0.0.1:1'))).toEqual({ delivered: 0, failed: 1 })
  const administrator = await desk.as('administrator')
  expect((await administrator.get('/jobs')).body).toMatchObject({
    mail: { configured: true, waiting: 1, abandoned: 0 },
  })
  expect(await deliver()).toEqual({ delivered: 0, failed: 0 })
  desk.clock.forward({ seconds: 5 })
  const refusing = await openMailServer({ refusing: true })
  expect(await deliver(refusing.url)).toEqual({ delivered: 0, failed: 1 })
  await refusing.close()
  desk.clock.forward({ seconds: 9 })
  expect(await deliver()).toEqual({ delivered: 1, failed: 0 })
  expect(only().to).toEqual(['rosa@correu.example'])
  const said = JSON.stringify([await messages(), desk.lines])
  expect(said).not.toMatch(/rosa@|Cañellas|Cadira/)
})

test('nobody is written to before nine or after eight in the evening, city time', async () => {
  await lend('VV100001', '2026-11-25')
  for (const night of ['2026-11-23T07:59:00Z', '2026-11-23T19:00:00Z', '2026-11-23T23:30:00Z']) {
    desk.clock.set(night)
    expect(await queue()).toEqual({ reminders: 0 })
  }
  desk.clock.set('2026-11-23T18:59:00Z')
  expect(await queue()).toEqual({ reminders: 1 })
  desk.clock.set('2026-11-23T19:01:00Z')
  expect(await deliver()).toEqual({ delivered: 1, failed: 0 })
  expect(server.received).toEqual([])
  desk.clock.set('2026-11-24T08:00:00Z')
  await deliver()
  expect(only().to).toEqual(['rosa@correu.example'])
})

test('whoever gave no address, or borrowed only today, is not written to', async () => {
  await lend('VV100001', '2026-11-25', borrowers.amadou)
  await addLoan(desk.db, {
    item: ids.CR100001,
    borrower: borrowers.rosa,
    from: '2026-11-23',
    due: '2026-11-24',
  })
  expect(await queue()).toEqual({ reminders: 0 })
})
