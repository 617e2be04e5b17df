import Papa from 'papaparse'

/**
 * What a spreadsheet would take for a formula, in ASCII or full width. By its beginning only: a rule
 * that asks for the whole line is tricked by a line break inside the cell.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

export type Cell = string | number | boolean | null
type Shape = {
  delimiter?: ',' | ';'
  /** Every text in quotes, so that a spreadsheet that splits at another sign splits nothing. */
  quotes?: boolean
}

/** Rows as RFC 4180 has them, each ended; what would be a formula is made plain text. */
export function csvLines(
  rows: readonly (readonly Cell[])[],
  { delimiter = ',', quotes = false }: Shape = {},
): string {
  if (rows.length === 0) return ''
  const text = Papa.unparse(
    rows.map((row) => [...row]),
    {
      newline: '\r\n',
      delimiter,
      escapeFormulae: formula,
      quotes: quotes ? (value: unknown) => typeof value === 'string' : false,
    },
  )
  return `${text}\r\n`
}

/** A whole table with a byte order mark, so that a spreadsheet reads the accents. */
export function buildCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  shape: Shape = {},
): string {
  return byteOrderMark + csvLines([header, ...rows], shape)
}

export const byteOrderMark = '\uFEFF'
