import { buildCsv } from '#domain/csv.ts'
import { importFields, type ImportField } from '#domain/equipment/import.ts'
import { saveFile } from '#web/ui/save-file.ts'
import type { PreviewRow } from './import-preview-rows.ts'
import type { useImportWords } from './import-words.ts'

/** Semicolons: what a spreadsheet of a town hall here expects. */
const shape = { delimiter: ';', quotes: true } as const
const type = 'text/csv;charset=utf-8'

type Words = ReturnType<typeof useImportWords>

/** The rows that cannot come in, each with its reason at the end: mended there, they can be given again. */
export function saveWrongRows(
  name: string,
  rows: readonly PreviewRow[],
  { words, rowWords, whyWords }: { words: Words; rowWords: string; whyWords: string },
): void {
  const used = importFields.filter((field) => rows.some(({ cells }) => cells[field] !== undefined))
  const head = [...used.map(words.field), rowWords, whyWords]
  const lines = rows.map(({ row, cells, problems }) => [
    ...used.map((field) => cells[field] ?? ''),
    row,
    problems.map((problem) => `${words.field(problem.field)}: ${words.why(problem)}`).join(' '),
  ])
  saveFile(name, buildCsv(head, lines, shape), type)
}

/** A sheet with nothing but the heads that are known. */
export function saveEmptySheet(name: string, fieldWords: (field: ImportField) => string): void {
  saveFile(name, buildCsv(importFields.map(fieldWords), [], shape), type)
}
