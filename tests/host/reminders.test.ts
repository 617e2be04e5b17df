import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Db } from '#api/db/database.ts'
import { openEmbedded } from '#api/node/embedded-database.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import { dayIn, daysAfter } from '#domain/day.ts'
import { Lent } from '#domain/equipment/loan.ts'
import { SessionView } from '#domain/session.ts'
import { letterIn, openMailServer } from '../api/desk/mail-server.ts'
import { postgresUrl } from '../api/desk/test-database.ts'
import { migratedDatabase } from './migrated-database.ts'
import { ownFolder } from './program.ts'
import { signedIn, startDesk, until, type RunningDesk } from './running-desk.ts'

const Items = z.object({ items: z.array(z.object({ tag: z.string() })) })
const Added = z.object({ id: z.string() })
const Jobs = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      lastRunAt: z.string().nullable(),
      lastOutcome: z.string().nullable(),
    }),
  ),
  mail: z.object({ configured: z.boolean() }),
})

// Three starts with all that a demo writes: longer than usual where the machine is busy.
const patience = 180_000

const hers = 'rosa.prova@correu.example'
const from = 'Vila Veïna <taulell@vilaveina.example>'

const post = await openMailServer()
afterAll(() => post.close())

/** A zone in which it is early in the afternoon, whenever this runs: nobody is written to at night. */
function dayZone(now: Date): string {
  const ahead = 13 - now.getUTCHours()
  return ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

/** One loan, of a thing that is out since yesterday and due tomorrow; nobody else's is. */
async function lendUntilTomorrow(desk: RunningDesk): Promise<string> {
  const professional = await signedIn(desk, 'professional')
  const { spaces } = (await professional.get('/session')).as(SessionView)
  const space = spaces[0]?.id ?? ''
  const person = { givenName: 'Rosa', familyName: 'De Prova', email: hers }
  const { id } = (await professional.post(`/people/spaces/${space}/borrowers`, person)).as(Added)
  const free = await professional.get(`/equipment/items?state=available&space=${space}&limit=1`)
  const items = free.as(Items).items.map(({ tag }) => ({ tag }))
  const answer = await professional.post(`/equipment/spaces/${space}/loans`, {
    borrower: id,
    items,
  })
  expect(answer.status).toBe(201)
  return answer.as(Lent).loan.id
}

async function shiftDays(db: Db, loan: string, zone: string): Promise<void> {
  const today = dayIn(zone, new Date())
  await sql`update settings set settings = settings || ${JSON.stringify({ timeZone: zone })}::jsonb`.execute(
    db,
  )
  await db
    .updateTable('claims')
    .set({ from_on: daysAfter(today, -1), due_on: daysAfter(today, 1) })
    .where('loan_id', '=', loan)
    .execute()
}

const runAgain = (db: Db) =>
  db
    .updateTable('jobs')
    .set({ next_run_at: new Date(0) })
    .execute()

/** Waits until what waits was looked for, and what was found was carried out, since that moment. */
async function untilCarriedOut(desk: RunningDesk, since: string): Promise<void> {
  const administrator = await signedIn(desk, 'administrator')
  await until(async () => {
    const { items, mail } = (await administrator.get('/jobs')).as(Jobs)
    expect(mail.configured).toBe(true)
    const ran = (name: string) => {
      const job = items.find((one) => one.name === name)
      return job?.lastOutcome === 'done' ? (job.lastRunAt ?? '') : ''
    }
    return ran('reminders') > since && ran('outbox') >= ran('reminders')
  }, desk)
}

type Place = {
  variables: Readonly<Record<string, string>>
  between: (work: (db: Db) => Promise<void>) => Promise<void>
}

/** One letter goes out after a restart with a mail server, and none after another. */
async function tryWriting({ variables, between }: Place) {
  post.received.length = 0
  const letters = () => post.received.filter(({ to }) => to.includes(hers))
  const quiet = await startDesk(variables)
  await until(() => quiet.said().includes('The demo city is ready'), quiet)
  const loan = await lendUntilTomorrow(quiet)
  const { items, mail } = (await (await signedIn(quiet, 'administrator')).get('/jobs')).as(Jobs)
  expect(mail.configured).toBe(false)
  expect(items.map(({ name }) => name)).not.toContain('reminders')
  await quiet.kill('SIGTERM')
  await between((db) => shiftDays(db, loan, dayZone(new Date())))
  const counts: number[] = []
  for (let start = 0; start < 2; start++) {
    const since = new Date().toISOString()
    const desk = await startDesk({ ...variables, SMTP_URL: post.url.href, MAIL_FROM: from })
    await untilCarriedOut(desk, since)
    counts.push(letters().length)
    expect(await desk.kill('SIGTERM')).toMatchObject({ code: 0 })
    expect(desk.said()).not.toContain(hers)
    await between(async (db) => void (await runAgain(db)))
  }
  return { counts, letters: letters() }
}

test(
  'a desk that is given a mail server reminds of what is due tomorrow, once',
  async () => {
    const folder = ownFolder()
    const { counts, letters } = await tryWriting({
      variables: { TAULELL_DATA: folder },
      between: async (work) => {
        const { database, close } = await openEmbedded(folder)
        await work(database.db)
        await close()
      },
    })
    expect(counts).toEqual([1, 1])
    expect(letters).toMatchObject([{ from: 'taulell@vilaveina.example', to: [hers] }])
    for (const letter of letters)
      expect(letterIn(letter).header('subject')).toMatch(/^Recordatori: el teu préstec acaba /)
  },
  patience,
)

const reason = 'skipped where TEST_DATABASE_URL names no PostgreSQL'

describe.skipIf(postgresUrl === '')(`on PostgreSQL (${reason})`, () => {
  test(
    'a desk that is given a mail server reminds once there either',
    async () => {
      const { deskUrl } = await migratedDatabase('reminders')
      const silent = { info: () => {}, error: () => {} }
      const { counts } = await tryWriting({
        variables: { DATABASE_URL: deskUrl, TAULELL_DEMO: '1' },
        between: async (work) => {
          const { database, close } = openPostgres(deskUrl, silent)
          await work(database.db)
          await close()
        },
      })
      expect(counts).toEqual([1, 1])
    },
    patience,
  )
})
