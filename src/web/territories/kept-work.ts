import { z } from 'zod'
import type { UnsavedWork } from './carry-over.ts'

const Moves = z.array(z.tuple([z.int(), z.int(), z.int()]))
const Kept = z.object({
  at: z.iso.datetime(),
  islandIds: z.array(z.string()),
  moves: Moves,
  past: z.array(Moves),
  future: z.array(Moves),
})

export type KeptWork = UnsavedWork & { at: string }

const keyOf = (planId: string, staffId: string) => `taulell.unsaved.${planId}.${staffId}`

/** Strokes that are not saved yet, in this browser, per plan and person: a reload or a crash loses none. */
export function keepWork(planId: string, staffId: string, work: UnsavedWork, at: Date): void {
  try {
    if (work.moves.length === 0) return localStorage.removeItem(keyOf(planId, staffId))
    const kept: z.infer<typeof Kept> = {
      at: at.toISOString(),
      islandIds: [...work.islandIds],
      moves: flat(work.moves),
      past: work.history.past.map(flat),
      future: work.history.future.map(flat),
    }
    localStorage.setItem(keyOf(planId, staffId), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage only means that a reload would lose what is not saved.
  }
  return undefined
}

export function keptWork(planId: string, staffId: string): KeptWork | null {
  const written = localStorage.getItem(keyOf(planId, staffId))
  if (written === null) return null
  const { success, data } = Kept.safeParse(parsed(written))
  if (!success) return null
  const { at, islandIds, moves, past, future } = data
  return {
    at,
    islandIds,
    moves: full(moves),
    history: { past: past.map(full), future: future.map(full) },
  }
}

export function forgetWork(planId: string, staffId: string): void {
  localStorage.removeItem(keyOf(planId, staffId))
}

type Flat = [section: number, from: number, to: number]

const flat = (stroke: UnsavedWork['moves']): Flat[] =>
  stroke.map(({ section, from, to }) => [section, from, to])

const full = (stroke: readonly Flat[]) =>
  stroke.map(([section, from, to]) => ({ section, from, to }))

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
