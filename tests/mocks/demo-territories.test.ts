import { expect, test } from 'vitest'
import { openPlan } from '#domain/plan-edit.ts'
import { planFigures } from '#domain/plan-totals.ts'
import { sectionGraph } from '#domain/section-graph.ts'
import { demoCity } from '#mocks/demo-city/city.ts'
import { isInside } from '#mocks/demo-city/plane.ts'
import { demoTerritories } from '#mocks/demo-city/territories.ts'
import type { DemoIsland } from '#mocks/demo-territories.ts'
import { sectionRings } from './demo-shapes.ts'

const city = demoCity()
const demo = demoTerritories(city)
const position = new Map(city.sections.ids.map((id, i) => [id, i]))
const rings = sectionRings(city)

function figuresOf(islands: readonly DemoIsland[]) {
  const assignment = new Int32Array(position.size).fill(-1)
  for (const [island, { sections }] of islands.entries())
    for (const id of sections) assignment[position.get(id) ?? -1] = island
  const sheet = openPlan(sectionGraph(city.sections, city.neighbours), assignment, islands.length)
  return planFigures(sheet, { min: 10_000, max: 30_000, mean: 1_732_066 / 115 })
}

const adopted = figuresOf(demo.adopted.islands)
const proposal = figuresOf(demo.proposal.islands)

test('the territories are the same wherever and whenever they are made', () => {
  expect(demoTerritories(demoCity())).toEqual(demo)
})

test('sixteen islands are open, each one piece of 10,000 to 30,000 people', () => {
  expect(adopted.islands).toHaveLength(16)
  expect(adopted.totals).toMatchObject({ outOfBounds: 0, inPieces: 0, empty: 0 })
  expect(adopted.totals.unassignedSections).toBeGreaterThan(800)
})

test('the proposal has every section in one of 115 islands, each in one piece', () => {
  const sections = demo.proposal.islands.flatMap((island) => island.sections)
  expect(sections.toSorted()).toEqual(city.sections.ids)
  expect(demo.proposal.islands.map(({ number }) => number)).toEqual(
    Array.from({ length: 115 }, (_, i) => i + 1),
  )
  expect(proposal.totals).toMatchObject({ unassignedSections: 0, inPieces: 0, empty: 0 })
})

test('three islands of the proposal are left to mend, and by little', () => {
  const people = proposal.islands.map((island) => island.people).toSorted((a, b) => a - b)
  expect(people.filter((figure) => figure < 10_000)).toHaveLength(2)
  expect(people.filter((figure) => figure > 30_000)).toHaveLength(1)
  expect(people[0]).toBeGreaterThan(9000)
  expect(people.at(-1)).toBeLessThan(33_000)
})

test('the islands of the proposal are reasonably round', () => {
  expect(proposal.totals.meanCompactness).toBeGreaterThan(0.5)
})

test('the proposal keeps the open islands as they are', () => {
  expect(demo.proposal.islands.slice(0, 16)).toEqual(demo.adopted.islands)
})

test('no two islands have the same name, whatever the accents', () => {
  const plain = demo.proposal.islands.map(({ name }) =>
    name
      .normalize('NFD')
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase(),
  )
  expect(new Set(plain).size).toBe(115)
})

test('each open island has one principal space, and two have a second one', () => {
  const principal = demo.spaces.filter((space) => space.principal)
  expect(principal.map((space) => space.islandNumber)).toEqual(
    demo.adopted.islands.map(({ number }) => number),
  )
  expect(demo.spaces).toHaveLength(18)
  expect(principal.filter(({ name }) => name.includes('Prosperitat'))).toHaveLength(1)
})

test('a space stands inside a section of its island and has a number that nobody has', () => {
  for (const { section, islandNumber, lon, lat, phone } of demo.spaces) {
    expect(demo.adopted.islands[islandNumber - 1]?.sections).toContain(section)
    const [outer = []] = rings[position.get(section) ?? -1] ?? []
    expect(
      isInside(
        [lon, lat],
        outer.map(([x = 0, y = 0]) => [x, y]),
      ),
    ).toBe(true)
    expect(phone).toMatch(/^93 000 \d\d 0[12]$/)
  }
})
