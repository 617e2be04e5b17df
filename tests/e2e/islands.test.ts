import { expect } from '@playwright/test'
import { draftOf, test } from './desk.ts'
import { MapDesk } from './map-desk.ts'

test('without a mouse an island is renamed, locked, merged into a neighbour, and comes back', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const { page } = planner
  const desk = new MapDesk(planner)
  await desk.opens(await draftOf(planner))
  await desk.choosesByKey(40)
  const people = await desk.people(40)

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Nom' }).fill('Superilla de prova')
  await page.keyboard.press('Enter')
  await expect(desk.island(40)).toContainText('Superilla de prova')

  await page.keyboard.press('l')
  await expect(desk.island(40)).toContainText('Bloquejada')
  await page.keyboard.press('m')
  await expect(page.getByRole('status').filter({ hasText: 'ni dona ni rep' })).toBeVisible()
  await page.keyboard.press('l')

  await page.keyboard.press('m')
  const neighbours = page.getByRole('region', { name: /s’uneix amb/ })
  await expect(neighbours).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Superilla de prova ja forma part de/)).toBeVisible()
  await expect(desk.island(40)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(desk.island(40)).toContainText('Superilla de prova')
  expect(await desk.people(40)).toBe(people)
})

test('sections that were ticked are split off, and the step is taken back', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const { page } = planner
  const desk = new MapDesk(planner)
  await desk.opens(await draftOf(planner))
  await desk.chooses(50)
  const people = await desk.people(50)
  await desk.shows('Seccions')
  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Fes-ne una superilla nova' }).click()
  await page.getByRole('textbox', { name: 'Nom de la nova superilla' }).fill('Una part')
  await page.getByRole('button', { name: 'Separa-la' }).click()
  await expect(page.getByText('Una part ja és una superilla.')).toBeVisible()
  await desk.shows('Superilles')
  expect(await desk.people(50)).toBeLessThan(people)
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.people(50)).toBe(people)
})

test('a rectangle says what it would change, and changes it only when let go', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const { page } = planner
  const desk = new MapDesk(planner)
  await desk.opens(await draftOf(planner))
  await desk.chooses(60)
  const before = await desk.people(60)
  await page.keyboard.press('r')
  await desk.dragsRectangle()
  await expect(page.getByText(/^Canvien \d+ seccions/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await desk.people(60)).toBe(before)
  await desk.dragsRectangle()
  await page.mouse.up()
  await expect.poll(() => desk.people(60)).toBeGreaterThan(before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => desk.people(60)).toBe(before)
})

test('two pages on one draft each keep their own unsaved work', async ({ colleague }) => {
  const planner = await colleague('planner')
  const plan = await draftOf(planner)
  const first = new MapDesk(planner)
  await first.opens(plan)
  const context = planner.page.context()
  const page = await context.newPage()
  const second = new MapDesk({ page })
  await second.opens(plan)
  await expect(page.getByRole('button', { name: 'Continua' })).toHaveCount(0)
  for (const [desk, island] of [
    [first, 70],
    [second, 80],
  ] as const) {
    await desk.page.bringToFront()
    await desk.choosesByKey(island)
    await desk.addsANeighbour()
  }
  const wanted = { first: await first.people(70), second: await second.people(80) }
  await planner.page.close({ runBeforeUnload: false })
  await page.close({ runBeforeUnload: false })

  const again = new MapDesk({ page: await context.newPage() })
  await again.opens(plan)
  for (const left of [1, 0]) {
    await again.page.getByRole('button', { name: 'Continua' }).click()
    await expect(again.page.getByRole('button', { name: 'Continua' })).toHaveCount(left)
  }
  expect(await again.people(70)).toBe(wanted.first)
  expect(await again.people(80)).toBe(wanted.second)
})
