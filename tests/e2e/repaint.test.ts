import { expect } from '@playwright/test'
import { draftOf, test } from './desk.ts'
import { MapDesk } from './map-desk.ts'

test('a planner repaints an island with the brush and saves, and a professional sees it', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const plan = await draftOf(planner)
  const desk = new MapDesk(planner)
  await desk.opens(plan)
  await desk.chooses(12)
  const before = await desk.people(12)
  await desk.paints(0.35, 0.45)
  const painted = await desk.people(12)
  expect(painted).toBeGreaterThan(before)

  await planner.page.keyboard.press('Control+z')
  await expect.poll(() => desk.people(12)).toBe(before)
  await planner.page.keyboard.press('Control+Shift+z')
  await expect.poll(() => desk.people(12)).toBe(painted)
  await desk.saves()

  const professional = await colleague('professional')
  const seen = new MapDesk(professional)
  await seen.opens(plan)
  expect(await seen.people(12)).toBe(painted)
  await expect(professional.page.getByRole('button', { name: 'Pinzell' })).toHaveCount(0)
  expect([...planner.complaints, ...professional.complaints]).toEqual([])
})

test('without a mouse, a section changes hands from the table and is saved', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const desk = new MapDesk(planner)
  await desk.opens(await draftOf(planner))
  const { page } = planner
  await page.getByRole('textbox', { name: 'Troba una superilla' }).focus()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(desk.island(7).getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  const before = await desk.people(7)
  await page.getByRole('radio', { name: 'Seccions' }).focus()
  await page.keyboard.press('Space')
  await page
    .getByRole('button', { name: /^Afegeix la secció/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('S’ha desat 1 secció.')).toBeVisible()
  await page.getByRole('radio', { name: 'Superilles' }).focus()
  await page.keyboard.press('Space')
  expect(await desk.people(7)).toBeGreaterThan(before)
})

test('two people on one draft: the second is told what changed and loses nothing', async ({
  colleague,
}) => {
  const first = await colleague('planner')
  const second = await colleague('planner')
  const plan = await draftOf(first)
  const mine = new MapDesk(first)
  const theirs = new MapDesk(second)
  await mine.opens(plan)
  await theirs.opens(plan)
  await mine.chooses(3)
  await theirs.chooses(60)
  await mine.paints(0.25, 0.3)
  await mine.saves()
  const saved = await mine.people(3)

  await theirs.shows('Seccions')
  await second.page
    .getByRole('button', { name: /^Afegeix la secció/ })
    .first()
    .click()
  await theirs.shows('Superilles')
  const wanted = await theirs.people(60)
  await theirs.save.click()
  await expect(second.page.getByText(/ha canviat \d+ secci(ó|ons) mentrestant/)).toBeVisible()
  expect(await theirs.people(3)).toBe(saved)
  expect(await theirs.people(60)).toBe(wanted)
  await theirs.saves()
})

test('a session that ends while painting loses nothing: sign in over the map and save', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const desk = new MapDesk(planner)
  await desk.opens(await draftOf(planner))
  await desk.chooses(30)
  await desk.paints(0.45, 0.5)
  const painted = await desk.people(30)
  await planner.page.request.delete('/api/session')
  await desk.save.click()
  const dialog = planner.page.getByRole('dialog', { name: 'Has de tornar a entrar' })
  await dialog.getByRole('button', { name: /Planificació urbana/ }).click()
  await expect(dialog).toBeHidden()
  expect(await desk.people(30)).toBe(painted)
  await desk.saves()
})

test('strokes that were not saved are offered again after the page was loaded anew', async ({
  colleague,
}) => {
  const planner = await colleague('planner')
  const plan = await draftOf(planner)
  const desk = new MapDesk(planner)
  await desk.opens(plan)
  await desk.chooses(90)
  await desk.paints(0.45, 0.5)
  const painted = await desk.people(90)
  planner.page.on('dialog', (dialog) => void dialog.accept())
  await desk.opens(plan)
  await planner.page.getByRole('button', { name: 'Continua' }).click()
  expect(await desk.people(90)).toBe(painted)
  await desk.saves()
})
