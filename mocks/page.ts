import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { createApp } from '#api/app.ts'
import { startBackground } from '#api/background.ts'
import { openPglite } from '#api/db/pglite.ts'
import type { Migration } from '#api/db/migrate.ts'
import type { Log } from '#api/host.ts'
import { pageSession } from './page-session.ts'
import { seedDemo } from './seed.ts'

/** Another tab of this browser has the demo open; the database inside a page has room for one. */
export class DemoElsewhere extends Error {}

const clock = () => new Date()
const databaseName = 'taulell'

const files = import.meta.glob<string>('../src/api/db/migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const migrations: Migration[] = Object.entries(files).map(([path, sql]) => ({
  name: path.split('/').at(-1) ?? path,
  sql,
}))

const log: Log = {
  info: () => {},
  error: (event, facts, cause) => console.error(event, facts, cause),
}

/** Opens the demo inside the page: the same api, on a database that this browser keeps. */
export async function startPage(): Promise<{
  startOver: () => Promise<void>
  cannot: readonly string[]
}> {
  await onlyHere()
  const opened = await openPglite(migrations, { dataDir: `idb://${databaseName}` })
  await seedDemo(opened.database.db, clock())
  const session = pageSession()
  const cannot = ['colleagues', 'import', 'mail', 'papers']
  const app = createApp({
    version: __VERSION__,
    database: opened.database,
    clock,
    session,
    // Whatever runs in this page can reach its database anyway.
    trustsOrigin: () => true,
    addressOf: () => 'this page',
    log,
    demo: true,
    cannot,
    pdf: null,
    publicOrigin: null,
  })
  const stopBackground = await startBackground(opened.database, { log, clock })
  const base = new URL('.', document.baseURI)
  const answer = async ({ request }: { request: Request }) => {
    const url = new URL(request.url)
    url.pathname = url.pathname.slice(base.pathname.length - 1)
    return app.fetch(new Request(url, request))
  }
  const worker = setupWorker(
    http.all(`${base.pathname}api/*`, answer),
    // The page of a tag, in whichever case it was printed and typed.
    http.get(`${base.pathname}t/:tag`, answer),
    http.get(`${base.pathname}T/:tag`, answer),
  )
  await worker.start({
    serviceWorker: { url: new URL('mockServiceWorker.js', base).href },
    onUnhandledFrame: 'bypass',
    quiet: true,
  })
  return {
    cannot,
    startOver: async () => {
      await stopBackground()
      await opened.close()
      session.forget()
      await forget(`/pglite/${databaseName}`)
      location.reload()
    },
  }
}

/** Held for as long as the page lives. */
function onlyHere(): Promise<void> {
  return new Promise((resolve, reject) => {
    void navigator.locks.request('taulell-demo', { ifAvailable: true }, (lock) => {
      if (lock === null) {
        reject(new DemoElsewhere())
        return undefined
      }
      resolve()
      return new Promise(() => {})
    })
  })
}

function forget(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(new Error('the demo could not be removed')))
  })
}
