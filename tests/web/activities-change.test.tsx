import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { spaces } from '../api/desk/fixture.ts'
import { fillRooms } from '../api/desk/programme.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, heading, said } from './desk/screen.ts'

const dialog = page.getByRole('dialog')
const choice = (name: string) => page.getByRole('radio', { name })

beforeEach(async () => {
  await fillRooms(inPage.database.db)
})

/** A published series of four Mondays at six. */
async function aSeries(): Promise<string> {
  await inPage.signIn('professional')
  const kind = await inPage.database.db
    .selectFrom('activity_kinds')
    .select('id')
    .where('code', '=', 'talk')
    .executeTakeFirstOrThrow()
  const draft = {
    kind: kind.id,
    texts: { ca: { title: 'Cafè de cuidadores' } },
    start: '2027-03-15T18:00',
    minutes: 60,
    recurrence: {
      pattern: { by: 'week', every: 1, weekdays: [0] },
      ending: { ends: 'after', sessions: 4 },
    },
  }
  const made = await inPage.ask(`/activities/spaces/${spaces.far}/series`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ draft, publishes: true }),
  })
  expect(made.status).toBe(201)
  const { id } = await inPage.database.db
    .selectFrom('activities')
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

const sessions = () =>
  inPage.database.db
    .selectFrom('occurrences')
    .select(['start_local', 'status'])
    .orderBy('start_local')
    .execute()
const starts = async () => (await sessions()).map(({ start_local }) => start_local)
const before = ['2027-03-15T18:00', '2027-03-22T18:00', '2027-03-29T18:00', '2027-04-05T18:00']

const openSession = async (name: RegExp) => {
  const id = await aSeries()
  await openDesk({ as: 'professional', at: `/activities/${id}` })
  await expect.element(heading('Cafè de cuidadores')).toBeVisible()
  await page.getByRole('button', { name }).click()
  return id
}

const moveTo = async (time: string) => {
  await button('Mou-la').click()
  await dialog.getByLabelText('Hora', { exact: true }).fill(time)
  await button('Mira què canvia').click()
}

test('moving a session begins with that session alone, and the button says what it does', async () => {
  await openSession(/22 de març/)
  await moveTo('19:00')
  await expect.element(choice('Aquesta sessió')).toBeChecked()
  await button('Mou 1 sessió').click()
  await expect.element(said('S’ha mogut 1 sessió.')).toBeVisible()
  expect(await starts()).toEqual(before.with(1, '2027-03-22T19:00'))
})

test('from a session on, the series is divided, and taking it back is as if nothing had been done', async () => {
  await openSession(/29 de març/)
  await moveTo('17:30')
  await choice('Aquesta i les següents').click()
  await button('Mou 2 sessions').click()
  await expect.element(said('S’han mogut 2 sessions.')).toBeVisible()
  expect(await starts()).toEqual([...before.slice(0, 2), '2027-03-29T17:30', '2027-04-05T17:30'])
  await said(/S’han mogut/)
    .getByRole('button', { name: 'Desfés' })
    .click()
  await expect.poll(starts).toEqual(before)
})

test('nothing is cancelled without a reason, and what was cancelled comes back', async () => {
  const id = await openSession(/22 de març/)
  await button('Cancel·la la sessió…').click()
  await button('Cancel·la 1 sessió').click()
  await expect.element(page.getByText('Digues per què, encara que sigui breu.')).toBeVisible()
  await button('La sala no es pot fer servir.').click()
  await button('Cancel·la 1 sessió').click()
  await expect.poll(async () => (await sessions())[1]?.status).toBe('cancelled')
  await openDesk({ as: 'professional', at: `/activities/${id}` })
  await page.getByRole('button', { name: /22 de març/ }).click()
  await expect.element(dialog.getByText('La sala no es pot fer servir.')).toBeVisible()
  await button('Recupera-la').click()
  await button('Recupera 1 sessió').click()
  await expect.poll(async () => (await sessions())[1]?.status).toBe('published')
})

test('whoever only reads finds nothing to change', async () => {
  const id = await aSeries()
  await openDesk({ as: 'planner', at: `/activities/${id}` })
  await expect.element(heading('Cafè de cuidadores')).toBeVisible()
  await expect.element(button('Edita')).not.toBeInTheDocument()
  await page.getByRole('button', { name: /22 de març/ }).click()
  await expect.element(dialog.getByText('18:00–19:00')).toBeVisible()
  await expect.element(button('Mou-la')).not.toBeInTheDocument()
})

test('the last change stands in the history with who made it, and is taken back there', async () => {
  const id = await openSession(/22 de març/)
  await moveTo('19:00')
  await button('Mou 1 sessió').click()
  await expect.element(said('S’ha mogut 1 sessió.')).toBeVisible()
  await openDesk({ as: 'professional', at: `/activities/${id}?tab=history` })
  const main = page.getByRole('main')
  await expect.element(main.getByText('Es va canviar')).toBeVisible()
  await main.getByRole('button', { name: 'Desfés' }).click()
  await expect.poll(starts).toEqual(before)
})
