import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveSections, openPlan } from '#domain/plan-edit.ts'
import { islandPieces, pieceCount, piecesApart } from '#domain/plan-pieces.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import { dab, dabs, grownAssignment, neighboursOf } from './brush.ts'
import { gridCity } from './grid-city.ts'

const city = gridCity(118, 12)
const plan = grownAssignment(city, 9)

/** Every section takes the lowest name among its own island's neighbours until nothing changes. */
function slowPieceCount({ graph, assignment }: PlanSheet, island: number): number {
  const names = Array.from(assignment, (holder, section) => (holder === island ? section : -1))
  for (let changed = true; changed;) {
    changed = false
    for (const [section, name] of names.entries())
      for (const next of name < 0 ? [] : neighboursOf(graph, section)) {
        const other = names[next] ?? -1
        if (other < 0 || other >= (names[section] ?? -1)) continue
        names[section] = other
        changed = true
      }
  }
  return new Set(names.filter((name) => name >= 0)).size
}

test('after any painting the pieces of each island are those of a slow, plain search', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), (painted) => {
      const sheet = openPlan(city, plan, 9)
      for (const one of painted) {
        dab(sheet, one)
        for (let island = 0; island < 9; island++)
          expect(pieceCount(sheet, island)).toBe(slowPieceCount(sheet, island))
      }
    }),
    { numRuns: 40 },
  )
})

test('an island cut in two tells both pieces, the one with most people first', () => {
  const row = gridCity(5, 5)
  const sheet = openPlan(row, [0, 0, 0, 0, 0], 1)
  expect(pieceCount(sheet, 0)).toBe(1)
  moveSections(sheet, [1], -1)
  expect(pieceCount(sheet, 0)).toBe(2)
  expect(islandPieces(sheet, 0).map((piece) => piece.toSorted((a, b) => a - b))).toEqual([
    [2, 3, 4],
    [0],
  ])
})

test('the pieces apart are all but the biggest of each island', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), (painted) => {
      const sheet = openPlan(city, plan, 9)
      for (const one of painted) dab(sheet, one)
      const apart = piecesApart(sheet)
      for (let island = 0; island < 9; island++) {
        const [, ...rest] = islandPieces(sheet, island)
        expect(apart.filter((piece) => piece.island === island).map((p) => p.sections)).toEqual(
          rest,
        )
      }
    }),
    { numRuns: 40 },
  )
})

test('giving every piece apart to whoever lies round it leaves no island in pieces', () => {
  const row = gridCity(5, 5)
  const sheet = openPlan(row, [0, 1, 0, 0, 1], 2)
  for (const { sections } of piecesApart(sheet).filter(({ island }) => island === 0))
    moveSections(sheet, sections, 1)
  expect(pieceCount(sheet, 0)).toBe(1)
  expect(pieceCount(sheet, 1)).toBe(2)
})

test('an island without sections has no pieces', () => {
  const sheet = openPlan(city, plan, 10)
  expect(pieceCount(sheet, 9)).toBe(0)
  expect(islandPieces(sheet, 9)).toEqual([])
})
