import type { PlanSheet } from './plan-sheet.ts'

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

/** Islands that touch one, those with the longest border first. */
export function neighbouringIslands({ contacts }: PlanSheet, island: number): number[] {
  return [...(contacts[island] ?? [])]
    .toSorted(([a, pairsA], [b, pairsB]) => pairsB - pairsA || a - b)
    .map(([other]) => other)
}

/** Sections that belong to no island. */
export function freeSections({ assignment }: Pick<PlanSheet, 'assignment'>): number[] {
  const free: number[] = []
  for (const [section, island] of assignment.entries()) if (island === -1) free.push(section)
  return free
}
