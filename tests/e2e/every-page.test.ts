import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { aDoor, anItem, draftOf, spacesOf, test } from './desk.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every address of the desk, as the person who may do most there. */
const pages = [
  ['planner', '/'],
  ['professional', '/'],
  ['administrator', '/'],
  ['planner', '/territories'],
  ['planner', 'draft'],
  ['planner', 'draft/adoption'],
  ['planner', 'draft/versions'],
  ['planner', '/territories/coverage'],
  ['professional', '/territories/where'],
  ['professional', '/equipment/desk'],
  ['professional', '/equipment'],
  ['professional', 'item'],
  ['administrator', '/equipment/catalogue'],
  ['professional', '/equipment/due'],
  ['professional', '/equipment/shelf'],
  ['professional', '/equipment/where'],
  ['professional', '/equipment/people'],
  ['professional', '/equipment/stocktake'],
  ['professional', '/equipment/import'],
  ['administrator', '/equipment/import'],
  ['professional', '/agenda'],
  ['professional', '/activities?view=week'],
  ['professional', '/activities?view=month'],
  ['professional', '/activities?view=rooms-day'],
  ['professional', '/activities?view=list'],
  ['planner', '/activities?space=all&view=day'],
  ['professional', '/activities/new'],
  ['professional', 'door'],
  ['professional', 'registrations'],
  ['professional', '/activities/calls'],
  ['planner', '/activities/city'],
  ['professional', '/activities/import'],
  ['professional', '/activities/list'],
  ['planner', '/activities/equity'],
  ['planner', '/reports'],
  ['professional', '/spaces'],
  ['administrator', 'space'],
  ['administrator', '/people'],
  ['communications', '/people'],
  ['planner', '/privacy'],
  ['administrator', '/settings'],
  ['administrator', '/settings/import'],
  ['planner', '/nowhere'],
] as const

/** What changes when it grows dark: the colours, and nothing else of the page. */
const ofColours = ['color-contrast', 'link-in-text-block']

for (const [persona, at] of pages)
  test(`axe finds nothing at ${at} for ${persona}, in light and in dark`, async ({ colleague }) => {
    const somebody = await colleague(persona)
    const { page } = somebody
    const [space] = at === 'space' ? await spacesOf(somebody) : []
    const path = at.startsWith('draft')
      ? at.replace('draft', `/territories/plans/${await draftOf(somebody)}`)
      : at === 'space'
        ? `/spaces/${space?.id ?? ''}`
        : at === 'item'
          ? `/equipment/items/${await anItem(somebody)}`
          : at === 'door'
            ? await aDoor(somebody)
            : at === 'registrations'
              ? (await aDoor(somebody)).replace('/attendance/', '?tab=people&session=')
              : at
    await somebody.opens(path)
    const light = await new AxeBuilder({ page }).withTags(wcag).analyze()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    // Colours grow dark, and are read when they have.
    await page.evaluate(async () => {
      const growing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.allSettled(growing.map(({ finished }) => finished))
    })
    const dark = await new AxeBuilder({ page }).withRules(ofColours).analyze()
    expect(
      [...light.violations, ...dark.violations].map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
      ),
    ).toEqual([])
    expect(somebody.complaints).toEqual([])
  })

test('axe finds nothing on the first page of whoever is not signed in', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

for (const path of [
  '/',
  '/territories',
  '/territories/coverage',
  '/territories/where',
  '/equipment/desk',
  '/equipment',
  '/equipment/catalogue',
  '/equipment/due',
  '/equipment/shelf',
  '/equipment/where',
  '/equipment/people',
  '/equipment/stocktake',
  '/equipment/import',
  '/activities',
  '/activities/calls',
  '/activities/city',
  '/activities/import',
  '/activities/list',
  '/activities/equity',
  '/activities/new',
  '/agenda',
  '/reports',
  '/spaces',
  '/people',
  '/privacy',
  '/settings',
])
  test(`nothing at ${path} is wider than a telephone`, async ({ colleague }) => {
    const persona = path.startsWith('/equipment') ? 'professional' : 'administrator'
    const somebody = await colleague(persona, { phone: true })
    await somebody.opens(path)
    const wider = await somebody.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBeLessThanOrEqual(0)
  })
