import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button } from './desk/screen.ts'

const session = page.getByRole('button', { name: /Parlem de descans/ })
const starts = async () =>
  (
    await inPage.database.db
      .selectFrom('occurrences')
      .select('start_local')
      .orderBy('start_local')
      .execute()
  ).map(({ start_local }) => start_local)

const shown = () =>
  page
    .getByLabelText('Adreça del calendari')
    .elements()
    .map((field) => field instanceof HTMLInputElement && field.value)

beforeEach(async () => {
  await fillRooms(inPage.database.db)
  await addActivity(inPage.database.db, ['2027-03-02T18:00', '2027-03-09T18:00'], {
    room: rooms.left,
    capacity: 12,
  })
})

const week = '/activities?view=week&on=2027-03-03'

test('a week of a space has its sessions where they are, each in words', async () => {
  await openDesk({ as: 'professional', at: week })
  await expect.element(session).toBeVisible()
  await expect.element(session).toHaveAccessibleName(/18:00–19:30.*Sala esquerra.*0 de 12 places/)
  await expect.element(session).toHaveAttribute('title', expect.stringContaining('Xerrada'))
})

test('the list is one key away, and the address opens the same view again', async () => {
  await openDesk({ as: 'professional', at: week })
  await expect.element(session).toBeVisible()
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('heading', { name: 'dimarts, 2 de març' })).toBeVisible()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('heading', { name: 'dimarts, 9 de març' })).toBeVisible()
})

test('a session is moved by keyboard alone, and the other stays where it was', async () => {
  await openDesk({ as: 'professional', at: `/activities?view=list&on=2027-03-03` })
  await expect.element(session).toBeVisible()
  session.element().focus()
  await userEvent.keyboard('m')
  await page.getByLabelText('Hora', { exact: true }).fill('17:00')
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Mou 1 sessió')).toBeEnabled()
  await button('Mou 1 sessió').click()
  await expect.poll(starts).toEqual(['2027-03-02T17:00', '2027-03-09T18:00'])
})

test('whoever may not change a programme sees it, and is offered nothing else', async () => {
  await openDesk({ as: 'planner', at: `${week}&space=${spaces.far}` })
  await expect.element(session).toBeVisible()
  await session.click()
  await expect.element(page.getByRole('link', { name: 'Obre l’activitat' })).toBeVisible()
  expect(button('Mou…').elements()).toEqual([])
})

test('one’s own calendar has an address that is shown once and can be taken back', async () => {
  await openDesk({ as: 'professional', at: week })
  await button('Més accions').click()
  await page.getByRole('menuitem', { name: 'Subscriu-t’hi' }).click()
  await button('Crea una adreça').click()
  await expect.poll(() => String(shown().at(-1))).toMatch(/\/feeds\/p\/[0-9a-f]{64}\.ics$/)
  await button('Retira-la').click()
  await expect.poll(() => button('Retira-la').elements()).toEqual([])
})

function drags(type: string, element: Element, at: { clientX?: number; clientY?: number } = {}) {
  element.dispatchEvent(
    new DragEvent(type, { bubbles: true, dataTransfer: new DataTransfer(), ...at }),
  )
}

test('whatever is in the way of a session is named while it is dragged', async () => {
  await addActivity(inPage.database.db, ['2027-03-04T18:00'], {
    title: 'Grup de lectura',
    room: rooms.left,
  })
  await openDesk({ as: 'professional', at: week })
  await expect.element(session).toBeVisible()
  const over = (hour: string) => {
    const [slot] = page
      .getByRole('button', { name: new RegExp(`2027-03-04 ${hour}:00 - `) })
      .elements()
    const { left = 0, top = 0, width = 0 } = slot?.getBoundingClientRect() ?? {}
    if (slot !== undefined) drags('dragover', slot, { clientX: left + width / 2, clientY: top + 1 })
  }
  const named = page.getByRole('status')
  drags('dragstart', session.element())
  over('17:00')
  await expect
    .element(named.filter({ hasText: 'Sala esquerra ja té «Grup de lectura»' }))
    .toBeVisible()
  over('14:00')
  await expect.element(named.filter({ hasText: 'no hi ha res que hi xoqui' })).toBeVisible()
  drags('dragend', session.element())
  await expect
    .element(named.filter({ hasText: 'no hi ha res que hi xoqui' }))
    .not.toBeInTheDocument()
})
