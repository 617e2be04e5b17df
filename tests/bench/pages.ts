import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { chromiumArguments, provideChromium } from '../chromium.ts'
import type { RunningDesk } from './desk-server.ts'
import { ms, percentile } from './percentiles.ts'
import { Plans } from './requests.ts'

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
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
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
    const strokes = await strokeTimes(map, address)
    return {
      todayScript: kilobytes(todayBytes),
      mapScript: kilobytes(mapBytes),
      largestPaint: ms(paint.largest),
      layoutShift: paint.shift.toFixed(3),
      stroke: `${ms(percentile(strokes, 0.5))} / ${ms(percentile(strokes, 0.95))}`,
      strokes: strokes.length,
    }
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

/** Drags a brush over the draft of 115 islands and reads the page's own `stroke` measures. */
async function strokeTimes(page: Page, address: string): Promise<number[]> {
  const answer = await page.request.get(`${address}/api/territories/plans`)
  const plans = Plans.parse(await answer.json())
  const draft = plans.items.find((plan) => plan.state === 'draft')
  await page.goto(`${address}/territories/plans/${draft?.id ?? ''}`)
  const canvas = page.locator('canvas').first()
  await canvas.waitFor()
  await page.waitForTimeout(4000)
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('the map has no size')
  const middle = { x: box.x + box.width * 0.45, y: box.y + box.height * 0.55 }
  await page.getByRole('row', { name: /^30 / }).getByRole('button').click()
  await page.keyboard.press('b')
  for (let stroke = 0; stroke < 24; stroke++) {
    const angle = (stroke / 24) * 2 * Math.PI
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    const reach = 60 + stroke * 4
    await page.mouse.move(middle.x + Math.cos(angle) * reach, middle.y + Math.sin(angle) * reach, {
      steps: 12,
    })
    await page.mouse.up()
  }
  return page.evaluate(() =>
    performance.getEntriesByName('stroke', 'measure').map((entry) => entry.duration),
  )
}
