import type { SectionGraph } from './section-graph.ts'

/**
 * The connected pieces of the sections for which `belongs` holds, largest first, each as positions.
 * Runs in time proportional to those sections and their neighbours, given the sections to start from.
 */
export function sectionPieces(
  graph: SectionGraph,
  sections: Iterable<number>,
  belongs: (section: number) => boolean,
): number[][] {
  const seen = new Set<number>()
  const pieces: number[][] = []
  for (const start of sections) {
    if (seen.has(start) || !belongs(start)) continue
    const piece = [start]
    seen.add(start)
    for (let i = 0; i < piece.length; i++) {
      const from = piece[i] ?? 0
      const end = graph.offsets[from + 1] ?? 0
      for (let edge = graph.offsets[from] ?? 0; edge < end; edge++) {
        const to = graph.targets[edge] ?? 0
        if (seen.has(to) || !belongs(to)) continue
        seen.add(to)
        piece.push(to)
      }
    }
    pieces.push(piece)
  }
  return pieces.toSorted((a, b) => b.length - a.length)
}
