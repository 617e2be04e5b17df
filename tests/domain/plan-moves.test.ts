import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { movesBetween, movesToSave, rebase } from '#domain/plan-moves.ts'
import { Moves } from '#domain/plan.ts'

const nord = '11111111-1111-4111-8111-111111111111'
const sud = '22222222-2222-4222-8222-222222222222'
const nova = '33333333-3333-4333-8333-333333333333'
const islandIds = [nord, sud]

const on = (assignment: readonly number[], ids: readonly string[] = islandIds) => ({
  islandIds: ids,
  assignment,
})

/** Three versions of one plan of 30 sections and 4 islands. */
const versions = fc.array(
  fc.record({
    base: fc.integer({ min: -1, max: 3 }),
    mine: fc.option(fc.integer({ min: -1, max: 3 })),
    theirs: fc.option(fc.integer({ min: -1, max: 3 })),
  }),
  { minLength: 1, maxLength: 30 },
)
const fourIslands = ['a', 'b', 'c', 'd']

test('only sections that differ are saved, by the ids of the city and the plan', () => {
  const moves = movesBetween([0, 0, 1, -1], [0, 1, -1, 0])
  const sectionIds = ['0801901001', '0801901002', '0801901003', '0801901004']
  const saved = movesToSave(moves, sectionIds, islandIds)
  expect(saved).toEqual([
    { section: '0801901002', island: sud },
    { section: '0801901003', island: null },
    { section: '0801901004', island: nord },
  ])
  expect(Moves.parse({ moves: saved })).toEqual({ moves: saved })
})

test('a section the city does not have cannot be saved', () => {
  expect(() => movesToSave([{ section: 9, from: 0, to: 1 }], ['0801901001'], islandIds)).toThrow(
    RangeError,
  )
})

test('an island the plan does not have cannot be saved as if it were none', () => {
  expect(() => movesToSave([{ section: 0, from: 0, to: 2 }], ['0801901001'], islandIds)).toThrow(
    RangeError,
  )
})

test('what two people changed in different sections is all kept', () => {
  fc.assert(
    fc.property(versions, (sections) => {
      const base = sections.map((section) => section.base)
      const mine = sections.map((section, nth) =>
        nth % 2 ? (section.mine ?? section.base) : section.base,
      )
      const theirs = sections.map((section, nth) =>
        nth % 2 ? section.base : (section.theirs ?? section.base),
      )
      const { assignment, conflicts } = rebase({
        base: on(base, fourIslands),
        mine: on(mine, fourIslands),
        theirs: on(theirs, fourIslands),
      })
      expect(conflicts).toEqual([])
      expect([...assignment]).toEqual(base.map((_, nth) => (nth % 2 ? mine : theirs)[nth]))
    }),
  )
})

test('a conflict is told for exactly the sections both changed differently, and hers stands', () => {
  fc.assert(
    fc.property(versions, (sections) => {
      const base = sections.map((section) => section.base)
      const mine = sections.map((section) => section.mine ?? section.base)
      const theirs = sections.map((section) => section.theirs ?? section.base)
      const { assignment, conflicts } = rebase({
        base: on(base, fourIslands),
        mine: on(mine, fourIslands),
        theirs: on(theirs, fourIslands),
      })
      const disputed = new Set(conflicts.map(({ section }) => section))
      for (const [nth, was] of base.entries()) {
        const both = mine[nth] !== was && theirs[nth] !== was
        expect(disputed.has(nth)).toBe(both && mine[nth] !== theirs[nth])
        expect(assignment[nth]).toBe(theirs[nth] === was ? mine[nth] : theirs[nth])
      }
    }),
  )
})

test('an island a colleague has added in between does not shift my work', () => {
  const { assignment, conflicts } = rebase({
    base: on([0, 0, 1, 1]),
    mine: on([0, 1, 1, 1]),
    theirs: on([1, 1, 2, 0], [nova, nord, sud]),
  })
  expect([...assignment]).toEqual([1, 2, 2, 0])
  expect(conflicts).toEqual([])
})

test('work on an island that has left the plan is told and not lost in silence', () => {
  const { assignment, conflicts } = rebase({
    base: on([0, 0]),
    mine: on([0, 1]),
    theirs: on([0, 0], [nord]),
  })
  expect([...assignment]).toEqual([0, 0])
  expect(conflicts).toEqual([{ section: 1, mine: sud, theirs: nord }])
})
