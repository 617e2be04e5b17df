import type { PlanSheet } from '#domain/plan-sheet.ts'

/** Sections that touch an island and are not its own. */
export function neighbouringSections(
  { graph, assignment, members }: PlanSheet,
  island: number,
): number[] {
  const near = new Set<number>()
  for (const section of members[island] ?? [])
    for (const next of graph.targets.subarray(graph.offsets[section], graph.offsets[section + 1]))
      if (assignment[next] !== island) near.add(next)
  return [...near].toSorted((a, b) => a - b)
}

/** Sections that belong to no island. */
export function freeSections({ assignment }: PlanSheet): number[] {
  return [...assignment.keys()].filter((section) => assignment[section] === -1)
}
