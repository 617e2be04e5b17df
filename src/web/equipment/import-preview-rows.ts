import type { ImportCheck, ImportOutcome, ImportRow } from '#domain/equipment/import.ts'

export const previewKinds = ['added', 'changed', 'unchanged', 'wrong'] as const
export type PreviewKind = (typeof previewKinds)[number]

/** A row of the file beside what becomes of it. */
export type PreviewRow = ImportOutcome & { cells: ImportRow['cells'] }

/** All rows by what becomes of them; the api names only those that do something or are wrong. */
export function previewRows(
  sent: readonly ImportRow[],
  check: ImportCheck,
): Record<PreviewKind, PreviewRow[]> {
  const outcomes = new Map(check.rows.map((outcome) => [outcome.row, outcome]))
  const rows: Record<PreviewKind, PreviewRow[]> = {
    added: [],
    changed: [],
    unchanged: [],
    wrong: [],
  }
  for (const { row, cells } of sent) {
    const tag = cells.tag?.trim() ?? ''
    const asIs = { row, tag, kind: 'unchanged' as const, changes: [], problems: [] }
    const outcome = outcomes.get(row) ?? asIs
    rows[outcome.kind].push({ ...outcome, tag: outcome.tag === '' ? tag : outcome.tag, cells })
  }
  return rows
}
