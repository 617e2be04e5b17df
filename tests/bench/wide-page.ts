import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '#api/node/embedded-database.ts'
import { comeNearer, openDraft, strokeTimes, takeBrush } from './brush-strokes.ts'
import { importCity } from './city-import.ts'
import { emptyFolder, removeFolder, startServer } from './desk-server.ts'
import { withBrowser } from './pages.ts'
import { ms, percentile } from './percentiles.ts'
import { addPlan } from './wide-plan.ts'
import { wideRegion } from './wide-region.ts'

/** The editor on a region of 36,000 sections in 2,250 islands, on a desk and a database of its own. */
export async function measureWidePage(port: number): Promise<[what: string, figure: string][]> {
  const data = emptyFolder()
  try {
    const region = wideRegion()
    const importedMs = takeIn(data, region)
    const embedded = await openEmbedded(data)
    await addPlan(embedded.database.db, region.islands)
    await embedded.close()
    const desk = await startServer(port, { TAULELL_DATA: data, TAULELL_DEMO: '1' })
    const pages = await measureEditor(desk.address)
    await desk.stop()
    return [['the whole command of the import', ms(importedMs)], ...pages]
  } finally {
    removeFolder(data)
  }
}

function takeIn(data: string, region: ReturnType<typeof wideRegion>): number {
  const [sections, population] = [join(data, 'sections.geojson'), join(data, 'people.csv')]
  writeFileSync(sections, region.geoJson)
  writeFileSync(population, region.populationCsv)
  const { municipality } = region
  return importCity(data, { name: 'Regió', municipality, sections, population, on: '2025-01-01' })
}

async function measureEditor(address: string): Promise<[string, string][]> {
  return withBrowser(async (context) => {
    await context.request.post(`${address}/api/session/demo`, { data: { persona: 'planner' } })
    const page = await context.newPage()
    await openDraft(page, address)
    const painted = await page.evaluate(
      () => performance.getEntriesByName('map-painted')[0]?.startTime ?? Number.NaN,
    )
    await takeBrush(page)
    await comeNearer(page, 3)
    const near = await strokeTimes(page, 6)
    await comeNearer(page, -3)
    const far = await strokeTimes(page, 6)
    const session = await context.newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return [
      ['until the map is painted', ms(painted)],
      [`brush event with a town on the screen, p50 / p95 of ${near.length}`, pair(near)],
      [`brush event with the whole region on the screen, p50 / p95 of ${far.length}`, pair(far)],
      ['JavaScript heap after that', `${(usedSize / 1e6).toFixed(0)} MB`],
    ]
  })
}

const pair = (times: readonly number[]) =>
  `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`
