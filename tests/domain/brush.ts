import * as fc from 'fast-check'
import { moveSections } from '#domain/plan-edit.ts'
import type { PlanSheet } from '#domain/plan-sheet.ts'
import type { SectionGraph } from '#domain/section-graph.ts'

export function neighboursOf(graph: SectionGraph, section: number): Int32Array {
  return graph.targets.subarray(graph.offsets[section], graph.offsets[section + 1])
}

/** The `size` sections nearest to one, it included, step by step over the graph. */
export function underBrush(graph: SectionGraph, centre: number, size: number): number[] {
  const reached = new Set([centre])
  for (const section of reached) {
    for (const next of neighboursOf(graph, section)) {
      if (reached.size >= size) return [...reached]
      reached.add(next)
    }
  }
  return [...reached]
}

/** Islands grown side by side from seeds spread over the city, each in one piece. */
export function grownAssignment(graph: SectionGraph, islands: number): Int32Array {
  const assignment = new Int32Array(graph.count).fill(-1)
  const queue: number[] = []
  for (let island = 0; island < islands; island++) {
    const seed = Math.floor(((island + 0.5) * graph.count) / islands)
    assignment[seed] = island
    queue.push(seed)
  }
  for (const section of queue)
    for (const next of neighboursOf(graph, section)) {
      if (assignment[next] !== -1) continue
      assignment[next] = assignment[section] ?? -1
      queue.push(next)
    }
  return assignment
}

export type Dab = { centre: number; size: number; island: number }

/** Dabs of a brush anywhere, into any island or, with -1, out of all. */
export const dabs = (sections: number, islands: number) =>
  fc.array(
    fc.record({
      centre: fc.nat({ max: sections - 1 }),
      size: fc.integer({ min: 1, max: 12 }),
      island: fc.integer({ min: -1, max: islands - 1 }),
    }),
    { minLength: 1, maxLength: 40 },
  )

export const dab = (sheet: PlanSheet, { centre, size, island }: Dab) =>
  moveSections(sheet, underBrush(sheet.graph, centre, size), island)
