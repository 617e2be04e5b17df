import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { part } from './desk/city-files.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const at = `/spaces/${spaces.far}?edit=rooms`
const card = part('Sales')
const hall = page.getByRole('group', { name: 'Sala gran' })

beforeEach(async () => {
  await fillRooms(inPage.database.db)
  await inPage.database.db.deleteFrom('room_parts').execute()
})

const parts = async () => {
  const rows = await inPage.database.db.selectFrom('room_parts').select('part_id').execute()
  return rows.map(({ part_id }) => part_id).toSorted()
}

async function putTogether() {
  await openDesk({ as: 'professional', at })
  const field = hall.getByLabelText('Feta de')
  await field.click()
  await page.getByRole('option', { name: 'Sala esquerra' }).click()
  await page.getByRole('option', { name: 'Sala dreta' }).click()
  await userEvent.keyboard('{Escape}')
}

test('a room is said to be made of others, and that is taken back', async () => {
  await putTogether()
  await expect.element(page.getByText('És part de Sala gran.').first()).toBeVisible()
  await button('Desa').click()
  await expect.element(card).toMatchTextContent(/feta de Sala esquerra i Sala dreta/)
  expect(await parts()).toEqual([rooms.left, rooms.right])
  await said(/Espai del Far/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.poll(parts).toEqual([])
})

test('where two things would meet, the rooms stay apart and what was chosen stays on the screen', async () => {
  const { db } = inPage.database
  await addActivity(db, ['2027-03-02T18:00'], { room: rooms.hall, title: 'Assemblea' })
  await addActivity(db, ['2027-03-02T19:00'], { room: rooms.left, title: 'Ganxet' })
  await putTogether()
  await button('Desa').click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Sala esquerra/)
  await expect.element(page.getByText('És part de Sala gran.').first()).toBeVisible()
  expect(await parts()).toEqual([])
})
