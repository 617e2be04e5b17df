import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading } from './desk/screen.ts'

const dialog = page.getByRole('dialog', { name: 'Troba una hora' })
const time = (name: string) => dialog.getByRole('button', { name, exact: true })

beforeEach(async () => {
  const { db } = inPage.database
  await fillRooms(db)
  const week = [0, 1, 2, 3, 4, 5, 6].map(() => [{ from: '10:00', until: '14:00' }])
  await db
    .updateTable('spaces')
    .set({ hours: JSON.stringify({ week, seasons: [], closures: [] }) })
    .where('id', '=', spaces.far)
    .execute()
  await addActivity(db, ['2027-03-02T10:00'], { room: rooms.left, minutes: 120 })
})

test('in the form, a time at which the room is free is put into it', async () => {
  await openDesk({
    as: 'professional',
    at: `/activities/new?space=${spaces.far}&start=2027-03-02T18:00&minutes=60&room=${rooms.hall}`,
  })
  await button('Troba una hora').click()
  await expect.element(dialog.getByText(/primeres hores lliures/)).toBeVisible()
  expect(time('dimarts, 2 de març, 10:00–11:00').elements()).toEqual([])
  await time('dimarts, 2 de març, 12:00–13:00').click()
  await expect.element(page.getByLabelText('Hora', { exact: true })).toHaveValue('12:00')
  await expect.element(page.getByText(/^S’ha posat el dimarts, 2 de març/)).toBeVisible()
  await expect.element(page.getByLabelText('Sala', { exact: true })).toHaveValue(rooms.hall)
})

test('where any room will do, those that are free then are offered, and those that are not are named', async () => {
  const router = await openDesk({ as: 'professional', at: `/activities?on=2027-03-02` })
  await button('Troba una hora').click()
  await dialog.getByLabelText('Durada, en minuts').fill('60')
  await dialog.getByLabelText('A partir del dia').fill('2027-03-02')
  await time('dimarts, 2 de març, 11:00–12:00').click()
  await expect
    .element(dialog.getByRole('heading', { name: 'En quina sala? dimarts, 2 de març, 11:00' }))
    .toHaveFocus()
  await expect.element(dialog.getByText('Ocupada de 10:00 a 12:00').first()).toBeVisible()
  expect(dialog.getByRole('button', { name: 'Tria-la: Sala gran' }).elements()).toEqual([])
  await dialog.getByRole('button', { name: 'Tria-la: Sala dreta' }).click()
  await expect.element(heading('Activitat nova')).toBeVisible()
  expect(new URLSearchParams(router.state.location.search).get('start')).toBe('2027-03-02T11:00')
  await expect.element(page.getByLabelText('Sala', { exact: true })).toHaveValue(rooms.right)
})

test('whoever was found free in the calendar leads the new activity, by keyboard alone', async () => {
  await addActivity(inPage.database.db, ['2027-03-02T12:00'], {
    outside: ['99999999-0000-4000-8000-000000000001'],
    minutes: 60,
  })
  const router = await openDesk({
    as: 'professional',
    at: `/activities?on=2027-03-02&room=${rooms.left}`,
  })
  await expect.element(button('Troba una hora')).toBeVisible()
  const opener = button('Troba una hora').element()
  if (opener instanceof HTMLElement) opener.focus()
  await userEvent.keyboard('{Enter}')
  await dialog.getByLabelText('Durada, en minuts').fill('60')
  await dialog.getByLabelText('A partir del dia').fill('2027-03-02')
  await expect.element(time('dimarts, 2 de març, 12:00–13:00')).toBeVisible()
  await dialog.getByLabelText('Persones que hi han de ser').fill('Ribas')
  await expect.element(page.getByRole('option', { name: /Mercè Ribas/ })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => time('dimarts, 2 de març, 12:00–13:00').elements()).toEqual([])
  await expect.element(time('dimarts, 2 de març, 13:00–14:00')).toBeVisible()
  const slot = time('dimarts, 2 de març, 13:00–14:00').element()
  if (slot instanceof HTMLElement) slot.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(heading('Activitat nova')).toBeVisible()
  await expect.element(page.getByText('Mercè Ribas')).toBeVisible()
  expect(router.state.location.search).not.toContain('Ribas')
})

test('where nothing is free, it is said until when it was looked', async () => {
  await openDesk({ as: 'professional', at: `/activities?on=2027-03-02` })
  await button('Troba una hora').click()
  await dialog.getByLabelText('Durada, en minuts').fill('300')
  await expect.element(dialog.getByText(/no hi ha cap hora en què tothom/)).toBeVisible()
})
