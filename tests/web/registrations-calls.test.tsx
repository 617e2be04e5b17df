import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addActivity } from '../api/desk/programme.ts'
import { addRegistration } from '../api/desk/registered.ts'
import { borrowers, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { heading, said } from './desk/screen.ts'

beforeEach(() => fillCatalogue(inPage.database.db))

/** Amadou and Rosa, who have no e-mail, have not heard that the session was moved. */
async function twoToTell() {
  const { db } = inPage.database
  const { occurrences } = await addActivity(db, ['2027-03-02T18:00'], { kind: 'talk' })
  for (const borrower of [borrowers.amadou, borrowers.rosa]) {
    const registration = await addRegistration(db, { session: occurrences[0] ?? '', borrower })
    await db
      .insertInto('tellings')
      .values({
        change_id: crypto.randomUUID(),
        registration_id: registration,
        borrower_id: borrower,
        kind: 'moved',
        appointment_id: null,
        told_at: null,
      })
      .execute()
  }
}

test('whoever gets no letter is called, and goes from the list once she knows', async () => {
  await twoToTell()
  await openDesk({ as: 'professional', at: '/activities/calls' })
  await expect.element(heading('Per avisar')).toBeVisible()
  const amadou = page.getByRole('listitem').filter({ hasText: 'Amadou Diallo' })
  await expect.element(amadou).toMatchTextContent(/Ha canviat el dia, l’hora o el lloc/)
  await amadou.getByRole('button', { name: 'Truca-li: Amadou Diallo' }).click()
  await expect.element(page.getByRole('link', { name: '600 333 444' })).toBeVisible()
  await amadou.getByRole('button', { name: 'Ja ho sap: Amadou Diallo' }).click()
  await expect.element(said('Anotat: Amadou Diallo ja ho sap.')).toBeVisible()
  await expect.element(amadou).not.toBeInTheDocument()
  const openings = await inPage.database.db
    .selectFrom('borrower_openings')
    .select(['reason', 'borrower_id as borrower'])
    .execute()
  expect(openings).toEqual([{ reason: 'activity-call', borrower: borrowers.amadou }])
})

test('from the keyboard alone one after the other is told', async () => {
  await twoToTell()
  await openDesk({ as: 'professional', at: '/activities/calls' })
  const first = page.getByRole('button', { name: /^Ja ho sap/ }).first()
  await expect.element(first).toBeVisible()
  first.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Truca-li')
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByText('No falta avisar ningú')).toBeVisible()
})

test('Today says how many are to be told', async () => {
  await twoToTell()
  await openDesk({ as: 'professional', at: '/' })
  await page.getByRole('link', { name: 'Falta avisar 2 persones d’un canvi' }).click()
  await expect.element(heading('Per avisar')).toBeVisible()
})

test('whoever serves nobody has nobody to call', async () => {
  await openDesk({ as: 'planner', at: '/activities/calls' })
  await expect.element(page.getByText('Aquí no hi tens ningú per avisar')).toBeVisible()
})
