import type { IslandChange } from '#domain/plan-adoption-changes.ts'

/** People who come into an island, go from one to another, or are left without. */
export function peopleOnTheMove(islands: readonly IslandChange[]) {
  let [entering, moving, leaving] = [0, 0, 0]
  for (const { from, to } of islands) {
    for (const { island, people } of from)
      if (island === null) entering += people
      else moving += people
    for (const { island, people } of to) if (island === null) leaving += people
  }
  return { entering, moving, leaving }
}
