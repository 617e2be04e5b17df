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

/** Where it is kept: by plan and person, and one of its own for every page that is open on the plan. */
export type KeptWork = UnsavedWork & { slot: string; at: string }

export const slotsOf = (planId: string, staffId: string) => `taulell.unsaved.${planId}.${staffId}`

/** Strokes that are not saved yet stay in this browser: a reload or a crash loses none. */
export function keepWork(slot: string, work: UnsavedWork, at: Date): void {
  try {
    if (work.moves.length === 0) return localStorage.removeItem(slot)
    const kept: z.infer<typeof Kept> = {
      at: at.toISOString(),
      islandIds: [...work.islandIds],
      moves: flat(work.moves),
      past: work.history.past.map(flat),
      future: work.history.future.map(flat),
    }
    localStorage.setItem(slot, JSON.stringify(kept))
  } catch {
    // A full or forbidden storage only means that a reload would lose what is not saved.
  }
  return undefined
}

/** All that is kept for a plan and a person, the newest first. */
export function keptWork(planId: string, staffId: string): KeptWork[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(slotsOf(planId, staffId)))
    .flatMap((slot) => readSlot(slot) ?? [])
    .toSorted((one, other) => other.at.localeCompare(one.at))
}

function readSlot(slot: string): KeptWork | null {
  const { success, data } = Kept.safeParse(parsed(localStorage.getItem(slot) ?? ''))
  if (!success) return null
  const { at, islandIds, moves, past, future } = data
  return {
    slot,
    at,
    islandIds,
    moves: full(moves),
    history: { past: past.map(full), future: future.map(full) },
  }
}

export function forgetWork(slot: string): void {
  localStorage.removeItem(slot)
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
