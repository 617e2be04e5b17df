import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spaces, staff } from '../api/desk/fixture.ts'
import { addActivity, fillRooms } from '../api/desk/programme.ts'
import { borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const title = (name: string) => page.getByRole('heading', { name, level: 2 })
const week = '/agenda?view=list&on=2026-11-24'

beforeEach(async () => {
  const { db } = inPage.database
  await fillRooms(db)
  await fillCatalogue(db)
  // Added at the lighthouse this morning, so its counter serves her.
  await db
    .updateTable('borrowers')
    .set({ space_id: spaces.far, created_at: '2026-11-23T08:30:00Z' })
    .where('id', '=', borrowers.rosa)
    .execute()
})

async function addAppointment(
  start: string,
  end: string,
  { who = staff.professional, space = spaces.far } = {},
) {
  const { db } = inPage.database
  const type = await db.selectFrom('appointment_types').select('id').executeTakeFirstOrThrow()
  await db
    .insertInto('appointments')
    .values({
      staff_id: who,
      space_id: space,
      borrower_id: borrowers.rosa,
      type_id: type.id,
      subject_id: null,
      room_id: null,
      start_local: start,
      end_local: end,
      zone: 'Europe/Madrid',
      outcome: null,
      referral_id: null,
      created_by: null,
    })
    .execute()
}

const statuses = async () =>
  inPage.database.db.selectFrom('appointments').select(['status', 'outcome']).execute()

test('the list has appointments by name and the sessions one leads, day by day', async () => {
  await addAppointment('2026-11-24T10:00', '2026-11-24T10:30')
  await addActivity(inPage.database.db, ['2026-11-25T18:00'], { staff: [staff.professional] })
  await openDesk({ as: 'professional', at: week })
  await expect.element(heading('La meva agenda')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /10:00–10:30.*Rosa Cañellas/ }))
    .toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /18:00–19:30.*Parlem de descans/ }))
    .toBeVisible()
})

test('what came of an appointment is said in two presses, and is taken back with one', async () => {
  await addAppointment('2026-11-20T10:00', '2026-11-20T10:30')
  await openDesk({ as: 'professional', at: week })
  await expect.element(title('1 cita per tancar')).toBeVisible()
  await button('Ha vingut').click()
  await page.getByRole('menuitem', { name: 'Informada' }).click()
  await expect.element(said('Cita tancada.')).toBeVisible()
  expect(await statuses()).toEqual([{ status: 'attended', outcome: 'informed' }])
  await button('Desfés').click()
  await expect.element(title('1 cita per tancar')).toBeVisible()
  expect(await statuses()).toEqual([{ status: 'planned', outcome: null }])
})

test('an appointment is given from the keyboard to a person whom the counter serves', async () => {
  await openDesk({ as: 'professional', at: week })
  await expect.element(heading('La meva agenda')).toBeVisible()
  await userEvent.keyboard('n')
  await page.getByLabelText('Persona').fill('rosa')
  await page.getByRole('button', { name: /Rosa Cañellas/ }).click()
  await page.getByLabelText('Dia i hora').fill('2026-11-24T12:00')
  await button('Dona la cita').click()
  await expect.element(said('Cita donada.')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /12:00–12:20.*Rosa Cañellas/ }))
    .toBeVisible()
})

test('an absence over an appointment says what is in the way and loses nothing that was typed', async () => {
  await addAppointment('2026-11-24T10:00', '2026-11-24T10:30')
  await openDesk({ as: 'professional', at: week })
  await button('Absència').click()
  await page.getByLabelText('Des de').fill('2026-11-24T09:30')
  await button('Desa').click()
  await expect
    .element(page.getByRole('list', { name: 'Què hi ha a aquella hora' }))
    .toMatchTextContent(/Cita · .*24 de novembre 10:00/)
  await expect.element(page.getByLabelText('Des de')).toHaveValue('2026-11-24T09:30')
})

test('the letter l shows the list, and the address says so', async () => {
  await addAppointment('2026-11-24T10:00', '2026-11-24T10:30')
  const router = await openDesk({ as: 'professional', at: '/agenda?view=week&on=2026-11-24' })
  await expect.element(heading('La meva agenda')).toBeVisible()
  await userEvent.keyboard('l')
  await expect.element(title('dimarts, 24 de novembre')).toBeVisible()
  expect(router.state.location.search).toBe('?view=list&on=2026-11-24')
})

test('of a colleague at the same space one sees her appointments there, and the rest as taken', async () => {
  const who = staff.secondProfessional
  await inPage.database.db
    .insertInto('grants')
    .values({
      staff_id: who,
      role: 'professional',
      scope_kind: 'space',
      scope_code: spaces.far,
    })
    .execute()
  await addAppointment('2026-11-24T10:00', '2026-11-24T10:30', { who })
  await addAppointment('2026-11-24T12:00', '2026-11-24T12:30', { who, space: spaces.turo })
  const router = await openDesk({ as: 'professional', at: week })
  await page.getByRole('combobox', { name: 'De qui és l’agenda' }).click()
  await page.getByRole('option', { name: 'Àngels Bosch' }).click()
  await expect.element(heading('Agenda: Àngels Bosch')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: /10:00–10:30.*Rosa Cañellas/ }))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: /12:00–12:30.*Ocupat/ })).toBeVisible()
  await expect.element(button('Absència')).not.toBeInTheDocument()
  expect(router.state.location.search).toContain(`staff=${who}`)
})
