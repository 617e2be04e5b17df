import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMoves, moveSections, openPlan } from '#domain/plan-edit.ts'
import { noHistory, recordStroke, strokeOf, undo } from '#domain/plan-history.ts'
import { allowedSections } from '#domain/plan-lock.ts'
import { neighbouringIslands, neighbouringSections } from '#domain/plan-neighbours.ts'
import { previewMove } from '#domain/plan-preview.ts'
import { dabs, grownAssignment, underBrush } from './brush.ts'
import { gridCity } from './grid-city.ts'

const city = gridCity(118, 12)
const plan = grownAssignment(city, 9)
const locks = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 })

/** The cells of a grid within a rectangle, as a dragged box takes them. */
const boxes = fc.array(
  fc.record({
    corner: fc.nat({ max: city.count - 1 }),
    width: fc.integer({ min: 1, max: 8 }),
    height: fc.integer({ min: 1, max: 6 }),
    island: fc.integer({ min: -1, max: 8 }),
  }),
  { minLength: 1, maxLength: 12 },
)

function cellsIn({ corner, width, height }: { corner: number; width: number; height: number }) {
  const [column, line] = [corner % 12, Math.floor(corner / 12)]
  return Array.from({ length: city.count }, (_, cell) => cell).filter((cell) => {
    const [x, y] = [cell % 12, Math.floor(cell / 12)]
    return x >= column && x < column + width && y >= line && y < line + height
  })
}

test('a locked island neither gives nor receives, whatever is painted', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), locks, (painted, lockedIslands) => {
      const sheet = openPlan(city, plan, 9)
      const locked = new Set(lockedIslands)
      for (const { centre, size, island } of painted) {
        const wanted = underBrush(city, centre, size)
        moveSections(sheet, allowedSections(sheet, wanted, { to: island, locked }).sections, island)
      }
      for (const island of locked)
        expect([...(sheet.members[island] ?? [])].toSorted((a, b) => a - b)).toEqual(
          [...plan.keys()].filter((section) => plan[section] === island),
        )
    }),
  )
})

test('it is told which locked islands kept their sections, and only where something was asked of them', () => {
  const sheet = openPlan(gridCity(4, 4), [0, 1, 2, -1], 3)
  const locked = new Set([1])
  expect(allowedSections(sheet, [0, 1, 3], { to: 2, locked })).toEqual({
    sections: [0, 3],
    keptBy: [1],
  })
  expect(allowedSections(sheet, [0, 1], { to: 1, locked })).toEqual({ sections: [], keptBy: [1] })
  expect(allowedSections(sheet, [1], { to: 1, locked })).toEqual({ sections: [], keptBy: [] })
})

test('a preview says exactly what the rectangle then does', () => {
  fc.assert(
    fc.property(boxes, locks, (drawn, lockedIslands) => {
      const sheet = openPlan(city, plan, 9)
      const locked = new Set(lockedIslands)
      for (const box of drawn) {
        const before = sheet.people.slice()
        const told = previewMove(sheet, cellsIn(box), { to: box.island, locked })
        const moves = moveSections(sheet, told.sections, box.island)
        expect(moves.map(({ section }) => section)).toEqual(told.sections)
        for (let island = 0; island < 9; island++)
          expect((sheet.people[island] ?? 0) - (before[island] ?? 0)).toBe(
            told.change.get(island) ?? 0,
          )
      }
    }),
  )
})

test('a rectangle is one step, and undoing it restores every section', () => {
  fc.assert(
    fc.property(boxes, (drawn) => {
      const sheet = openPlan(city, plan, 9)
      let history = noHistory
      for (const box of drawn)
        history = recordStroke(history, strokeOf(moveSections(sheet, cellsIn(box), box.island)))
      expect(history.past.length).toBeLessThanOrEqual(drawn.length)
      for (let step = undo(history); step !== null; step = undo(step.history))
        applyMoves(sheet, step.moves)
      expect(sheet.assignment).toEqual(plan)
      expect(sheet.people).toEqual(openPlan(city, plan, 9).people)
    }),
  )
})

test('neighbours of an island are those it touches, the longest border first', () => {
  const sheet = openPlan(gridCity(6, 3), [0, 0, 1, 2, 1, 1], 3)
  expect(neighbouringIslands(sheet, 0)).toEqual([1, 2])
  expect(neighbouringSections(sheet, 0)).toEqual([2, 3, 4])
})
