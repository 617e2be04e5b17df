import type { Page } from '@playwright/test'
import { Plans } from './requests.ts'

/** Opens the first draft; answers when everything that was asked for is on the map. */
export async function openDraft(page: Page, address: string): Promise<void> {
  const answer = await page.request.get(`${address}/api/territories/plans`)
  const plans = Plans.parse(await answer.json())
  const draft = plans.items.find((plan) => plan.state === 'draft')
  await page.goto(`${address}/territories/plans/${draft?.id ?? ''}`)
  await page.waitForFunction(
    () => performance.getEntriesByName('map-painted').length > 0,
    undefined,
    { timeout: 120_000 },
  )
}

/** Chooses island 30 and takes the brush in hand. */
export async function takeBrush(page: Page): Promise<void> {
  await page.getByRole('row', { name: /^30 / }).getByRole('button').click()
  await page.keyboard.press('b')
}

/** Turns the wheel over the middle of the map, back where `turns` is negative, and waits for what comes. */
export async function comeNearer(page: Page, turns: number): Promise<void> {
  const { x, y } = await middleOf(page)
  await page.mouse.move(x, y)
  for (let turn = 0; turn < Math.abs(turns); turn++) {
    await page.mouse.wheel(0, -400 * Math.sign(turns))
    await page.waitForTimeout(1500)
  }
}

/** Drags the brush from the middle outwards, round and round; answers the page's own `stroke` measures. */
export async function strokeTimes(page: Page, strokes: number): Promise<number[]> {
  const { x, y } = await middleOf(page)
  await page.evaluate(() => performance.clearMeasures('stroke'))
  for (let stroke = 0; stroke < strokes; stroke++) {
    const angle = (stroke / strokes) * 2 * Math.PI
    const reach = 60 + (stroke / strokes) * 96
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, { steps: 12 })
    await page.mouse.up()
  }
  return page.evaluate(() =>
    performance.getEntriesByName('stroke', 'measure').map((entry) => entry.duration),
  )
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('canvas').first().boundingBox()
  if (box === null) throw new Error('the map has no size')
  return { x: box.x + box.width * 0.45, y: box.y + box.height * 0.55 }
}
