import type { RouteObject } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { routes } from '#web/app/routes.tsx'
import { words as ca } from '#web/words/ca.ts'
import { words as en } from '#web/words/en.ts'
import { words as es } from '#web/words/es.ts'
import { languages, speak, type LanguageCode } from '#web/words/languages.ts'
import { plans, spaces, staff } from '../api/desk/fixture.ts'
import { addActivity } from '../api/desk/programme.ts'
import { addRegistration } from '../api/desk/registered.ts'
import { addItems, fillCatalogue } from '../api/desk/resource-bank.ts'
import { inPage } from './desk/in-page-desk.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button, said } from './desk/screen.ts'
import { strayWords } from './desk/spoken.ts'

const words = { ca, es, en }
const title = page.getByRole('heading', { level: 1 })

const tag = 'VV7K3M9Q2'
const occurrence = '88888888-0000-4000-8000-000000000010'

/** An address for every page of the desk; one whose id nobody has named here is shown as it is written. */
const examples: Record<string, string> = {
  plans: plans.draft,
  spaces: spaces.far,
  activities: '88888888-0000-4000-8000-000000000009',
}
const pathsIn = (all: readonly RouteObject[]): string[] =>
  all.flatMap(({ path, index, children }) => [
    ...(index === true ? ['/'] : path === undefined || path === '/' ? [] : [`/${path}`]),
    ...pathsIn(children ?? []),
  ])
const addresses = [...new Set(pathsIn(routes))]
  .filter((path) => path !== '/*')
  .map((path) =>
    path
      .replace(/([^/]+)\/:id/, (_, noun: string) => `${noun}/${examples[noun] ?? ':id'}`)
      .replace(':tag', tag)
      .replace(':occurrence', occurrence),
  )

beforeEach(async () => {
  await fillCatalogue(inPage.database.db)
  await addItems(inPage.database.db, [{ tag }])
  const id = examples['activities'] ?? ''
  const { db } = inPage.database
  await addActivity(db, ['2027-03-02T18:00', '2027-03-09T18:00'], { id })
  const { occurrences } = await addActivity(db, ['2026-11-23T10:00'])
  await db
    .updateTable('occurrences')
    .set({ id: occurrence, activity_id: id })
    .where('id', '=', occurrences[0] ?? '')
    .execute()
  await addRegistration(db, { session: occurrence })
})

const readers = {
  territories: 'planner',
  equipment: 'professional',
  activities: 'professional',
  agenda: 'professional',
} as const

/** Who has most to read there. */
function readerOf(at: string) {
  if (at === '/equipment/catalogue') return 'administrator'
  const [, noun] = at.split('/')
  const known = Object.entries(readers).find(([name]) => name === noun)
  return known === undefined ? 'administrator' : known[1]
}

async function speaksOnly(language: LanguageCode) {
  await speak(language)
  await expect.poll(() => document.documentElement.lang).toBe(language)
  await expect.poll(() => strayWords(language)).toEqual([])
}

async function speaksEachLanguage() {
  for (const language of languages) await speaksOnly(language)
}

test('every page of the desk has an address to be read at', () => {
  expect(addresses.filter((path) => path.includes(':'))).toEqual([])
})

for (const at of [
  ...addresses,
  '/people?person=new',
  `/people?person=${staff.professional}`,
  '/people?search=xyzzy',
  '/spaces?search=xyzzy',
  `/spaces/${spaces.far}?edit=1`,
  `/activities/${examples['activities']}?tab=people&session=${occurrence}`,
  `/activities/${examples['activities']}?tab=people`,
])
  test(`${at} speaks each of the three languages, and only that`, async () => {
    await openDesk({ as: readerOf(at), at })
    const main = page.getByRole('main')
    await expect.element(title).toBeVisible()
    await expect.element(main).toHaveAttribute('aria-busy', 'false')
    const failures = Object.values(ca.failures).map((failure) =>
      typeof failure === 'string' ? failure : failure.title,
    )
    expect(failures).not.toContain(title.element().textContent)
    for (const language of languages) {
      await speaksOnly(language)
      await expect
        .element(page.getByRole('navigation', { name: words[language].shell.navigation }))
        .toBeVisible()
    }
  })

test('whoever is not signed in, not allowed, or lost is told so in each language', async () => {
  await openDesk({ at: '/' })
  await expect.element(title).toMatchTextContent(ca.signIn.title)
  await speaksEachLanguage()
  await openDesk({ as: 'planner', at: '/people' })
  await expect.element(title).toMatchTextContent(ca.failures.notAllowed.title)
  await speaksEachLanguage()
  await openDesk({ at: '/no-such-page' })
  await expect.element(title).toMatchTextContent(ca.failures.notFound.title)
  await speaksEachLanguage()
})

for (const language of languages)
  test(`what is refused, done and asked for over a page is said in ${language}`, async () => {
    const { people, problems, signIn } = words[language]
    await openDesk({
      as: 'administrator',
      at: `/people?person=${staff.professional}`,
      language,
    })
    await button(people.addCover).click()
    await expect.element(page.getByText(problems.required).first()).toBeVisible()
    await button(people.deactivate).click()
    await expect.element(said(/Mireia Soler/)).toBeVisible()
    inPage.endSession()
    await button(people.reactivate).click()
    await expect.element(page.getByRole('dialog', { name: signIn.again })).toBeVisible()
    await speaksOnly(language)
  })

test('the search, the help on keys and my menu speak each language', async () => {
  await openDesk({ as: 'coordinator', at: '/privacy' })
  await expect.element(title).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  const box = page.getByRole('combobox', { name: ca.search.title })
  await expect.element(box).toHaveFocus()
  await speaksEachLanguage()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await speaksEachLanguage()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await page.getByRole('button', { name: /Montserrat Pujol/ }).click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  await speaksEachLanguage()
})
