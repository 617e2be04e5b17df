import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { drawnIsland, polsbyPopper } from '#domain/plan-figures.ts'
import { planFigures } from '#domain/plan-totals.ts'
import { dab, dabs, grownAssignment } from './brush.ts'
import { gridCity } from './grid-city.ts'

const row = { ...gridCity(6, 6), people: Int32Array.of(9_999, 1, 29_999, 1, 1, 0) }
const whole = gridCity(118, 12)
const plan = grownAssignment(whole, 9)
const target = { min: 10_000, max: 30_000, mean: 20_000 }
const drawn = (assignment: number[], islands = 1) =>
  drawnIsland(openPlan(row, assignment, islands), 0, target)
const stateOf = (assignment: number[], islands = 1) => drawn(assignment, islands).state

test('an island is in from the lower to the upper bound, both included', () => {
  expect(stateOf([0, 1, 1, 1, 1, 1], 2)).toBe('under')
  expect(stateOf([0, 0, -1, -1, -1, -1])).toBe('in')
  expect(stateOf([-1, -1, 0, 0, -1, -1])).toBe('in')
  expect(stateOf([-1, -1, 0, 0, 0, -1])).toBe('over')
})

test('an island without sections is empty, one without people has too few', () => {
  expect(stateOf([-1, -1, -1, -1, -1, -1])).toBe('empty')
  expect(drawn([-1, -1, -1, -1, -1, 0]).fit).toBe('under')
})

test('an island with too few people is incomplete while a section beside it belongs to none', () => {
  expect(stateOf([0, -1, 1, 1, 1, 1], 2)).toBe('incomplete')
  expect(stateOf([0, 1, 1, 1, 1, 1], 2)).toBe('under')
  expect(stateOf([0, 1, -1, 1, 1, 1], 2)).toBe('under')
})

test('enough people make an island complete, whatever lies beside it; too many are too many', () => {
  expect(stateOf([0, 0, -1, -1, -1, -1])).toBe('in')
  expect(stateOf([-1, -1, 0, 0, 0, -1])).toBe('over')
})

test('to whoever adopts a plan, an incomplete island has too few people', () => {
  expect(drawn([0, -1, -1, -1, -1, -1])).toMatchObject({ state: 'incomplete', fit: 'under' })
})

test('after any painting the totals are those of a recount', () => {
  fc.assert(
    fc.property(dabs(whole.count, 9), (painted) => {
      const sheet = openPlan(whole, plan, 9)
      for (const one of painted) dab(sheet, one)
      const { totals } = planFigures(sheet, target)
      const again = planFigures(openPlan(whole, sheet.assignment, 9), target)
      expect(totals).toEqual(again.totals)
      const loose = [...sheet.assignment.keys()].filter((s) => sheet.assignment[s] === -1)
      expect(totals.unassignedSections).toBe(loose.length)
      expect(totals.unassignedPeople).toBe(
        loose.reduce((sum, section) => sum + (whole.people[section] ?? 0), 0),
      )
    }),
  )
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
  const all = drawnIsland(openPlan(square, new Int32Array(9), 1), 0, target)
  expect(all.cityEdge).toBeCloseTo(1, 5)
  const middle = drawnIsland(openPlan(square, [-1, -1, -1, -1, 0, -1, -1, -1, -1], 1), 0, target)
  expect(middle.cityEdge).toBeCloseTo(0, 5)
})

test('the plan adds up: people, what is unassigned, what is out of bounds or in pieces', () => {
  const sheet = openPlan(row, [0, 1, 0, 1, -1, -1], 3)
  const { islands, totals } = planFigures(sheet, target)
  expect(islands.map(({ state }) => state)).toEqual(['over', 'incomplete', 'empty'])
  expect(totals).toMatchObject({
    people: 40_000,
    sections: 4,
    unassignedPeople: 1,
    unassignedSections: 2,
    outOfBounds: 1,
    incomplete: 1,
    inPieces: 2,
    empty: 1,
  })
  const [one = 0, other = 0] = islands.flatMap(({ compactness }) => compactness ?? [])
  expect(totals.meanCompactness).toBeCloseTo((one + other) / 2)
})

test('a plan with nothing assigned has no mean compactness', () => {
  const sheet = openPlan(row, [0, -1, -1, -1, -1, -1], 1)
  moveSections(sheet, [0], -1)
  expect(planFigures(sheet, target).totals).toMatchObject({ people: 0, meanCompactness: null })
})
