import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { densityOf } from '#web/territories/density.ts'
import { plans } from '../api/desk/fixture.ts'
import { openDesk } from './desk/open-desk.tsx'
import { button } from './desk/screen.ts'

const layer = (name: string) => page.getByRole('checkbox', { name, exact: true })
const signs = page.getByRole('list', { name: 'Què vol dir' })
const legend = button('Capes i llegenda')
const ramp = page.getByRole('figure', { name: 'Persones per hectàrea, per secció' })

test('layers are switched from the legend, by keyboard too, and live in the address', async () => {
  const router = await openDesk({ as: 'planner', at: '/territories' })
  await legend.click()
  await expect.element(layer('Espais')).toBeChecked()
  await expect.element(layer('Districtes')).not.toBeChecked()
  layer('Districtes').element().focus()
  await userEvent.keyboard(' ')
  await expect.poll(() => router.state.location.search).toBe('?layers=districts+spaces')
  await layer('Espais').click()
  await layer('Districtes').click()
  await expect.poll(() => router.state.location.search).toBe('?layers=none')
  await layer('Espais').click()
  await expect.poll(() => router.state.location.search).toBe('')
})

test('the legend speaks of what is on the map and of nothing else', async () => {
  await openDesk({ as: 'planner', at: `/territories/plans/${plans.draft}?layers=density` })
  await legend.click()
  await expect.element(ramp).toBeVisible()
  await expect.element(signs).toMatchTextContent('Límit de superilla')
  await layer('Densitat').click()
  await expect.element(ramp).not.toBeInTheDocument()
  await expect.element(signs).toMatchTextContent('Superilles: el color només les distingeix')
  await legend.click()
  await expect.element(signs).not.toBeInTheDocument()
})

test('a city that came without facilities does not offer them', async () => {
  await openDesk({ as: 'planner', at: '/territories' })
  await legend.click()
  await expect.element(layer('Barris')).toBeVisible()
  await expect.element(layer('Equipaments')).not.toBeInTheDocument()
})

test('density has five classes of as many sections each, bounded by whole figures', () => {
  const people = Array.from({ length: 100 }, (_, section) => section * 10)
  const { from, classes } = densityOf({ people, areaM2: people.map(() => 10_000) })
  expect(from).toEqual([0, 200, 400, 600, 800])
  for (const one of from.keys()) expect(classes.filter((place) => place === one)).toHaveLength(20)
})

test('sections that are alike share a class, and one without area has nobody', () => {
  const alike = densityOf({ people: [500, 500, 500, 0], areaM2: [10_000, 10_000, 10_000, 0] })
  expect(alike.from).toEqual([0, 500])
  expect(alike.classes).toEqual([1, 1, 1, 0])
})
