import type { PlanSheet } from './plan-sheet.ts'

/** What may change hands of what was asked for, and the locked islands that keep the rest. */
export type Allowed = { sections: number[]; keptBy: number[] }

/** A locked island neither gives nor receives; what already lies where it should is no request. */
export function allowedSections(
  { assignment }: Pick<PlanSheet, 'assignment'>,
  wanted: Iterable<number>,
  { to, locked }: { to: number; locked: ReadonlySet<number> },
): Allowed {
  const sections: number[] = []
  const keptBy = new Set<number>()
  for (const section of wanted) {
    const from = assignment[section] ?? -1
    if (from === to) continue
    if (locked.has(to)) keptBy.add(to)
    else if (locked.has(from)) keptBy.add(from)
    else sections.push(section)
  }
  return { sections, keptBy: [...keptBy] }
}
