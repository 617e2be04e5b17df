import { moveSections } from '#domain/plan-edit.ts'
import { pieceCount } from '#domain/plan-pieces.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import { touching } from './settle-borders.ts'

type Bounds = { firstFree: number; min: number; max: number }
type Offer = { section: number; from: number; to: number; borderM: number }

/** Leaves a planner something to mend: two islands a little under their people, and one a little over. */
export function unsettle(sheet: PlanSheet, { firstFree, min, max }: Bounds): void {
  const people = (island: number) => sheet.people[island] ?? 0
  const without = ({ section, from }: Offer) => people(from) - (sheet.graph.people[section] ?? 0)
  const free = Array.from({ length: sheet.islandCount - firstFree }, (_, i) => firstFree + i)
  const smallFirst = free.toSorted((a, b) => people(a) - people(b))
  let under = 0
  for (const island of smallFirst) {
    const offers = offersAround(sheet, firstFree).filter((offer) => {
      const left = without(offer)
      return offer.from === island && left < min && left > 0.9 * min
    })
    if (makeOne(sheet, offers)) under++
    if (under === 2) break
  }
  const [over = -1] = smallFirst.toReversed()
  while (people(over) <= max) {
    const offers = offersAround(sheet, firstFree).filter(
      (offer) => offer.to === over && without(offer) > 1.05 * min,
    )
    if (!makeOne(sheet, offers)) break
  }
}

/** Every section along a border between free islands, to the islands it touches; longest border first. */
function offersAround(sheet: PlanSheet, firstFree: number): Offer[] {
  return [...sheet.assignment.entries()]
    .filter(([, from]) => from >= firstFree)
    .flatMap(([section, from]) =>
      [...touching(sheet, section, firstFree)].map(([to, borderM]) => ({
        section,
        from,
        to,
        borderM,
      })),
    )
    .toSorted((a, b) => b.borderM - a.borderM)
}

/** The first that leaves the giver in one piece. */
function makeOne(sheet: PlanSheet, offers: readonly Offer[]): boolean {
  for (const { section, from, to } of offers) {
    moveSections(sheet, [section], to)
    if (pieceCount(sheet, from) === 1) return true
    moveSections(sheet, [section], from)
  }
  return false
}
