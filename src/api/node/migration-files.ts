import { readdir, readFile } from 'node:fs/promises'
import type { Migration } from '../db/migrate.ts'

const folder = new URL('../db/migrations/', import.meta.url)

export async function migrationFiles(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })),
  )
}
