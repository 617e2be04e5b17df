import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { notice } from '#web/ui/notice.ts'
import { plans } from '../api/desk/fixture.ts'
import { openDesk } from './desk/open-desk.tsx'
import { heading, said } from './desk/screen.ts'

const draft = `/territories/plans/${plans.draft}`
const boxOf = (place: { element: () => Element }) => place.element().getBoundingClientRect()

async function noticeOn(at: string, title: string | RegExp) {
  await openDesk({ as: 'planner', at })
  await expect.element(heading(title)).toBeVisible()
  notice({ tone: 'done', text: 'S’ha fet.', action: { words: 'Desfés', run: () => undefined } })
  await expect.element(said('S’ha fet.')).toBeVisible()
}

test('a notice stands low, where it hides neither the figures of a plan nor its list', async () => {
  await page.viewport(1366, 768)
  await noticeOn(draft, 'Esborrany de tardor')
  await expect.poll(() => boxOf(said('S’ha fet.')).bottom).toBeLessThan(innerHeight)
  expect(boxOf(said('S’ha fet.')).top).toBeGreaterThan(innerHeight / 2)
  const list = page.getByRole('table', { name: /Superilles del pla/ })
  expect(boxOf(said('S’ha fet.')).right).toBeLessThan(boxOf(list).left)
})

test.each([
  ['desktop', 1366, 768],
  ['phone', 390, 844],
])('on a %s a notice stands above the bar that has the button', async (_, width, height) => {
  await page.viewport(width, height)
  await noticeOn(`${draft}/adoption`, /Adoptar/)
  const adopt = page.getByRole('button', { name: 'Adopta «Esborrany de tardor»' })
  await expect.poll(() => boxOf(said('S’ha fet.')).bottom).toBeLessThan(boxOf(adopt).top)
  expect(boxOf(said('S’ha fet.')).top).toBeGreaterThan(0)
})
