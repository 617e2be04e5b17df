import { gzipSync } from 'node:zlib'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { chromiumArguments, provideChromium } from '../chromium.ts'
import { openDraft, strokeTimes, takeBrush } from './brush-strokes.ts'
import type { RunningDesk } from './desk-server.ts'
import { ms, percentile } from './percentiles.ts'

export type PageFigures = {
  todayScript: string
  mapScript: string
  largestPaint: string
  layoutShift: string
  stroke: string
  strokes: number
}

/** What a browser loads and spends: script until Today has painted, the map page, a brush stroke. */
export async function measurePages({ address }: RunningDesk): Promise<PageFigures> {
  return withBrowser(async (context) => {
    await context.request.post(`${address}/api/session/demo`, { data: { persona: 'planner' } })
    const warm = await context.newPage()
    await warm.goto(address)
    await warm.getByRole('heading', { level: 1 }).waitFor()
    await warm.close()

    const today = await context.newPage()
    const todayScript = countScript(today)
    await today.addInitScript(watchPaint)
    await today.goto(address)
    await today.getByRole('heading', { level: 1 }).waitFor()
    await today.waitForTimeout(300)
    const todayBytes = todayScript()
    await today.waitForTimeout(1500)
    const paint = await today.evaluate(() => ({ ...globalThis.__paint }))

    const map = await context.newPage()
    const mapScript = countScript(map)
    await map.goto(`${address}/territories`)
    await map.locator('canvas').first().waitFor()
    await map.waitForTimeout(3000)
    const mapBytes = mapScript()
    await openDraft(map, address)
    await takeBrush(map)
    const strokes = await strokeTimes(map, 24)
    return {
      todayScript: kilobytes(todayBytes),
      mapScript: kilobytes(mapBytes),
      largestPaint: ms(paint.largest),
      layoutShift: paint.shift.toFixed(3),
      stroke: `${ms(percentile(strokes, 0.5))} / ${ms(percentile(strokes, 0.95))}`,
      strokes: strokes.length,
    }
  })
}

/** A browser of its own, with the map drawn in software, whatever the machine has. */
export async function withBrowser<Measured>(
  measure: (context: BrowserContext) => Promise<Measured>,
): Promise<Measured> {
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  try {
    return await measure(await browser.newContext({ viewport: { width: 1366, height: 768 } }))
  } finally {
    await browser.close()
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

/** Bytes of every script loaded so far, each compressed as gzip compresses it. */
function countScript(page: Page): () => number {
  let bytes = 0
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script' && !answer.url().endsWith('.mjs')) return
    void answer.body().then(
      (body) => (bytes += gzipSync(body).length),
      () => {},
    )
  })
  return () => bytes
}

declare global {
  var __paint: { largest: number; shift: number }
}

function watchPaint(): void {
  globalThis.__paint = { largest: 0, shift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.__paint.largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry) globalThis.__paint.shift += Number(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
}
