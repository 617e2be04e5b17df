import { allowedSections } from './plan-lock.ts'
import type { PlanSheet } from './plan-sheet.ts'

/** What handing sections to an island would do, before anything is done. */
export type MovePreview = {
  sections: number[]
  people: number
  /** People that each island would gain (+) or give (−). */
  change: ReadonlyMap<number, number>
  keptBy: number[]
}

export function previewMove(
  sheet: PlanSheet,
  wanted: Iterable<number>,
  { to, locked }: { to: number; locked: ReadonlySet<number> },
): MovePreview {
  const { sections, keptBy } = allowedSections(sheet, wanted, { to, locked })
  const change = new Map<number, number>()
  const add = (island: number, people: number) => {
    if (island >= 0) change.set(island, (change.get(island) ?? 0) + people)
  }
  let people = 0
  for (const section of sections) {
    const here = sheet.graph.people[section] ?? 0
    people += here
    add(sheet.assignment[section] ?? -1, -here)
    add(to, here)
  }
  return { sections, people, change, keptBy }
}
