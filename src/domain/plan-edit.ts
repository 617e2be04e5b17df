import { placeSection } from './plan-place.ts'
import { blankSheet, type PlanSheet } from './plan-sheet.ts'
import type { SectionGraph } from './section-graph.ts'

/** A section that changed hands: positions of islands, -1 for none. */
export type Move = { section: number; from: number; to: number }

/** A plan as saved, ready to be painted. */
export function openPlan(
  graph: SectionGraph,
  assignment: ArrayLike<number>,
  islandCount: number,
): PlanSheet {
  if (assignment.length !== graph.count)
    throw new RangeError(`${assignment.length} sections assigned, the city has ${graph.count}`)
  const sheet = blankSheet(graph, islandCount)
  for (let section = 0; section < graph.count; section++) {
    const island = assignment[section] ?? -1
    checkPlace(island, -1, islandCount)
    if (island >= 0) placeSection(sheet, section, -1, island)
  }
  return sheet
}

/** Hands sections to an island, or to none with -1; answers those that really changed hands. */
export function moveSections(sheet: PlanSheet, sections: Iterable<number>, island: number): Move[] {
  const wanted = [...sections]
  checkPlace(island, -1, sheet.islandCount)
  for (const section of wanted) checkPlace(section, 0, sheet.graph.count)
  const moves: Move[] = []
  for (const section of wanted) {
    const from = sheet.assignment[section] ?? -1
    if (from === island) continue
    placeSection(sheet, section, from, island)
    moves.push({ section, from, to: island })
  }
  return moves
}

/**
 * Makes recorded moves, leaving alone every section that is no longer where the record found it:
 * an undo never touches what a colleague has changed since. Answers those made.
 */
export function applyMoves(sheet: PlanSheet, moves: readonly Move[]): Move[] {
  return moves.flatMap(({ section, from, to }) =>
    sheet.assignment[section] === from ? moveSections(sheet, [section], to) : [],
  )
}

function checkPlace(position: number, first: number, end: number): void {
  if (!Number.isInteger(position) || position < first || position >= end)
    throw new RangeError(`position ${position} is not within ${first}…${end - 1}`)
}
