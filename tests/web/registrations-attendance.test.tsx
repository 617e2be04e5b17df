import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { addActivity } from '../api/desk/programme.ts'
import { addRegistration } from '../api/desk/registered.ts'
import { borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

beforeEach(() => fillCatalogue(inPage.database.db))

const group = (name: string) => page.getByRole('group', { name, exact: true })
const press = (name: string, state: string) => group(name).getByRole('button', { name: state })
const saved = said('Tot desat')

/** It is Monday at ten: what began at a quarter past nine is on. */
async function aSession(
  how: Parameters<typeof addActivity>[2] = {},
  { start = '2026-11-23T09:15', companions = 0, isEmpty = false } = {},
) {
  const { db } = inPage.database
  const { activity, occurrences } = await addActivity(db, [start], { companionsMax: 2, ...how })
  const session = occurrences[0] ?? ''
  if (!isEmpty) {
    await addRegistration(db, { session, companions })
    await addRegistration(db, { session, borrower: borrowers.amadou })
  }
  return { session, at: `/activities/${activity}/attendance/${session}` }
}

const noted = async () =>
  inPage.database.db
    .selectFrom('attendances')
    .select(['state', 'companions'])
    .orderBy('state')
    .execute()

test('one press marks somebody, and pressing again takes it back', async () => {
  const { at } = await aSession()
  await openDesk({ as: 'professional', at })
  await expect.element(heading('Parlem de descans')).toBeVisible()
  await expect.element(page.getByText('0 de 2 marcades')).toBeVisible()
  await press('Rosa Cañellas Prat', 'Present').click()
  await press('Amadou Diallo', 'Absent').click()
  await expect.element(page.getByText('2 de 2 marcades')).toBeVisible()
  await expect.element(saved).toBeVisible()
  await expect.poll(noted).toEqual([
    { state: 'absent', companions: 0 },
    { state: 'present', companions: 0 },
  ])
  await press('Amadou Diallo', 'Absent').click()
  await expect.element(page.getByText('1 de 2 marcades')).toBeVisible()
  await expect.poll(noted).toEqual([{ state: 'present', companions: 0 }])
})

test('the rest are marked present at once, with those whom they bring, and it is taken back', async () => {
  const { at } = await aSession({}, { companions: 2 })
  await openDesk({ as: 'professional', at })
  await press('Amadou Diallo', 'Excusada').click()
  await button('Totes presents').click()
  await expect.element(page.getByText(/^3 persones han vingut/)).toBeVisible()
  await group('Acompanyants de Rosa Cañellas Prat')
    .getByRole('button', { name: 'Un menys' })
    .click()
  await expect.element(page.getByText(/^2 persones han vingut/)).toBeVisible()
  await expect.poll(noted).toEqual([
    { state: 'excused', companions: 0 },
    { state: 'present', companions: 1 },
  ])
  await said('1 persona marcada').getByRole('button', { name: 'Desfés' }).click()
  await expect.poll(noted).toEqual([{ state: 'excused', companions: 0 }])
})

test('whoever came unregistered is counted, and the list is closed', async () => {
  const { session, at } = await aSession()
  await openDesk({ as: 'professional', at })
  const more = group('Sense inscripció').getByRole('button', { name: 'Un més' })
  await more.click()
  await more.click()
  await button('Tanca la llista').click()
  await expect.element(page.getByText('Llista tancada', { exact: true })).toBeVisible()
  await expect
    .poll(() =>
      inPage.database.db
        .selectFrom('occurrences')
        .select(['walk_ins', 'attendance_closed_by'])
        .where('id', '=', session)
        .executeTakeFirst(),
    )
    .toMatchObject({ walk_ins: 2, attendance_closed_by: staff.professional })
})

test('what is pressed while the desk is away stays on the screen and is saved when it is back', async () => {
  const { at } = await aSession()
  await openDesk({ as: 'professional', at })
  await expect.element(heading('Parlem de descans')).toBeVisible()
  inPage.setReachable(false)
  await press('Rosa Cañellas Prat', 'Tard').click()
  await expect.element(page.getByText(/1 canvi sense desar/)).toBeVisible()
  await expect.element(press('Rosa Cañellas Prat', 'Tard')).toHaveAttribute('aria-pressed', 'true')
  inPage.setReachable(true)
  await button('Prova-ho ara').click()
  await expect.element(saved).toBeVisible()
  expect(await noted()).toEqual([{ state: 'late', companions: 0 }])
})

test('somebody who gave up her seat meanwhile does not keep the others from being saved', async () => {
  const { at } = await aSession()
  await openDesk({ as: 'professional', at })
  await expect.element(heading('Parlem de descans')).toBeVisible()
  await inPage.database.db
    .updateTable('registrations')
    .set({ state: 'cancelled-by-person', ended_at: '2026-11-23T09:00:00Z' })
    .where('borrower_id', '=', borrowers.amadou)
    .execute()
  await button('Totes presents').click()
  await expect.element(page.getByText('1 de 1 marcada')).toBeVisible()
  expect(await noted()).toEqual([{ state: 'present', companions: 0 }])
})

test('the list is taken by keyboard alone', async () => {
  const { at } = await aSession()
  await openDesk({ as: 'professional', at })
  await expect.element(heading('Parlem de descans')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}4')
  await expect.element(press('Amadou Diallo', 'Absent')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.element(press('Rosa Cañellas Prat', 'Tard')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(noted).toEqual([
    { state: 'absent', companions: 0 },
    { state: 'late', companions: 0 },
  ])
})

test('a sensitive kind shows initials only', async () => {
  const { at } = await aSession({ kind: 'support-group' })
  await openDesk({ as: 'professional', at })
  await expect.element(group('R. C.')).toBeVisible()
  await expect.element(page.getByText(/Només s’hi veuen les inicials/)).toBeVisible()
  await expect.element(page.getByText('Cañellas')).not.toBeInTheDocument()
})

test('before the door opens it says from when, and nobody registered is said as well', async () => {
  const early = await aSession({}, { start: '2026-11-23T12:00' })
  await openDesk({ as: 'professional', at: early.at })
  await expect.element(page.getByText(/mitja hora abans.*11:30/)).toBeVisible()
  const empty = await aSession({}, { isEmpty: true })
  await openDesk({ as: 'professional', at: empty.at })
  await expect.element(page.getByText('No hi ha ningú inscrit')).toBeVisible()
  await expect.element(button('Tanca la llista')).toBeVisible()
})

test('whoever does not serve people there is told who does', async () => {
  const { at } = await aSession({ space: spaces.turo })
  await openDesk({ as: 'professional', at })
  await expect.element(page.getByText('Aquí no hi pots passar llista')).toBeVisible()
  await expect.element(page.getByText(/persones a Espai del Turó/)).toBeVisible()
})
