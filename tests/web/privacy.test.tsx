import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { registerJobs, runDueJobs } from '#api/job-runner.ts'
import { wallJob } from '#api/privacy.ts'
import { monday } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { heading } from './desk/screen.ts'

const checks = page.getByRole('region', { name: 'Com es comprova' })
const check = (title: string) => checks.getByRole('listitem').filter({ hasText: title })

async function askTheDatabase() {
  const { db } = inPage.database
  const jobs = [wallJob(db)]
  await registerJobs(db, jobs)
  await db.updateTable('jobs').set({ next_run_at: monday }).execute()
  await runDueJobs(db, jobs, { now: monday, log: inPage.log })
}

test('before the database was asked, the page does not claim that the wall stands', async () => {
  await openDesk({ as: 'communications', at: '/privacy' })
  await expect.element(checks).toMatchTextContent('Encara no s’ha comprovat cap vegada.')
  await expect
    .element(checks.getByText('Encara no s’ha comprovat', { exact: true }).first())
    .toBeVisible()
  await expect.element(checks.getByText('Es compleix')).not.toBeInTheDocument()
})

test('once the database was asked, the page says when, and what it answered to each question', async () => {
  await askTheDatabase()
  await openDesk({ as: 'professional', at: '/privacy' })
  await expect
    .element(checks)
    .toMatchTextContent(/Última comprovació: 23 de nov\. (del )?2026, 10:00/)
  await expect.element(check('No surt de casa seva')).toMatchTextContent('Es compleix')
  await expect.element(check('No hi ha on posar una conversa')).toMatchTextContent('Es compleix')
  await expect.element(checks.getByText('No es compleix')).not.toBeInTheDocument()
})

test('a place for conversations in the database is said on the page and on Today', async () => {
  await inPage.asOwner('create table taulell.chat (id int)')
  try {
    await askTheDatabase()
  } finally {
    await inPage.asOwner('drop table taulell.chat')
  }
  await openDesk({ as: 'planner', at: '/privacy' })
  await expect.element(check('No hi ha on posar una conversa')).toMatchTextContent('No es compleix')
  await expect
    .element(check('No té permisos especials'))
    .toMatchTextContent(/(?<!No e|No )Es compleix/)
  await page.getByRole('link', { name: 'Avui', exact: true }).click()
  await expect
    .element(page.getByRole('region', { name: 'El mur' }))
    .toMatchTextContent('1 comprovació no es compleix')
})

test('who may do what is read from the matrix: nobody reads conversations', async () => {
  await openDesk({ as: 'professional', at: '/privacy' })
  await expect.element(heading('Què no pot veure aquest taulell')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Veure converses del veïnat' })
  await expect.element(row).toMatchTextContent('Ningú')
  expect(
    row
      .getByRole('cell')
      .elements()
      .map((cell) => cell.textContent),
  ).toEqual(Array.from({ length: 5 }, () => 'No'))
})
