import type { Moves } from './plan.ts'
import type { Move } from './plan-edit.ts'

/** Who holds each section, with the islands by id, so that versions with other islands compare. */
export type PlanAssignment = { islandIds: readonly string[]; assignment: ArrayLike<number> }

/** A section that two people gave to different islands since the same version; null is unassigned. */
export type MoveConflict = { section: number; mine: string | null; theirs: string | null }

/** The sections that differ, over the same islands. */
export function movesBetween(before: ArrayLike<number>, after: ArrayLike<number>): Move[] {
  const moves: Move[] = []
  for (let section = 0; section < after.length; section++) {
    const from = before[section] ?? -1
    const to = after[section] ?? -1
    if (from !== to) moves.push({ section, from, to })
  }
  return moves
}

/** What has to be saved for the plan to become the sheet. */
export function movesToSave(
  moves: readonly Move[],
  sectionIds: readonly string[],
  islandIds: readonly string[],
): Moves['moves'] {
  return moves.map(({ section, to }) => {
    const id = sectionIds[section]
    const island = to === -1 ? null : islandIds[to]
    if (id === undefined || island === undefined)
      throw new RangeError(`no section at ${section} or no island at ${to}`)
    return { section: id, island }
  })
}

/**
 * My unsaved work carried over to what a colleague has saved since. The answer stands on her
 * islands. Where we disagree her saved word stands and the section is told as a conflict, also
 * where the island I chose is no longer in the plan.
 */
export function rebase(versions: {
  base: PlanAssignment
  mine: PlanAssignment
  theirs: PlanAssignment
}): { assignment: Int32Array; conflicts: MoveConflict[] } {
  const { base, mine, theirs } = versions
  const assignment = Int32Array.from(theirs.assignment)
  const places = new Map(theirs.islandIds.map((id, place) => [id, place]))
  const conflicts: MoveConflict[] = []
  for (let section = 0; section < assignment.length; section++) {
    const was = holder(base, section)
    const wanted = holder(mine, section)
    const saved = holder(theirs, section)
    if (wanted === was || wanted === saved) continue
    const place = wanted === null ? -1 : places.get(wanted)
    if (saved === was && place !== undefined) assignment[section] = place
    else conflicts.push({ section, mine: wanted, theirs: saved })
  }
  return { assignment, conflicts }
}

function holder({ islandIds, assignment }: PlanAssignment, section: number): string | null {
  return islandIds[assignment[section] ?? -1] ?? null
}
