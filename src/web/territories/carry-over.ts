import type { Plan } from '#domain/plan.ts'
import type { Move } from '#domain/plan-edit.ts'
import type { PlanHistory, Stroke } from '#domain/plan-history.ts'
import { type MoveConflict, movesBetween, type PlanAssignment, rebase } from '#domain/plan-moves.ts'
import type { Editor } from './editor.ts'

/** Unsaved work by the ids of its islands, so that it can be laid on any version of its plan. */
export type UnsavedWork = {
  islandIds: readonly string[]
  moves: readonly Move[]
  history: PlanHistory
}

export type CarriedOver = {
  /** Who saved the version on which the work now lies. */
  by: string | null
  theirSections: number
  kept: number
  conflicts: MoveConflict[]
}

export function unsavedWork(editor: Editor): UnsavedWork {
  const { saved, history } = editor.get()
  return {
    islandIds: saved.islands.map(({ id }) => id),
    moves: movesBetween(saved.assignment, editor.sheet().assignment),
    history,
  }
}

/** Lays unsaved work on a version as the desk holds it. Where both changed a section, the saved word stands. */
export function carryOver(editor: Editor, work: UnsavedWork, theirs: Plan): CarriedOver {
  const { islandIds, moves } = work
  const before = editor.get().saved
  const stands: PlanAssignment = {
    islandIds: theirs.islands.map(({ id }) => id),
    assignment: theirs.assignment,
  }
  const places = new Map(islandIds.map((id, place) => [id, place]))
  const base = theirs.assignment.map((place) => places.get(stands.islandIds[place] ?? '') ?? -1)
  const mine = base.slice()
  for (const { section, from, to } of moves) {
    base[section] = from
    mine[section] = to
  }
  const { assignment, conflicts } = rebase({
    base: { islandIds, assignment: base },
    mine: { islandIds, assignment: mine },
    theirs: stands,
  })
  editor.reopen(theirs, assignment, historyOn(work, stands.islandIds))
  return {
    by: theirs.changedBy?.name ?? null,
    theirSections: movesBetween(before.assignment, theirs.assignment).length,
    kept: movesBetween(theirs.assignment, assignment).length,
    conflicts,
  }
}

/** More unsaved work on top of what is on the sheet, as one step; what has changed since stays. */
export function layOn(editor: Editor, { islandIds, moves }: UnsavedWork): void {
  const now = editor.get().saved.islands.map(({ id }) => id)
  editor.apply(
    historyOn({ islandIds, moves, history: { past: [moves], future: [] } }, now).past[0] ?? [],
  )
}

/** The steps to undo, with islands where they now stand; what went to an island that is gone is left out. */
function historyOn({ islandIds, history }: UnsavedWork, now: readonly string[]): PlanHistory {
  const places = islandIds.map((id) => now.indexOf(id))
  const place = (island: number) => (island === -1 ? -1 : (places[island] ?? -1))
  const isHere = (island: number) => island === -1 || place(island) >= 0
  const moved = (stroke: Stroke): Stroke =>
    stroke
      .filter(({ from, to }) => isHere(from) && isHere(to))
      .map(({ section, from, to }) => ({ section, from: place(from), to: place(to) }))
  return { past: history.past.map(moved), future: history.future.map(moved) }
}
