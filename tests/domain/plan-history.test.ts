import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMoves, moveSections, openPlan } from '#domain/plan-edit.ts'
import { noHistory, recordStroke, redo, strokeOf, strokesKept, undo } from '#domain/plan-history.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import { planFigures } from '#domain/plan-totals.ts'
import { dab, dabs, grownAssignment } from './brush.ts'
import { gridCity } from './grid-city.ts'

const city = gridCity(118, 12)
const plan = grownAssignment(city, 9)

const target = { min: 10_000, max: 30_000, mean: 20_000 }

/** Who holds each section and every figure that is shown of it. */
const snapshot = (sheet: PlanSheet) => {
  const { assignment, people, areaM2, perimeterM, outerM, freePairs, members, contacts } = sheet
  return structuredClone({
    assignment,
    columns: { people, areaM2, perimeterM, outerM, freePairs },
    members: members.map((sections) => [...sections].toSorted((a, b) => a - b)),
    contacts,
    shown: planFigures(sheet, target),
  })
}

test('undoing everything and redoing it is exact at every step', () => {
  fc.assert(
    fc.property(dabs(city.count, 9), (painted) => {
      const sheet = openPlan(city, plan, 9)
      let history = noHistory
      const states = [snapshot(sheet)]
      for (const one of painted) {
        const next = recordStroke(history, strokeOf(dab(sheet, one)))
        if (next === history) continue
        history = next
        states.push(snapshot(sheet))
      }
      for (const state of states.slice(0, -1).toReversed()) {
        const step = undo(history)
        history = step?.history ?? history
        applyMoves(sheet, step?.moves ?? [])
        expect(snapshot(sheet)).toEqual(state)
      }
      expect(undo(history)).toBeNull()
      for (const state of states.slice(1)) {
        const step = redo(history)
        history = step?.history ?? history
        applyMoves(sheet, step?.moves ?? [])
        expect(snapshot(sheet)).toEqual(state)
      }
      expect(redo(history)).toBeNull()
    }),
    { numRuns: 50 },
  )
})

test('whatever the brush passes between pressing and releasing is one step', () => {
  const sheet = openPlan(city, plan, 9)
  const moves = [
    ...moveSections(sheet, [0, 1], 4),
    ...moveSections(sheet, [1, 2], 5),
    ...moveSections(sheet, [2], plan[2] ?? -1),
  ]
  const stroke = strokeOf(moves)
  expect(stroke).toEqual([
    { section: 0, from: plan[0], to: 4 },
    { section: 1, from: plan[1], to: 5 },
  ])
  applyMoves(sheet, undo(recordStroke(noHistory, stroke))?.moves ?? [])
  expect(sheet.assignment).toEqual(plan)
})

test('a stroke that ends where it began is no step', () => {
  const there = { section: 7, from: 1, to: 2 }
  const back = { section: 7, from: 2, to: 1 }
  expect(recordStroke(noHistory, strokeOf([there, back]))).toBe(noHistory)
})

test('a new stroke after an undo ends what could be redone', () => {
  const first = recordStroke(noHistory, [{ section: 0, from: 1, to: 2 }])
  const undone = undo(first)?.history ?? noHistory
  expect(redo(recordStroke(undone, [{ section: 1, from: 1, to: 2 }]))).toBeNull()
})

test('at least a hundred strokes can be undone, and the oldest are forgotten first', () => {
  let history = noHistory
  for (let nth = 0; nth < strokesKept + 50; nth++)
    history = recordStroke(history, [{ section: nth, from: 0, to: 1 }])
  expect(strokesKept).toBeGreaterThanOrEqual(100)
  expect(history.past).toHaveLength(strokesKept)
  expect(history.past[0]?.[0]?.section).toBe(50)
})

test('the history survives being written down and read again', () => {
  const history = recordStroke(noHistory, [{ section: 3, from: -1, to: 2 }])
  expect(JSON.parse(JSON.stringify(history))).toEqual(history)
})

test('an undo leaves alone what a colleague has changed since', () => {
  const sheet = openPlan(city, plan, 9)
  const history = recordStroke(noHistory, strokeOf(moveSections(sheet, [0, 1], 4)))
  moveSections(sheet, [1], 6)
  const made = applyMoves(sheet, undo(history)?.moves ?? [])
  expect(made).toEqual([{ section: 0, from: 4, to: plan[0] }])
  expect(sheet.assignment[1]).toBe(6)
})
