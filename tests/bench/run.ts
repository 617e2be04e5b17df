import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
// First: what the api adds to zod reaches only schemas that are made after it.
import {
  measureEmbeddedBank,
  measurePostgresBank,
  measurePostgresProgramme,
} from './filled-banks.ts'
import { measureExpansion } from './activities.ts'
import { openEmbedded } from '#api/node/embedded-database.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import { measureCalendarPages } from './calendar-pages.ts'
import { measureCityImport } from './city-import.ts'
import { addDoors } from './doors.ts'
import { emptyFolder, removeFolder, startServer } from './desk-server.ts'
import { measureOutlines } from './outlines.ts'
import { measurePages } from './pages.ts'
import { ms } from './percentiles.ts'
import { freshPostgres } from './postgres.ts'
import { gridCity } from '../domain/grid-city.ts'
import { measureRequests } from './requests.ts'
import { measureStroke } from './stroke.ts'
import { measureWidePage } from './wide-page.ts'

/** `npm run bench`: the budgets of the design, measured; figures are kept in docs/benchmarks.md. */
const say = (line: string) => process.stdout.write(`${line}\n`)
const port = 4390
const folder = emptyFolder()

say(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}\n`,
)
say('| what | figure |\n|---|---|')
const pair = ({ p50, p95 }: { p50: number; p95: number }) => `${ms(p50)} / ${ms(p95)}`
const row = (what: string, figure: string) => say(`| ${what} | ${figure} |`)

try {
  rmSync('dist/web', { recursive: true, force: true })
  const first = await startServer(port, { TAULELL_DATA: folder })
  await first.stop()
  const embedded = await openEmbedded(folder)
  await addDoors(embedded.database.db)
  await embedded.close()
  row('first start to a healthy answer: build, database, demo city', ms(first.healthyAfterMs))
  const later = await startServer(port, { TAULELL_DATA: folder })
  row('later start to a healthy answer', ms(later.healthyAfterMs))

  const pages = await measurePages(later)
  row('script until Today has painted (gzip)', pages.todayScript)
  row('script of the map page (gzip)', pages.mapScript)
  row('largest paint of Today, warm server', pages.largestPaint)
  row('layout shift of Today', pages.layoutShift)
  row(
    `script of a brush event, 1,068 sections, 115 islands, p50 / p95 of ${pages.strokes}`,
    pages.stroke,
  )
  row('rules of a stroke of ten sections, 115 islands, p50 / p95', pair(measureStroke()))
  row(
    'the same on 36,000 sections and 2,400 islands',
    pair(measureStroke({ graph: gridCity(36_000, 200), islands: 2_400, strokes: 400 })),
  )
  const outlines = measureOutlines()
  if (outlines !== null)
    row('outlines of 115 islands of the real Barcelona merged anew, p50 / p95', pair(outlines))
  for (const [what, figure] of measureCityImport()) row(what, figure)
  row(...measureExpansion())
  for (const [what, figure] of await measureRequests(later))
    row(`PGlite: ${what}, p50 / p99`, figure)
  await later.stop()
  for (const [what, figure] of await measureWidePage(port))
    row(`36,000 sections, 2,250 islands: ${what}`, figure)

  for (const [what, figure] of await measureEmbeddedBank(folder))
    row(`PGlite, 20,000 items: ${what}, p50 / p99`, figure)

  const postgres = await freshPostgres()
  if (postgres === null) {
    say('\nPostgreSQL was not measured: TEST_DATABASE_URL names none.')
  } else {
    const desk = await startServer(port, { DATABASE_URL: postgres.deskUrl, TAULELL_DEMO: '1' })
    await postgres.seeded(desk)
    const server = openPostgres(postgres.deskUrl, { info: () => {}, error: () => {} })
    await addDoors(server.database.db)
    await server.close()
    for (const [what, figure] of await measureRequests(desk))
      row(`PostgreSQL: ${what}, p50 / p99`, figure)
    await desk.stop()
    for (const [what, figure] of await measurePostgresBank(postgres))
      row(`PostgreSQL, 200,000 items: ${what}, p50 / p99`, figure)
    const { told, crowded } = await measurePostgresProgramme(postgres)
    for (const [what, figure] of told)
      row(`PostgreSQL, 100,000 sessions: ${what}, p50 / p99`, figure)
    const full = await startServer(port, { DATABASE_URL: postgres.deskUrl, TAULELL_DEMO: '1' })
    const today = new Date().toISOString().slice(0, 10)
    for (const [what, figure] of await measureCalendarPages(full.address, {
      space: crowded,
      today,
    }))
      row(`on screen, 100,000 sessions: ${what}, p50 / p95`, figure)
    await full.stop()
    await postgres.drop()
  }
} finally {
  removeFolder(folder)
}
