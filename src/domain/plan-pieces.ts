import type { PlanSheet } from './plan-sheet.ts'

/** The contiguous pieces of an island, most people first: the first is the one to keep. */
export function islandPieces(sheet: PlanSheet, island: number): number[][] {
  const { offsets, targets, people } = sheet.graph
  const unreached = new Set(sheet.members[island])
  const pieces: { sections: number[]; people: number }[] = []
  for (const start of unreached) {
    unreached.delete(start)
    const piece = { sections: [start], people: 0 }
    for (const section of piece.sections) {
      piece.people += people[section] ?? 0
      const end = offsets[section + 1] ?? 0
      for (let row = offsets[section] ?? 0; row < end; row++) {
        const neighbour = targets[row] ?? -1
        if (unreached.delete(neighbour)) piece.sections.push(neighbour)
      }
    }
    pieces.push(piece)
  }
  return pieces.toSorted((a, b) => b.people - a.people).map((piece) => piece.sections)
}

/** How many pieces; searched again only for an island that changed since it was last asked. */
export function pieceCount(sheet: PlanSheet, island: number): number {
  const known = sheet.pieces[island] ?? 0
  if (known >= 0) return known
  const found = islandPieces(sheet, island).length
  sheet.pieces[island] = found
  return found
}
