import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { z } from 'zod'
import { Plan } from '#domain/plan.ts'
import { islands, plans, spaces } from '../api/desk/fixture.ts'
import { sectionAt } from '../api/desk/made-up-city.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'

const draft = `/territories/plans/${plans.draft}`
const at = `${draft}/adoption`
const reason = 'Ciutat petita, illes petites.'

const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const adopt = () => page.getByRole('button', { name: 'Adopta «Esborrany de tardor»' })
const confirm = () =>
  page.getByRole('dialog').getByRole('button', { name: 'Adopta «Esborrany de tardor»' })
const why = () => page.getByRole('textbox', { name: /Per què s’adopta igualment/ })

/** Asks the api past the screens, as whoever is signed in. */
async function send(method: string, path: string, body: unknown, version: number) {
  const answer = await inPage.ask(path, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
}

const planNow = async () => Plan.parse(await (await inPage.ask(draft)).json())

const whereSpacesHang = () =>
  inPage.database.db
    .selectFrom('spaces')
    .select(['id', 'island_id', 'principal'])
    .orderBy('id')
    .execute()

/** The port goes to the mountain, and its two spaces with nowhere to be. */
async function withoutPort() {
  await inPage.signIn('planner')
  await send('POST', `${draft}/islands/${islands.port}/merge`, { into: islands.muntanya }, 1)
}

test('an adoption says first what it means for the islands, the people and the spaces', async () => {
  await openDesk({ as: 'planner', at })
  await expect.element(heading('2 superilles es mantenen i cap no desapareix.')).toBeVisible()
  await expect.element(page.getByText(/seccions queden sense superilla/)).toBeVisible()
  await expect.element(page.getByText(/Els 3 espais es queden a la seva superilla/)).toBeVisible()
})

test('an open island out of bounds is adopted with a written reason only, and then at once', async () => {
  const router = await openDesk({ as: 'planner', at })
  await expect.element(page.getByText(/per sota del mínim/)).toBeVisible()
  await adopt().click()
  await expect.element(page.getByText('Explica-ho amb 10 caràcters o més.')).toBeVisible()
  await expect.element(why()).toHaveFocus()
  await why().fill(reason)
  await adopt().click()
  await expect.element(page.getByText(/«Pla vigent» deixarà d’estar en vigor/)).toBeVisible()
  await confirm().click()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
  await expect
    .element(page.getByText('«Esborrany de tardor» ja és en vigor per a tothom.'))
    .toBeVisible()
  expect(await planNow()).toMatchObject({ state: 'adopted', adoption: { reason } })
})

test('a plan is adopted by keyboard alone', async () => {
  const router = await openDesk({ as: 'planner', at })
  await expect.element(adopt()).toBeVisible()
  adopt().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(why()).toHaveFocus()
  await userEvent.keyboard(reason)
  adopt().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Cancel·la' })).toHaveFocus()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
})

test('where spaces go and which one stays principal is answered on the page, and happens', async () => {
  await withoutPort()
  const router = await openDesk({ as: 'planner', at })
  await expect.element(page.getByText(/Abans cal: respondre 2 preguntes/)).toBeVisible()
  await page
    .getByLabelText(/«Espai del Far» era a 1 · Port i Platja/)
    .selectOptions(islands.muntanya)
  await page.getByLabelText(/«Espai Àgora» era a/).selectOptions('none')
  await adopt().click()
  const turo = page.getByRole('radio', { name: 'Espai del Turó' })
  await expect.element(turo).toHaveFocus()
  await page.getByRole('radio', { name: 'Espai del Far' }).click()
  await expect.element(page.getByText('Tot a punt.')).toBeVisible()
  await adopt().click()
  await confirm().click()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
  expect(await whereSpacesHang()).toEqual([
    { id: spaces.far, island_id: islands.muntanya, principal: true },
    { id: spaces.agora, island_id: null, principal: false },
    { id: spaces.turo, island_id: islands.muntanya, principal: false },
  ])
})

test('answers given are there again after leaving the page', async () => {
  await withoutPort()
  const router = await openDesk({ as: 'planner', at })
  const far = page.getByLabelText(/«Espai del Far» era a/)
  await far.selectOptions(islands.muntanya)
  await router.navigate('/settings')
  await expect.element(heading('Configuració')).toBeVisible()
  await router.navigate(at)
  await expect.element(far).toHaveValue(islands.muntanya)
})

test('what changes meanwhile is named, and keeps every answer', async () => {
  const router = await openDesk({ as: 'planner', at })
  await why().fill(reason)
  await send(
    'PATCH',
    `${draft}/sections`,
    { moves: [{ section: sectionAt(0, 1), island: islands.port }] },
    1,
  )
  await adopt().click()
  await confirm().click()
  await expect.element(page.getByText(/Ha canviat això: els plans/)).toBeVisible()
  expect(router.state.location.pathname).toBe(at)
  await expect.element(why()).toHaveValue(reason)
  await adopt().click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Ja ho he repassat' }).click()
  await adopt().click()
  await confirm().click()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
})

test('a desk that cannot be reached leaves the plan, the reason and the button where they are', async () => {
  const router = await openDesk({ as: 'planner', at })
  await why().fill(reason)
  await adopt().click()
  inPage.setReachable(false)
  await confirm().click()
  await expect.element(page.getByText('No hi ha connexió amb el taulell')).toBeVisible()
  expect(router.state.location.pathname).toBe(at)
  await expect.element(why()).toHaveValue(reason)
  inPage.setReachable(true)
  expect((await planNow()).state).toBe('draft')
})

test('a planned island opens with the plan where one says so, and is judged as an open one', async () => {
  const router = await openDesk({ as: 'planner', at })
  await page.getByRole('checkbox', { name: /S’obre 2 · Muntanya/ }).click()
  await expect.element(page.getByText(/S’obrirà 1 superilla/)).toBeVisible()
  await why().fill(reason)
  await adopt().click()
  await confirm().click()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
  const states = z.array(z.object({ name: z.string(), state: z.string() }))
  expect(states.parse((await planNow()).islands)).toContainEqual({
    name: 'Muntanya',
    state: 'open',
  })
})

test('an empty island is named and warned about, and the plan is adopted with it all the same', async () => {
  await inPage.signIn('planner')
  const moves = [0, 1, 2, 3, 4].map((x) => ({ section: sectionAt(x, 2), island: null }))
  await send('PATCH', `${draft}/sections`, { moves }, 1)
  const router = await openDesk({ as: 'planner', at })
  await expect.element(heading('1 superilla prevista està buida')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Mostra-la al mapa: 2 · Muntanya' }))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Buida 1' })).toBeVisible()
  await why().fill(reason)
  await adopt().click()
  await expect.element(page.getByText(/1 superilla constarà buida/)).toBeVisible()
  await confirm().click()
  await expect.poll(() => router.state.location.pathname).toBe('/territories')
})

