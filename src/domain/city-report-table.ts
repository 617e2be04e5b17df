import Papa from 'papaparse'
import { findingKinds, type Finding } from './city-findings.ts'

/** Every row of every finding as CSV that a spreadsheet opens, with the mark that tells it UTF-8. */
export function reportTable(findings: readonly Finding[]): string {
  const rows = findings.flatMap(({ kind, file, rows: concerned }) =>
    concerned.map((one) => ({
      finding: kind,
      weight: findingKinds[kind],
      file: file ?? '',
      row: one.row ?? '',
      section: one.section ?? '',
      other: one.other ?? '',
      m2: one.m2 ?? '',
      metres: one.metres ?? '',
      // What was read is somebody else's text: a formula in it stays text.
      read: (one.read ?? '').replace(/^(?=[=+\-@\t\r])/, "'"),
    })),
  )
  return `\uFEFF${Papa.unparse(rows)}\r\n`
}
