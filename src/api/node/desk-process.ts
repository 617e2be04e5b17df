// First: what it adds to zod reaches only schemas that are made after it, and papers bring the domain's.
import '@hono/zod-openapi'
import { setTimeout as wait } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Database, Db } from '../db/database.ts'
import { refusalOfConstraint } from '../constraints.ts'
import type { Log } from '../host.ts'
import type { Deliver } from '../outbox.ts'
import { startBackground } from '../background.ts'
import { openBasemap } from './basemap.ts'
import { cookieSession, trustsOwnOrigin } from './cookie-session.ts'
import { openEmbedded } from './embedded-database.ts'
import type { Environment } from './environment.ts'
import { jsonLog } from './log.ts'
import { migrationFiles } from './migration-files.ts'
import { nodePdf } from './pdf/node-pdf.ts'
import { openPostgres } from './postgres-database.ts'
import { checkPostgres } from './readiness.ts'
import { listen } from './server.ts'
import { reminderCarrier } from '../equipment/reminders-carry.ts'
import { tellingCarrier } from '../registrations/telling-carry.ts'
import { smtpMail } from './mail.ts'
import { failWith, say } from './speak.ts'
import { version } from './version.ts'

/** Whatever answers what the api does not. */
export type Pages = Hono<{ Bindings: HttpBindings }>

type Opened = { database: Database; close: () => Promise<void> }

/** Fills an empty database where the desk runs as a demo; tells with what. */
export type Seed = (db: Db, now: Date) => Promise<'city' | 'staff' | 'nothing'>

const retryMs = 2000
const clock = () => new Date()

/** Opens the database, serves, and stops cleanly when told to. */
export async function startDesk(
  environment: Environment,
  pages: Pages,
  seed: Seed | null,
): Promise<void> {
  const log = jsonLog()
  const { databaseUrl, demo, publicUrl } = environment
  const { tiles, basemap } = await openBasemap(environment.basemap)
  const opened =
    databaseUrl === null
      ? await openEmbedded(environment.dataFolder)
      : openPostgres(databaseUrl, log)
  const secure = publicUrl?.protocol === 'https:'
  const host = {
    version: await version(),
    database: opened.database,
    clock,
    session: cookieSession(secure),
    trustsOrigin: trustsOwnOrigin(publicUrl),
    log,
    demo,
    cannot: environment.mail === null ? ['mail'] : [],
    pdf: nodePdf,
    publicOrigin: publicUrl?.origin ?? null,
    basemap,
  }
  const { port: wanted, host: hostname } = environment
  const carriers = carriersOf(opened.database.db, environment.mail)
  try {
    if (databaseUrl === null) await prepare(opened, { demo, log, seed })
    const server = await listen({ host, tiles, pages, port: wanted, hostname, secure })
    const stopping = new AbortController()
    const background = (
      databaseUrl === null
        ? startBackground(opened.database, { log, clock, carriers })
        : whenPrepared(opened, { demo, log, seed, carriers, signal: stopping.signal })
    ).catch((error: unknown) => {
      failWith(error)
      process.exit(1)
    })
    tellAddress(server.port, environment)
    const stop = async () => {
      stopping.abort()
      await server.stop()
      await (
        await background
      )?.()
      await opened.close()
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        void stop()
          .catch(failWith)
          .finally(() => process.exit())
      })
  } catch (error) {
    await opened.close()
    throw error
  }
}

type Preparing = { demo: boolean; log: Log; seed: Seed | null }

async function prepare({ database }: Opened, { demo, log, seed }: Preparing) {
  if (database.kind === 'postgres')
    await checkPostgres(database, { migrations: await migrationFiles(), demo, log })
  const filledWith = demo && seed !== null ? await seed(database.db, clock()) : 'nothing'
  if (filledWith === 'city') say('The demo city is ready.')
  if (filledWith === 'staff') say('The demo’s staff are ready.')
}

/** PostgreSQL may come up after the desk: pages and a clear 503 are served meanwhile. */
async function whenPrepared(
  opened: Opened,
  preparing: Preparing & { carriers: Carriers; signal: AbortSignal },
): Promise<(() => Promise<void>) | undefined> {
  while (!preparing.signal.aborted) {
    try {
      await prepare(opened, preparing)
      const { log, carriers } = preparing
      return await startBackground(opened.database, { log, clock, carriers })
    } catch (error) {
      if (refusalOfConstraint(error)?.code !== 'database/unreachable') throw error
      preparing.log.error('database unreachable', { database: 'postgres' }, error)
      await wait(retryMs, undefined, { signal: preparing.signal }).catch(() => {})
    }
  }
  return undefined
}

type Carriers = Readonly<Record<string, Deliver>>

function carriersOf(db: Db, mail: Environment['mail']): Carriers {
  if (mail === null) return {}
  const post = { mail: smtpMail(mail.server, mail.from), clock }
  return { mail: reminderCarrier(db, post), telling: tellingCarrier(db, post) }
}

function tellAddress(port: number, { host, demo, publicUrl }: Environment): void {
  const shown = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host
  say(`\n  Taulell is open at ${publicUrl?.href ?? `http://${shown}:${port}`}`)
  say(
    demo
      ? '  A demo: its people are invented. Choose who you are and look around.\n  Your own city: see "Your own city" in README.md. To stop: Ctrl C.\n'
      : '  To stop: Ctrl C.\n',
  )
}
