import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { borrowersJob } from '#api/borrowers/erasure.ts'
import { registerJobs, runDueJobs } from '#api/job-runner.ts'
import { wallJob } from '#api/privacy.ts'
import { monday, spaces } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const field = (label: string) => page.getByRole('textbox', { name: label, exact: true })
const fewest = field('Mínim de persones en una superilla')
const most = field('Màxim de persones en una superilla')

test('an administrator changes the bounds of a super island, and can take it back', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await expect.element(fewest).toHaveValue('10.000')
  await fewest.fill('12000')
  await expect.element(page.getByText('Hi ha canvis sense desar')).toBeVisible()
  await button('Desa').click()
  await expect.element(said('Configuració desada.')).toBeVisible()
  await expect.element(fewest).toHaveValue('12.000')
  await expect.element(button('Desa')).toBeDisabled()
  await said('Configuració desada.').getByRole('button', { name: 'Desfés' }).click()
  await expect.element(said('Ha tornat a quedar com abans.')).toBeVisible()
  await expect.element(fewest).toHaveValue('10.000')
})

test('bounds the wrong way round are refused at the field, and what was typed stays', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await most.fill('9000')
  await button('Desa').click()
  await expect.element(most).toHaveAccessibleDescription(/Ha de ser més gran, o més tard/)
  await expect.element(most).toHaveValue('9.000')
  await most.fill('')
  await button('Desa').click()
  await expect.element(most).toHaveAccessibleDescription(/Cal omplir-ho/)
})

test('a session cannot idle for longer than its rule allows, and the field says the most', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await field('Minuts sense activitat').fill('900')
  await button('Desa').click()
  await expect
    .element(field('Minuts sense activitat'))
    .toHaveAccessibleDescription(/massa gran \(màxim 480\)/)
})

test('what was typed and not saved is there again when the page is loaded anew', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await fewest.fill('12000')
  await openDesk({ at: '/settings' })
  await expect.element(fewest).toHaveValue('12.000')
  await button('Descarta els canvis').click()
  await expect.element(fewest).toHaveValue('10.000')
})

test('where somebody else was faster, the page says so and keeps what was typed', async () => {
  await openDesk({ as: 'administrator', at: '/settings' })
  await fewest.fill('12000')
  await inPage.changeElsewhere('/settings', { islandPeopleMax: 28_000 })
  await button('Desa').click()
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Algú altre ho ha canviat mentrestant.')
  await expect.element(most).toHaveValue('28.000')
  await expect.element(fewest).toHaveValue('12.000')
  await button('Desa').click()
  await expect.element(said('Configuració desada.')).toBeVisible()
})

test('everybody else reads what the city decided', async () => {
  await openDesk({ as: 'professional', at: '/settings' })
  await expect.element(page.getByText('entre 10.000 i 30.000')).toBeVisible()
  await expect.element(page.getByText('Ho decideix l’administració.')).toBeVisible()
  await expect.element(fewest).not.toBeInTheDocument()
})

test('the work that the desk does by itself is for administrators to read', async () => {
  const jobs = [wallJob(inPage.database.db)]
  await registerJobs(inPage.database.db, jobs)
  await inPage.database.db.updateTable('jobs').set({ next_run_at: monday }).execute()
  await runDueJobs(inPage.database.db, jobs, { now: monday, log: inPage.log })
  await openDesk({ as: 'administrator', at: '/settings' })
  const work = page.getByRole('region', { name: 'Feina automàtica' })
  await expect.element(work).toMatchTextContent('Comprovació del mur')
  await expect.element(work).toMatchTextContent('Feta')
  await expect.element(work).toMatchTextContent(/Última vegada: 23 de nov\. (del )?2026, 10:00/)
  await openDesk({ as: 'planner', at: '/settings' })
  await expect.element(heading('Configuració')).toBeVisible()
  await expect.element(work).not.toBeInTheDocument()
})

test('the administrator sees how many are to be erased, and decides after how long', async () => {
  const { db } = inPage.database
  await registerJobs(db, [borrowersJob(db)])
  await db
    .insertInto('borrowers')
    .values({
      given_name: 'Rosa',
      family_name: 'Prat',
      phone: '600 111 222',
      relation: 'family',
      space_id: spaces.far,
      created_at: '2026-10-01T10:00:00Z',
    })
    .execute()
  await openDesk({ as: 'administrator', at: '/settings' })
  const work = page.getByRole('region', { name: 'Feina automàtica' })
  await expect.element(work).toMatchTextContent('Ara mateix no toca esborrar ningú.')
  await field('Dies que es guarda una persona usuària').fill('30')
  await button('Desa').click()
  await expect.element(work).toMatchTextContent('Ara toca esborrar 1 persona.')
})
