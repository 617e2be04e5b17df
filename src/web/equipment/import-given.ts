import { guessImportColumns, type ImportColumns } from '#domain/equipment/import-columns.ts'
import { readItemTable, type ItemTable, type TableFault } from '#domain/equipment/import-file.ts'

/** A file that was chosen, and what was read in it. */
export type FileGiven = { id: string; name: string; table: ItemTable; guess: ImportColumns }
export type FileRefused = { name: string; fault: TableFault['fault'] | 'gone'; told: number }

/** A byte more than may be read, so that what is larger is known to be. */
const bytesRead = 16 * 1024 * 1024 + 1

/** Reads a file beside the desk: nothing of it is sent before it is known to be a table. */
export async function readGiven(file: File): Promise<FileGiven | FileRefused> {
  const { name } = file
  try {
    const bytes = new Uint8Array(await file.slice(0, bytesRead).arrayBuffer())
    const read = readItemTable(bytes, TextDecoder)
    if ('fault' in read) return { ...read, name }
    return { id: crypto.randomUUID(), name, table: read, guess: guessImportColumns(read.heads) }
  } catch {
    // Moved, deleted or held by another program since it was chosen.
    return { name, fault: 'gone', told: 0 }
  }
}
