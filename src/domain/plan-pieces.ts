import type { PlanSheet } from './plan-sheet.ts'
import { sectionPieces } from './section-pieces.ts'

/** The contiguous pieces of an island, most people first: the first is the one to keep. */
export function islandPieces(sheet: PlanSheet, island: number): number[][] {
  const people = (piece: readonly number[]) =>
    piece.reduce((sum, section) => sum + (sheet.graph.people[section] ?? 0), 0)
  return searched(sheet, island).toSorted((a, b) => people(b) - people(a))
}

/** A piece that lies apart from the main one of its island. */
export type PieceApart = { island: number; sections: readonly number[] }

/** Every piece that lies apart, islands in their order and within one the biggest first. */
export function piecesApart(sheet: PlanSheet): PieceApart[] {
  return [...sheet.members.keys()].flatMap((island) =>
    pieceCount(sheet, island) > 1
      ? islandPieces(sheet, island)
          .slice(1)
          .map((sections) => ({ island, sections }))
      : [],
  )
}

/** How many pieces; searched again only for an island that changed since it was last asked. */
export function pieceCount(sheet: PlanSheet, island: number): number {
  const known = sheet.pieces[island] ?? 0
  if (known >= 0) return known
  const found = searched(sheet, island).length
  sheet.pieces[island] = found
  return found
}

function searched({ graph, assignment, members }: PlanSheet, island: number): number[][] {
  return sectionPieces(graph, members[island] ?? [], (section) => assignment[section] === island)
}
