import { pieceCount } from './plan-pieces.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** How many people an island may have, and how many it is meant to have. */
export type PeopleTarget = { min: number; max: number; mean: number }

/** How its people stand to the bounds, each of them included. */
export type IslandFit = 'in' | 'under' | 'over' | 'empty'

/**
 * What a planner is told. `incomplete` is under the lower bound while sections that belong to no
 * island lie against it: it is still being drawn. `under` has nothing left to grow into but its
 * neighbours.
 */
export type DrawnIslandState = IslandFit | 'incomplete'

/** An island as it is drawn on the sheet at this moment. */
export type DrawnIsland = {
  people: number
  sections: number
  areaM2: number
  fit: IslandFit
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
  const fit = sections === 0 ? 'empty' : fitOf(people, target)
  return {
    people,
    sections,
    areaM2,
    fit,
    state: fit === 'under' && (sheet.freePairs[island] ?? 0) > 0 ? 'incomplete' : fit,
    deviation: people / target.mean - 1,
    pieces: pieceCount(sheet, island),
    compactness: polsbyPopper(areaM2, perimeterM),
    cityEdge: perimeterM > 0 ? (sheet.outerM[island] ?? 0) / perimeterM : 0,
  }
}

function fitOf(people: number, { min, max }: PeopleTarget): IslandFit {
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
