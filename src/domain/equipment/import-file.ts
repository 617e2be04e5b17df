import Papa from 'papaparse'
import { readText, type Decoder, type Encoding } from '#domain/city-text.ts'
import { guessImportColumns, type ImportColumns } from './import-columns.ts'
import { importFields, importRowsMost, type ImportRow } from './import.ts'

export type ItemTable = {
  heads: string[]
  rows: { row: number; cells: string[] }[]
  /** Rows that go on beyond the last head: in one of them, something split that should not. */
  tooWide: number[]
  encoding: Encoding
}

/** Why a file is no table of items. */
export type TableFault = {
  fault: 'too-large' | 'workbook' | 'not-text' | 'quotes' | 'one-column' | 'no-rows' | 'too-many'
  told: number
}

type Line = { row: number; cells: string[] }

/** A head may stand below a title and a date, but not far down. */
const headsWithin = 10
const cellMost = 4000

/** A table of items, as a spreadsheet saves one. It may be as large as the layer of spaces of a city. */
export function readItemTable(bytes: Uint8Array, decoder: Decoder): ItemTable | TableFault {
  const { text, encoding, findings } = readText('spaces', bytes, decoder)
  const [finding] = findings
  if (finding?.kind === 'too-large') return { fault: 'too-large', told: 16 }
  if (finding?.kind === 'no-rows') return { fault: 'no-rows', told: 0 }
  if (finding !== undefined || encoding === null) {
    const isWorkbook = ['ZIP', 'XLS'].includes(finding?.rows[0]?.read ?? '')
    return { fault: isWorkbook ? 'workbook' : 'not-text', told: 0 }
  }
  return tableIn(text, encoding)
}

function tableIn(text: string, encoding: Encoding): ItemTable | TableFault {
  // A line for spreadsheets alone, that says what divides the others.
  const [divided = '', sign] = /^sep=([,;\t])\r?\n/i.exec(text) ?? []
  const { data, errors } = Papa.parse<string[]>(text.slice(divided.length), {
    delimiter: sign ?? '',
    delimitersToGuess: [',', ';', '\t'],
  })
  const before = sign === undefined ? 1 : 2
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open !== undefined) return { fault: 'quotes', told: (open.row ?? 0) + before }
  const lines = data
    .map((cells, i) => ({ row: i + before, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const head = headOf(lines)
  const rows = lines.filter(({ row }) => row > head.row)
  const heads = headsOf(head.cells)
  if (heads.length < 2) return { fault: 'one-column', told: 0 }
  if (rows.length === 0) return { fault: 'no-rows', told: 0 }
  if (rows.length > importRowsMost) return { fault: 'too-many', told: rows.length }
  const isTooWide = ({ cells }: Line) =>
    cells.slice(heads.length).some((cell) => cell.trim() !== '')
  return {
    heads,
    rows: rows.filter((line) => !isTooWide(line)),
    tooWide: rows.filter(isTooWide).map(({ row }) => row),
    encoding,
  }
}

/** The line that reads most like heads; a title above the table names no column. */
function headOf(lines: readonly Line[]): Line {
  const first = lines[0] ?? { row: 0, cells: [] }
  const known = (line: Line) => Object.keys(guessImportColumns(line.cells)).length
  return lines
    .slice(0, headsWithin)
    .reduce((best, line) => (known(line) > Math.max(1, known(best)) ? line : best), first)
}

/** Heads that can be told apart: one that is empty, or like one before, has its letter of the spreadsheet. */
function headsOf(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  const names = cells.slice(0, last + 1).map((cell) => cell.trim())
  return names.map((name, i) =>
    name === '' || names.indexOf(name) < i ? `${name} (${letterOf(i)})`.trim() : name,
  )
}

function letterOf(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}

/** The rows as they are asked about: of each, the cells that mean something and are not empty. */
export function importRowsOf(table: ItemTable, columns: ImportColumns): ImportRow[] {
  const places = importFields.flatMap((field) => {
    const place = table.heads.indexOf(columns[field] ?? '')
    return place < 0 ? [] : [{ field, place }]
  })
  return table.rows.map(({ row, cells }) => {
    const said: ImportRow['cells'] = {}
    for (const { field, place } of places) {
      const cell = cells[place] ?? ''
      // Longer than any may be: enough of it to be told so.
      if (cell.trim() !== '') said[field] = cell.slice(0, cellMost).replace(/\p{Cs}$/u, '')
    }
    return { row, cells: said }
  })
}