test('where the city wants a second pair of eyes, whoever changed a plan last is not offered to adopt it', async () => {
  await inPage.signIn('administrator')
  await send('PATCH', '/settings', { planNeedsReview: true }, 1)
  await openDesk({ as: 'planner', at })
  await expect.element(page.getByText(/L’últim canvi d’aquest pla és teu/)).toBeVisible()
  await expect.element(adopt()).not.toBeInTheDocument()
})

test('a plan in force is not adopted again, and whoever may not adopt is told so', async () => {
  const router = await openDesk({
    as: 'planner',
    at: `/territories/plans/${plans.adopted}/adoption`,
  })
  await expect.element(heading('«Pla vigent» ja és en vigor')).toBeVisible()
  await inPage.signIn('professional')
  await router.navigate(at)
  await expect.element(heading('Aquesta pàgina no és per al teu paper')).toBeVisible()
})

test('every save of a plan is listed with who and what, and compared with the plan as it is now', async () => {
  await inPage.signIn('planner')
  const moves = [{ section: sectionAt(0, 1), island: islands.port }]
  await send('PATCH', `${draft}/sections`, { moves }, 1)
  const router = await openDesk({ as: 'planner', at: `${draft}/versions` })
  await expect.element(page.getByText('1 secció: sense superilla → Port i Platja')).toBeVisible()
  await page.getByRole('link', { name: 'Compara amb ara la versió 1' }).click()
  await expect.element(page.getByText(/1 secció és en una superilla diferent/)).toBeVisible()
  expect(router.state.location.search).toBe('?against=1')
  await page.getByText('Mostra 1 secció').click()
  await expect.element(page.getByText(sectionAt(0, 1))).toBeVisible()
  await page.getByLabelText('Compara el pla d’ara amb').selectOptions(plans.adopted)
  await expect.element(page.getByText(/1 secció és en una superilla diferent/)).toBeVisible()
})
