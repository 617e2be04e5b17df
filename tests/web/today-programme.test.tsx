import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms, rooms } from '../api/desk/programme.ts'
import { addRegistration } from '../api/desk/registered.ts'
import { fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'

const card = page.getByRole('region', { name: 'Què ve ara' })

beforeEach(async () => {
  await fillCatalogue(inPage.database.db)
  await fillRooms(inPage.database.db)
})

test('a professional sees what begins at her space in the next hours, and where attendance is taken', async () => {
  const { db } = inPage.database
  const starts = ['2026-11-23T08:00', '2026-11-23T10:20', '2026-11-24T18:00', '2026-11-25T18:00']
  const how = { capacity: 12, room: rooms.left }
  const { activity, occurrences } = await addActivity(db, starts, how)
  const [, now = ''] = occurrences
  await addRegistration(db, { session: now })
  await addActivity(db, ['2026-11-23T11:00'], { space: spaces.turo, title: 'En un altre espai' })
  await openDesk({ as: 'professional', at: '/' })
  await expect.element(card).toMatchTextContent('10:20–11:50 · Sala esquerra')
  await expect.element(card).toMatchTextContent('1 de 12 places')
  await expect.element(card).toMatchTextContent('demà, 18:00–19:30')
  await expect.element(card).not.toMatchTextContent('En un altre espai')
  const link = card.getByRole('link', { name: 'Passa llista' })
  await expect.element(link).toHaveAttribute('href', `/activities/${activity}/attendance/${now}`)
})

test('sessions of which nobody said who came are counted, and the latest is one press away', async () => {
  const { db } = inPage.database
  const starts = ['16', '17', '18', '19'].map((day) => `2026-11-${day}T18:00`)
  const { occurrences } = await addActivity(db, starts)
  const latest = occurrences[3] ?? ''
  await addRegistration(db, { session: latest })
  await openDesk({ as: 'professional', at: '/' })
  await expect.element(card).toMatchTextContent('Falta passar llista de 4 sessions')
  await expect.element(card).toMatchTextContent('dijous, 19 de novembre, 18:00')
  await expect.element(card).toMatchTextContent('0 de 1 marcada')
  await expect.element(card).toMatchTextContent('I d’1 sessió més.')
  await card.getByRole('link', { name: 'Parlem de descans' }).first().click()
  await page.getByRole('button', { name: 'Tanca la llista' }).click()
  await expect.element(page.getByText('Llista tancada', { exact: true })).toBeVisible()
})

test('whoever does not serve people sees nothing of it', async () => {
  await addActivity(inPage.database.db, ['2026-11-23T11:00'])
  await openDesk({ as: 'coordinator', at: '/' })
  await expect.element(page.getByRole('region', { name: 'El mur' })).toBeVisible()
  await expect.element(card).not.toBeInTheDocument()
})
