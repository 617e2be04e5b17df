import { createApp } from '#api/app.ts'
import type { Host } from '#api/host.ts'
import type { Migration } from '#api/db/migrate.ts'
import { becomeApp, openPglite } from '#api/db/pglite.ts'
import type { Role } from '#domain/people.ts'
import { fillFixture } from '../../api/desk/fixture.ts'
import { startingPoint } from '../../api/desk/starting-point.ts'

const files = import.meta.glob<string>('../../../src/api/db/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const migrations: Migration[] = Object.entries(files).map(([path, sql]) => ({
  name: path.split('/').at(-1) ?? path,
  sql,
}))

const { database, pglite } = await openPglite(migrations, {})

async function asOwner<Result>(work: () => Promise<Result>): Promise<Result> {
  await pglite.exec('set session authorization postgres; set search_path to pg_catalog;')
  try {
    return await work()
  } finally {
    await becomeApp(pglite)
  }
}

await fillFixture(database.db)
const goBack = await startingPoint({
  script: (text) => asOwner(() => pglite.exec(text)),
  rows: (text) => asOwner(async () => (await pglite.query<Record<string, unknown>>(text)).rows),
})

let sessionId: string | null = null
let reachable = true
let held: Promise<void> | null = null

const host: Host = {
  version: '0.0.0-test',
  database,
  clock: () => new Date(),
  session: {
    read: () => sessionId,
    carry: (_answer, id) => {
      sessionId = id
    },
    drop: () => {
      sessionId = null
    },
  },
  trustsOrigin: () => true,
  addressOf: () => 'this page',
  log: {
    info: () => undefined,
    error: (event, facts, cause) => console.error(event, facts, cause),
  },
  demo: true,
  cannot: [],
  pdf: null,
  publicOrigin: null,
}
const app = createApp(host)

// The screens ask the very api that a server answers with; only the wire between them is missing.
const network = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const url = new URL(request.url)
  const at = url.pathname.indexOf('/api/')
  if (at < 0) return network(request)
  if (!reachable) throw new TypeError('Failed to fetch')
  await held
  url.pathname = url.pathname.slice(at)
  return app.fetch(new Request(url, request))
}

/** The desk behind the screens under test: one database, back at its starting point before each test. */
export const inPage = {
  database,
  log: host.log,
  /** Runs SQL that the desk itself could not. */
  asOwner: (script: string) => asOwner(() => pglite.exec(script)),
  reset: async () => {
    await goBack()
    sessionId = null
    reachable = true
    held = null
    host.demo = true
  },
  signIn: async (persona: Role) => {
    const answer = await app.request('/api/session/demo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    })
    if (answer.status !== 201) throw new Error(`${persona} could not sign in`)
  },
  /** The session ends over there; the page does not know it yet. */
  endSession: () => {
    sessionId = null
  },
  setReachable: (is: boolean) => {
    reachable = is
  },
  /** Answers wait until what is returned is called: time enough to see how a page waits. */
  hold: () => {
    let letGo: (() => void) | null = null
    held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    return () => {
      held = null
      letGo?.()
    }
  },
  setDemo: (is: boolean) => {
    host.demo = is
  },
  /** Asks the api as whoever is signed in, past the screens. */
  ask: (path: string, init?: RequestInit) => app.request(`/api${path}`, init),
  /** The same thing is changed from elsewhere, while a screen still shows it as it was. */
  changeElsewhere: async (path: string, change: Readonly<Record<string, unknown>>) => {
    const { headers } = await app.request(`/api${path}`)
    const answer = await app.request(`/api${path}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': headers.get('etag') ?? '' },
      body: JSON.stringify(change),
    })
    if (!answer.ok) throw new Error(`${path} could not be changed: ${await answer.text()}`)
  },
}
