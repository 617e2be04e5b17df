import { moveSections } from '#domain/plan-edit.ts'
import { polsbyPopper } from '#domain/plan-figures.ts'
import { islandPieces, pieceCount } from '#domain/plan-pieces.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'

export type Settling = {
  /** Islands below this place stay as they are. */
  firstFree: number
  /** People that an island is to have. */
  min: number
  max: number
  mean: number
}

const sweeps = 12

/** Makes every free island one piece, within its bounds and rounder, section by section along the borders. */
export function settleBorders(sheet: PlanSheet, settling: Settling): void {
  joinPieces(sheet, settling)
  const cost = (island: number) => {
    const people = sheet.people[island] ?? 0
    const { min, max, mean } = settling
    const beyond = Math.max(0, min - people, people - max) / mean
    const round = polsbyPopper(sheet.areaM2[island] ?? 0, sheet.perimeterM[island] ?? 0) ?? 0
    return 40 * beyond + 0.5 * (people / mean - 1) ** 2 + 1 - round
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0
    for (let section = 0; section < sheet.graph.count; section++) {
      const from = sheet.assignment[section] ?? -1
      if (from < settling.firstFree || (sheet.members[from]?.size ?? 0) < 2) continue
      for (const to of touching(sheet, section, settling.firstFree).keys()) {
        const before = cost(from) + cost(to)
        moveSections(sheet, [section], to)
        if (cost(from) + cost(to) < before - 1e-6 && pieceCount(sheet, from) === 1) {
          moved++
          break
        }
        moveSections(sheet, [section], from)
      }
    }
    if (moved === 0) break
  }
}

/** The other free islands that a section touches, with the metres of border. */
export function touching(
  sheet: PlanSheet,
  section: number,
  firstFree: number,
): Map<number, number> {
  const { graph, assignment } = sheet
  const metres = new Map<number, number>()
  for (let row = graph.offsets[section] ?? 0; row < (graph.offsets[section + 1] ?? 0); row++) {
    const island = assignment[graph.targets[row] ?? -1] ?? -1
    if (island < firstFree || island === assignment[section]) continue
    metres.set(island, (metres.get(island) ?? 0) + (graph.sharedM[row] ?? 0))
  }
  return metres
}

/** Of an island in pieces, all but the piece with the most people go to whom they border most. */
function joinPieces(sheet: PlanSheet, { firstFree }: Settling): void {
  for (let island = firstFree; island < sheet.islandCount; island++)
    for (const section of islandPieces(sheet, island).slice(1).flat()) {
      const [longest] = [...touching(sheet, section, firstFree)].toSorted((a, b) => b[1] - a[1])
      if (longest !== undefined) moveSections(sheet, [section], longest[0])
    }
}
