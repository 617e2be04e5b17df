import type { Move } from './plan-edit.ts'

/** Everything painted between pressing and releasing: one step to undo. Each section occurs once. */
export type Stroke = readonly Move[]

/** Plain data, so that a page may keep it over a reload. A stroke taken back waits in `future`. */
export type PlanHistory = { readonly past: readonly Stroke[]; readonly future: readonly Stroke[] }

export const strokesKept = 200

export const noHistory: PlanHistory = { past: [], future: [] }

/** Moves made one after another as one stroke: where each section began and where it ended. */
export function strokeOf(moves: Iterable<Move>): Stroke {
  const joined = new Map<number, Move>()
  for (const { section, from, to } of moves)
    joined.set(section, { section, from: joined.get(section)?.from ?? from, to })
  return [...joined.values()].filter(({ from, to }) => from !== to)
}

export function recordStroke(history: PlanHistory, stroke: Stroke): PlanHistory {
  if (stroke.length === 0) return history
  return { past: [...history.past.slice(1 - strokesKept), stroke], future: [] }
}

/** The last stroke turned round, to be applied to the sheet; nothing to undo is null. */
export function undo({
  past,
  future,
}: PlanHistory): { history: PlanHistory; moves: Stroke } | null {
  const last = past.at(-1)
  if (last === undefined) return null
  return {
    history: { past: past.slice(0, -1), future: [...future, last] },
    moves: last.map(({ section, from, to }) => ({ section, from: to, to: from })),
  }
}

/** The stroke last undone, to be applied again; nothing to redo is null. */
export function redo({
  past,
  future,
}: PlanHistory): { history: PlanHistory; moves: Stroke } | null {
  const next = future.at(-1)
  if (next === undefined) return null
  return { history: { past: [...past, next], future: future.slice(0, -1) }, moves: next }
}
