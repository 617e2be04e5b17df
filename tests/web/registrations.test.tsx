import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RegistrationState } from '#domain/activities/registration.ts'
import { spaces } from '../api/desk/fixture.ts'
import { addActivity, fillRooms } from '../api/desk/programme.ts'
import { addRegistration } from '../api/desk/registered.ts'
import { borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'

const group = (name: RegExp) => page.getByRole('region', { name })
const person = () => page.getByLabelText('Persona', { exact: true })

beforeEach(async () => {
  const { db } = inPage.database
  await fillRooms(db)
  await fillCatalogue(db)
  // Both were added at the lighthouse this morning, so its counter serves them.
  await db
    .updateTable('borrowers')
    .set({ space_id: spaces.far, created_at: new Date().toISOString() })
    .execute()
})

type Made = Parameters<typeof addActivity>[2]

const two = ['2027-03-02T18:00', '2027-03-09T18:00']

async function opened(activity: Made, as: 'professional' | 'planner' = 'professional') {
  const made = await addActivity(inPage.database.db, two, { capacity: 1, ...activity })
  const router = await openDesk({ as, at: `/activities/${made.activity}?tab=people` })
  return { ...made, router }
}

const isRegistered = (
  session: string | undefined,
  borrower: string,
  state: RegistrationState = 'confirmed',
) => addRegistration(inPage.database.db, { session: session ?? '', borrower, state })

const inDatabase = async () =>
  inPage.database.db
    .selectFrom('registrations')
    .select(['borrower_id as borrower', 'state'])
    .orderBy('since')
    .execute()

test('somebody known is registered from the keyboard alone, and the next one waits', async () => {
  await opened({})
  await expect.element(page.getByText('0 de 1 places ocupades')).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(person()).toHaveFocus()
  await userEvent.keyboard('rosa{Enter}')
  await expect.element(button('Inscriu')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(said('Rosa Cañellas Prat: inscrita.')).toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Rosa Cañellas Prat/)
  await expect.element(person()).toHaveFocus()
  await userEvent.keyboard('amadou{Enter}')
  await expect
    .element(page.getByText('No hi ha prou places: anirà a la llista d’espera.'))
    .toBeVisible()
  await expect.element(button('Inscriu')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(said('Amadou Diallo: a la llista d’espera, la 1a.')).toBeVisible()
  expect(await inDatabase()).toEqual([
    { borrower: borrowers.rosa, state: 'confirmed' },
    { borrower: borrowers.amadou, state: 'waiting' },
  ])
})

test('a registration is given up, who waits comes in, and one press takes it back', async () => {
  const { occurrences, activity } = await opened({})
  await isRegistered(occurrences[0], borrowers.rosa)
  await isRegistered(occurrences[0], borrowers.amadou, 'waiting')
  await openDesk({ as: 'professional', at: `/activities/${activity}?tab=people` })
  await button('Què es pot fer amb Rosa Cañellas Prat').click()
  await page.getByRole('menuitem', { name: 'L’anul·la la persona' }).click()
  await expect
    .element(said('Inscripció anul·lada. N’ha entrat 1 de la llista d’espera.'))
    .toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Amadou Diallo/)
  await button('Desfés').click()
  await expect.element(group(/^Llista d’espera/)).toMatchTextContent(/Rosa Cañellas Prat/)
})

test('a seat that was offered is taken, and it says until when it is kept', async () => {
  const { occurrences, activity } = await opened({ waiting: 'offer' })
  await isRegistered(occurrences[0], borrowers.rosa, 'offered')
  await openDesk({ as: 'professional', at: `/activities/${activity}?tab=people` })
  await expect.element(group(/^Amb una plaça oferta/)).toMatchTextContent(/Reservada fins/)
  await button('Rosa Cañellas Prat: la vol').click()
  await expect.element(said('Plaça acceptada.')).toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Rosa Cañellas Prat/)
})

test('where the kind says something of whoever comes, only initials are shown, and why', async () => {
  const { occurrences, activity } = await opened({ kind: 'support-group' })
  await isRegistered(occurrences[0], borrowers.rosa)
  await openDesk({ as: 'professional', at: `/activities/${activity}?tab=people` })
  await expect
    .element(
      page.getByText('Només s’hi veuen les inicials: venir-hi ja diu alguna cosa de cadascú.'),
    )
    .toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/R\. ?C\./)
  await expect.element(page.getByText('Rosa')).not.toBeInTheDocument()
})

test('when it is full, a reason lets her in nevertheless', async () => {
  const { occurrences, activity } = await opened({ waiting: 'none' })
  await isRegistered(occurrences[0], borrowers.rosa)
  await openDesk({ as: 'professional', at: `/activities/${activity}?tab=people` })
  await person().fill('amadou')
  await button(/^Amadou Diallo/).click()
  await button('Inscriu').click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/No queden places/)
  await page.getByRole('combobox', { name: 'Fes-la entrar igualment' }).click()
  await page.getByRole('option', { name: 'A la sala hi cap una persona més' }).click()
  await button('Inscriu').click()
  await expect.element(said('Amadou Diallo: inscrita.')).toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Amadou Diallo.*Fora d’aforament/)
})

test('she is moved to another session, which the letter j shows', async () => {
  const { occurrences, activity } = await opened({})
  await isRegistered(occurrences[0], borrowers.rosa)
  const router = await openDesk({ as: 'professional', at: `/activities/${activity}?tab=people` })
  await button('Què es pot fer amb Rosa Cañellas Prat').click()
  await page.getByRole('menuitem', { name: 'Passa-la a una altra sessió' }).click()
  await button(/9 de març/).click()
  await expect.element(said('Passada a l’altra sessió.')).toBeVisible()
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Encara no hi ha ningú/)
  await userEvent.keyboard('j')
  await expect.element(group(/^Inscrites/)).toMatchTextContent(/Rosa Cañellas Prat/)
  expect(router.state.location.search).toBe(`?tab=people&session=${occurrences[1]}`)
})

test('whoever serves nobody there is not shown who comes', async () => {
  await opened({}, 'planner')
  await expect.element(page.getByRole('link', { name: 'Sessions' })).toBeVisible()
  expect(page.getByRole('link', { name: 'Inscripcions' }).query()).toBeNull()
})
