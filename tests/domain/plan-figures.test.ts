import { expect, test } from 'vitest'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { drawnIsland, polsbyPopper } from '#domain/plan-figures.ts'
import { planFigures } from '#domain/plan-totals.ts'
import { gridCity } from './grid-city.ts'

const row = { ...gridCity(6, 6), people: Int32Array.of(9_999, 1, 29_999, 1, 1, 0) }
const target = { min: 10_000, max: 30_000, mean: 20_000 }
const stateOf = (assignment: number[]) => drawnIsland(openPlan(row, assignment, 1), 0, target).state

test('an island is in from the lower to the upper bound, both included', () => {
  expect(stateOf([0, -1, -1, -1, -1, -1])).toBe('under')
  expect(stateOf([0, 0, -1, -1, -1, -1])).toBe('in')
  expect(stateOf([-1, -1, 0, 0, -1, -1])).toBe('in')
  expect(stateOf([-1, -1, 0, 0, 0, -1])).toBe('over')
})

test('an island without sections is empty, one without people is under', () => {
  expect(stateOf([-1, -1, -1, -1, -1, -1])).toBe('empty')
  expect(stateOf([-1, -1, -1, -1, -1, 0])).toBe('under')
})

test('the deviation is the share above or below the mean aimed at', () => {
  const half = drawnIsland(openPlan(row, [0, 0, -1, -1, -1, -1], 1), 0, target)
  expect(half.deviation).toBeCloseTo(-0.5)
})

test('a circle is as compact as can be, a square π/4, a line not at all', () => {
  expect(polsbyPopper(Math.PI * 100 ** 2, 2 * Math.PI * 100)).toBeCloseTo(1)
  expect(polsbyPopper(100 ** 2, 400)).toBeCloseTo(Math.PI / 4)
  expect(polsbyPopper(0, 400)).toBe(0)
})

test('an empty island has no compactness and no outline on the edge of the city', () => {
  const empty = drawnIsland(openPlan(row, [-1, -1, -1, -1, -1, -1], 1), 0, target)
  expect(empty).toMatchObject({ compactness: null, cityEdge: 0, pieces: 0, people: 0 })
})

test('the share of outline on the edge of the city is 1 for the whole city, less inside it', () => {
  const square = gridCity(9, 3)
  const whole = drawnIsland(openPlan(square, new Int32Array(9), 1), 0, target)
  expect(whole.cityEdge).toBeCloseTo(1, 5)
  const middle = drawnIsland(openPlan(square, [-1, -1, -1, -1, 0, -1, -1, -1, -1], 1), 0, target)
  expect(middle.cityEdge).toBeCloseTo(0, 5)
})

test('the plan adds up: people, what is unassigned, what is out of bounds or in pieces', () => {
  const sheet = openPlan(row, [0, 1, 0, 1, -1, -1], 3)
  const { islands, totals } = planFigures(sheet, target)
  expect(islands.map(({ state }) => state)).toEqual(['over', 'under', 'empty'])
  expect(totals).toMatchObject({
    people: 40_000,
    sections: 4,
    unassignedPeople: 1,
    unassignedSections: 2,
    outOfBounds: 2,
    inPieces: 2,
    empty: 1,
  })
  const drawn = islands.flatMap(({ compactness }) => compactness ?? [])
  expect(totals.meanCompactness).toBeCloseTo(((drawn[0] ?? 0) + (drawn[1] ?? 0)) / 2)
})

test('a plan with nothing assigned has no mean compactness', () => {
  const sheet = openPlan(row, [0, -1, -1, -1, -1, -1], 1)
  moveSections(sheet, [0], -1)
  expect(planFigures(sheet, target).totals).toMatchObject({ people: 0, meanCompactness: null })
})
