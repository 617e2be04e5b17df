import { z } from 'zod'

const Locked = z.array(z.string())
const keyOf = (planId: string, staffId: string) => `taulell.locked.${planId}.${staffId}`

export function toggledLock(locked: ReadonlySet<string>, island: string): Set<string> {
  const now = new Set(locked)
  if (!now.delete(island)) now.add(island)
  return now
}

/** Locked islands stay locked in this browser, per plan and person. */
export function keepLocked(planId: string, staffId: string, locked: ReadonlySet<string>): void {
  try {
    if (locked.size === 0) localStorage.removeItem(keyOf(planId, staffId))
    else localStorage.setItem(keyOf(planId, staffId), JSON.stringify([...locked]))
  } catch {
    // A full or forbidden storage only means that a reload would unlock them.
  }
}

export function keptLocked(planId: string, staffId: string): Set<string> {
  try {
    const written: unknown = JSON.parse(localStorage.getItem(keyOf(planId, staffId)) ?? '[]')
    const { success, data } = Locked.safeParse(written)
    return new Set(success ? data : [])
  } catch {
    return new Set()
  }
}
