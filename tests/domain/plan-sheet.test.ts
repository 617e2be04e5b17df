import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { appendIsland, type PlanSheet } from '#domain/plan-sheet.ts'
import { barcelonaGraph, barcelonaIsAbsent } from './barcelona-graph.ts'
import { dab, dabs, grownAssignment, neighboursOf } from './brush.ts'
import { gridCity } from './grid-city.ts'

const city = gridCity(118, 12)
const plan = grownAssignment(city, 9)

/** The figures of an island from nothing but who holds each section. */
function measured({ graph, assignment }: PlanSheet, island: number) {
  const sums = { people: 0, areaM2: 0, perimeterM: 0, outerM: 0, sections: 0, freePairs: 0 }
  const touching = new Map<number, number>()
  for (let section = 0; section < graph.count; section++) {
    if (assignment[section] !== island) continue
    sums.sections += 1
    sums.people += graph.people[section] ?? 0
    sums.areaM2 += graph.areaM2[section] ?? 0
    sums.outerM += graph.outerM[section] ?? 0
    sums.perimeterM += graph.perimeterM[section] ?? 0
    const row = graph.offsets[section] ?? 0
    neighboursOf(graph, section).forEach((next, nth) => {
      const holder = assignment[next] ?? -1
      if (holder === island) sums.perimeterM -= graph.sharedM[row + nth] ?? 0
      else if (holder < 0) sums.freePairs += 1
      else touching.set(holder, (touching.get(holder) ?? 0) + 1)
    })
  }
  return { ...sums, touching }
}

function kept(sheet: PlanSheet, island: number) {
  return {
    sections: sheet.members[island]?.size,
    people: sheet.people[island],
    areaM2: sheet.areaM2[island],
    perimeterM: sheet.perimeterM[island],
    outerM: sheet.outerM[island],
    freePairs: sheet.freePairs[island],
    touching: sheet.contacts[island],
  }
}

const positions = (sheet: PlanSheet) => Array.from({ length: sheet.islandCount }, (_, k) => k)

test('after any painting every figure is exactly what a fresh count gives', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), (painted) => {
      const sheet = openPlan(city, plan, 9)
      for (const one of painted) dab(sheet, one)
      for (const island of positions(sheet))
        expect(kept(sheet, island)).toEqual(measured(sheet, island))
    }),
  )
})

test('no painting loses a section or a person', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), (painted) => {
      const sheet = openPlan(city, plan, 9)
      for (const one of painted) dab(sheet, one)
      const loose = [...sheet.assignment.keys()].filter((s) => sheet.assignment[s] === -1)
      const held = sheet.members.flatMap((sections) => [...sections])
      expect([...held, ...loose].toSorted((a, b) => a - b)).toEqual([...sheet.assignment.keys()])
      const loosePeople = loose.reduce((sum, section) => sum + (city.people[section] ?? 0), 0)
      expect(sheet.people.reduce((a, b) => a + b, loosePeople)).toBe(sheet.cityPeople)
    }),
  )
})

test('a move tells exactly the sections that changed hands, each once', () => {
  const sheet = openPlan(gridCity(4, 2), [0, 0, 1, -1], 2)
  expect(moveSections(sheet, [0, 2, 3, 3, 2], 0)).toEqual([
    { section: 2, from: 1, to: 0 },
    { section: 3, from: -1, to: 0 },
  ])
  expect([...sheet.assignment]).toEqual([0, 0, 0, 0])
})

test('a whole island can be handed to another', () => {
  const sheet = openPlan(city, plan, 9)
  const before = (sheet.people[3] ?? 0) + (sheet.people[4] ?? 0)
  moveSections(sheet, sheet.members[3] ?? [], 4)
  expect(sheet.people[3]).toBe(0)
  expect(sheet.perimeterM[3]).toBe(0)
  expect(sheet.people[4]).toBe(before)
})

test('islands can be added while painting, however many', () => {
  const sheet = openPlan(city, plan, 9)
  for (let more = 0; more < 30; more++)
    dab(sheet, { centre: more, size: 2, island: appendIsland(sheet) })
  expect(sheet.islandCount).toBe(39)
  for (const island of positions(sheet))
    expect(kept(sheet, island)).toEqual(measured(sheet, island))
})

test('a section or an island that does not exist stops the whole move', () => {
  const sheet = openPlan(city, plan, 9)
  expect(() => moveSections(sheet, [0, 1, 118], 2)).toThrow(RangeError)
  expect(() => moveSections(sheet, [0, 1], 9)).toThrow(RangeError)
  expect(() => moveSections(sheet, [0, 1], -2)).toThrow(RangeError)
  expect(sheet.assignment).toEqual(plan)
})

test('a plan of another city is not opened', () => {
  expect(() => openPlan(city, plan.slice(1), 9)).toThrow(RangeError)
  expect(() => openPlan(city, plan, 8)).toThrow(RangeError)
})

test.skipIf(barcelonaIsAbsent)(
  'all of Barcelona in one island has its people and the outline of the city (real sections, beside the repository)',
  () => {
    const barcelona = barcelonaGraph()
    const sheet = openPlan(barcelona, new Int32Array(barcelona.count), 1)
    expect(sheet.people[0]).toBe(1_732_066)
    // The file gives lengths to a tenth of a metre: 5,702 sides, each off by half of that at most.
    expect(Math.abs((sheet.perimeterM[0] ?? 0) - (sheet.outerM[0] ?? 0))).toBeLessThan(285)
    expect((sheet.areaM2[0] ?? 0) / 1e6).toBeCloseTo(101.7, 0)
  },
)
