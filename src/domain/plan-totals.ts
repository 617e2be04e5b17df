import { type DrawnIsland, drawnIsland, type PeopleTarget } from './plan-figures.ts'
import type { PlanSheet } from './plan-sheet.ts'

export type PlanTotals = {
  people: number
  sections: number
  unassignedPeople: number
  unassignedSections: number
  /** Islands with sections whose people are under or over the bounds, those still being drawn aside. */
  outOfBounds: number
  incomplete: number
  inPieces: number
  empty: number
  /** Mean Polsby–Popper of the islands that have sections; null while none has. */
  meanCompactness: number | null
}

/** Every island of the plan and what they add up to. */
export function planFigures(
  sheet: PlanSheet,
  target: PeopleTarget,
): { islands: DrawnIsland[]; totals: PlanTotals } {
  const islands = Array.from({ length: sheet.islandCount }, (_, island) =>
    drawnIsland(sheet, island, target),
  )
  return { islands, totals: totalsOf(sheet, islands) }
}

function totalsOf(sheet: PlanSheet, islands: readonly DrawnIsland[]): PlanTotals {
  let people = 0
  let sections = 0
  let outOfBounds = 0
  let incomplete = 0
  let inPieces = 0
  let empty = 0
  let compactness = 0
  let measured = 0
  for (const island of islands) {
    people += island.people
    sections += island.sections
    if (island.state === 'under' || island.state === 'over') outOfBounds++
    if (island.state === 'incomplete') incomplete++
    if (island.state === 'empty') empty++
    if (island.pieces > 1) inPieces++
    if (island.compactness === null) continue
    compactness += island.compactness
    measured++
  }
  return {
    people,
    sections,
    unassignedPeople: sheet.cityPeople - people,
    unassignedSections: sheet.graph.count - sections,
    outOfBounds,
    incomplete,
    inPieces,
    empty,
    meanCompactness: measured > 0 ? compactness / measured : null,
  }
}
