import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { islands, spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const cell = (name: string | RegExp) => page.getByRole('link', { name })
const rowNames = () =>
  [...document.querySelectorAll('th[scope^=row]')].map((head) => head.textContent)

beforeEach(async () => {
  await fillRooms(inPage.database.db)
  await addActivity(inPage.database.db, ['2027-03-02T10:00', '2027-03-02T18:00'], { capacity: 10 })
  await addActivity(inPage.database.db, ['2027-03-04T18:00'], { status: 'draft' })
  await addActivity(inPage.database.db, ['2027-03-05T18:00'], {
    status: 'cancelled',
    space: spaces.turo,
    kind: 'outdoor',
  })
})

const week = '/activities/city?on=2027-03-03'

test('each space and day says its sessions, places, drafts and cancelled, and opens that day', async () => {
  const router = await openDesk({ as: 'planner', at: week })
  await expect.element(cell(/Espai del Far, dijous, 4 de març: .*1 esborrany/)).toBeVisible()
  await expect.element(cell(/Espai del Turó, divendres, 5.*1 cancel·lada/)).toBeVisible()
  await expect.element(cell(/Espai Àgora, dimarts, 2 de març: cap sessió/)).toBeVisible()
  await cell('Espai del Far, dimarts, 2 de març: 2 sessions, 0 de 20 places').click()
  await expect.element(heading('Activitats')).toBeVisible()
  const { pathname, search } = router.state.location
  expect(`${pathname}${search}`).toBe(`/activities?space=${spaces.far}&view=day&on=2027-03-02`)
})

test('spaces stand by super island or by district, with the sums of each', async () => {
  const router = await openDesk({ as: 'planner', at: week })
  await expect.element(page.getByRole('row', { name: /^Total/ })).toMatchTextContent('2 sessions')
  expect(rowNames()).toEqual([
    'Total',
    'Muntanya',
    'Espai del Turó',
    'Port i Platja',
    'Espai Àgora',
    'Espai del Far',
  ])
  await page.getByText('Districtes').click()
  await expect.poll(() => router.state.location.search).toContain('by=district')
})

test('where there is nothing is a finding: only those spaces can be shown', async () => {
  await openDesk({ as: 'planner', at: week })
  await page.getByRole('switch', { name: /2 de 3/ }).click()
  await expect.poll(rowNames).not.toContain('Espai del Far')
  expect(rowNames()).toContain('Espai del Turó')
})

test('the arrows walk the table, and the address keeps week, kind and island', async () => {
  const router = await openDesk({ as: 'planner', at: `${week}&island=${islands.port}` })
  const first = cell('Espai Àgora').first()
  await expect.element(first).toBeVisible()
  first.element().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
  await expect.element(cell(/Espai del Far, dimarts/)).toHaveFocus()
  expect(rowNames()).not.toContain('Espai del Turó')
  await button('Setmana següent').click()
  await expect.poll(() => router.state.location.search).toContain('on=2027-03-08')
  expect(router.state.location.search).toContain(`island=${islands.port}`)
})
