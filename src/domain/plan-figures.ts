import { pieceCount } from './plan-pieces.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** How many people an island may have, and how many it is meant to have. */
export type PeopleTarget = { min: number; max: number; mean: number }

export type DrawnIslandState = 'in' | 'under' | 'over' | 'empty'

/** An island as it is drawn on the sheet at this moment. */
export type DrawnIsland = {
  people: number
  sections: number
  areaM2: number
  state: DrawnIslandState
  /** Share above (+) or below (−) the mean aimed at: 0.1 is a tenth too many. */
  deviation: number
  pieces: number
  /** Polsby–Popper, null without outline. Read it next to `cityEdge`: a coast is not bad drawing. */
  compactness: number | null
  /** Share of the outline that is the edge of the city. */
  cityEdge: number
}

export function drawnIsland(sheet: PlanSheet, island: number, target: PeopleTarget): DrawnIsland {
  const people = sheet.people[island] ?? 0
  const sections = sheet.members[island]?.size ?? 0
  const areaM2 = sheet.areaM2[island] ?? 0
  const perimeterM = sheet.perimeterM[island] ?? 0
  return {
    people,
    sections,
    areaM2,
    state: sections === 0 ? 'empty' : stateOf(people, target),
    deviation: people / target.mean - 1,
    pieces: pieceCount(sheet, island),
    compactness: polsbyPopper(areaM2, perimeterM),
    cityEdge: perimeterM > 0 ? (sheet.outerM[island] ?? 0) / perimeterM : 0,
  }
}

/** Within both bounds, each of them included. */
function stateOf(people: number, { min, max }: PeopleTarget): DrawnIslandState {
  if (people < min) return 'under'
  return people > max ? 'over' : 'in'
}

/**
 * 4πA/P², the area against that of a circle with the same perimeter: 1 is a circle, 0 a line.
 * D. D. Polsby and R. D. Popper, “The Third Criterion: Compactness as a Procedural Safeguard
 * Against Partisan Gerrymandering”, Yale Law & Policy Review 9 (1991), 301–353.
 */
export function polsbyPopper(areaM2: number, perimeterM: number): number | null {
  return perimeterM > 0 ? (4 * Math.PI * areaM2) / perimeterM ** 2 : null
}
