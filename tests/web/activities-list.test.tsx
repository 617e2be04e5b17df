import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, facilitators, fillRooms, rooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const row = (name: RegExp) => page.getByRole('row', { name })
const titles = () =>
  page
    .getByRole('row')
    .getByRole('link')
    .elements()
    .map((link) => link.textContent)

beforeEach(async () => {
  const { db } = inPage.database
  await fillRooms(db)
  await addActivity(db, ['2030-03-05T18:00', '2030-03-12T18:00'], {
    title: 'Grup de dol i acompanyament',
    kind: 'support-group',
    room: rooms.left,
    capacity: 12,
    outside: [facilitators.lawyer],
  })
  await addActivity(db, ['2030-03-02T18:00'], { title: 'Àlbum de fotos' })
  await addActivity(db, ['2020-03-02T18:00'], { title: 'Ball de saló' })
  await addActivity(db, ['2030-03-02T18:00'], { title: 'Passejada', space: spaces.turo })
})

test('each activity is there once, by its next session, and opens its page', async () => {
  const router = await openDesk({ as: 'professional', at: '/activities/list' })
  await expect
    .element(row(/Grup de dol/))
    .toMatchTextContent(/Grup de suport.*5 de març.*Sala esquerra.*Mercè Ribas.*2.*12.*Publicada/)
  expect(titles()).toEqual(['Àlbum de fotos', 'Grup de dol i acompanyament'])
  await page.getByRole('link', { name: 'Grup de dol i acompanyament' }).click()
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/activities\/[0-9a-f-]{36}$/)
})

test('a title is found without its accents, in the whole city and at any time', async () => {
  const router = await openDesk({ as: 'professional', at: '/activities/list' })
  await expect.element(row(/Àlbum/)).toBeVisible()
  await userEvent.keyboard('/')
  await userEvent.keyboard('album')
  await expect.poll(titles).toEqual(['Àlbum de fotos'])
  await page.getByRole('searchbox').fill('passejada')
  await expect.element(heading('No hi ha cap')).not.toBeInTheDocument()
  await expect.element(page.getByText('No hi ha cap activitat així')).toBeVisible()
  await button('Mostra-les totes').click()
  await expect.poll(() => titles().length).toBe(4)
  expect(router.state.location.search).toContain('space=all')
})

test('what is over is one choice away, and the order by title is in the address', async () => {
  const router = await openDesk({ as: 'professional', at: '/activities/list' })
  await expect.element(row(/Àlbum/)).toBeVisible()
  await page.getByText('Passades').click()
  await expect.poll(titles).toEqual(['Ball de saló'])
  await page.getByText('Totes', { exact: true }).click()
  await button(/Activitat/).click()
  await expect
    .poll(titles)
    .toEqual(['Àlbum de fotos', 'Ball de saló', 'Grup de dol i acompanyament'])
  expect(router.state.location.search).toContain('sort=title')
})

test('the list is taken away as a table, and the calendar is one key away', async () => {
  const router = await openDesk({ as: 'professional', at: '/activities/list' })
  await button('Baixa la taula').click()
  await expect.element(said(/S’ha baixat activitats-.*\.csv/)).toBeVisible()
  await userEvent.keyboard('l')
  await expect.poll(() => router.state.location.pathname).toBe('/activities')
})
