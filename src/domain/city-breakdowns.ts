import { cell, type Row } from './city-columns.ts'

/** Columns by which tables of INE and of city registers divide the people of a section further. */
const dividing = /^(sex|edad|edat|nacionali|naciona|pa[ií]s|lloc de naix|lugar de nac)/i

/** What such a column says of the people undivided. */
const undivided = /^(total|ambos sexos|ambdós sexes|tots|todas|todos|both)/i

export function breakdownsIn(columns: readonly string[]): string[] {
  return columns.filter((name) => dividing.test(name))
}

/** Whether a row counts a section's people as a whole; its parts are left aside. */
export function isTotalOf(row: Row, breakdowns: readonly string[]): boolean {
  return breakdowns.every((column) => undivided.test(cell(row, column)))
}
