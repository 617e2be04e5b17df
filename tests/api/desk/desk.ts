import { createApp } from '#api/app.ts'
import type { Host, LogFacts } from '#api/host.ts'
import { cookieSession, trustsOwnOrigin } from '#api/node/cookie-session.ts'
import { nodePdf } from '#api/node/pdf/node-pdf.ts'
import { demoIssuer, signIn } from '#api/sign-in.ts'
import type { Role } from '#domain/people.ts'
import { Client } from './client.ts'
import { fillFixture, monday } from './fixture.ts'
import { startingPoint } from './starting-point.ts'
import { openTestDatabase } from './test-database.ts'

export type LogLine = { level: 'info' | 'error'; event: string; facts: LogFacts; cause: unknown }

const lines: LogLine[] = []
const log: Host['log'] = {
  info: (event, facts = {}) => lines.push({ level: 'info', event, facts, cause: undefined }),
  error: (event, facts = {}, cause) => lines.push({ level: 'error', event, facts, cause }),
}

let now = monday

const { database, owner, asOwner, url } = await openTestDatabase(log)
await fillFixture(database.db)
const goBack = await startingPoint(owner)

const host: Host = {
  version: '0.0.0-test',
  database,
  clock: () => now,
  session: cookieSession(false),
  trustsOrigin: trustsOwnOrigin(null),
  addressOf: (request) => request.headers.get('x-test-address') ?? '192.0.2.1',
  log,
  demo: true,
  cannot: [],
  pdf: nodePdf,
  publicOrigin: null,
}
const app = createApp(host)

/** One desk per worker, on one database, back at its starting point before each test. */
export const desk = {
  kind: database.kind,
  database,
  db: database.db,
  owner,
  asOwner,
  url,
  host,
  app,
  lines,
  clock: {
    now: () => now,
    set: (at: Date | string) => {
      now = new Date(at)
    },
    forward: ({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }) => {
      now = new Date(now.getTime() + minutes * 60_000 + seconds * 1000)
    },
  },
  /** Signs in as the fixture's holder of a role, through the api. */
  as: async (persona: Role): Promise<Client> => {
    const client = new Client(app)
    const answer = await client.post('/session/demo', { persona })
    if (answer.status !== 201) throw new Error(`${persona} could not sign in: ${answer.text}`)
    return client
  },
  /** A session for whoever has no persona, by the subject of an identity. */
  asColleague: async (subject: string): Promise<Client> => {
    const signedIn = await signIn(database.db, { issuer: demoIssuer, subject }, now)
    if (signedIn === null) throw new Error(`nobody is ${subject}`)
    return new Client(app, `taulell=${signedIn.sessionId}`)
  },
  nobody: () => new Client(app),
  reset: async () => {
    await goBack()
    now = monday
    lines.length = 0
  },
}
