import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'

const rowsAtOnce = 4000

/**
 * Writes thousands of rows in a few statements, in the order in which they are given. `columns` are
 * the names and types of what a row holds, as SQL says them.
 */
export async function writeRows<Column extends string>(
  db: Db,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns).join(', ')
  const types = Object.entries(columns)
    .map(([name, type]) => `${name} ${String(type)}`)
    .join(', ')
  for (let first = 0; first < rows.length; first += rowsAtOnce)
    await sql`
      insert into ${sql.table(table)} (${sql.raw(names)})
      select ${sql.raw(names)}
      from json_to_recordset(${JSON.stringify(rows.slice(first, first + rowsAtOnce))}::json) as r(${sql.raw(types)})`.execute(
      db,
    )
}
