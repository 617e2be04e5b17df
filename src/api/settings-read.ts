import { Settings } from '#domain/settings.ts'
import type { Db } from './db/database.ts'

export async function readSettings(db: Db) {
  const row = await db
    .selectFrom('settings')
    .select(['settings', 'version'])
    .executeTakeFirstOrThrow()
  return { settings: Settings.parse(row.settings), version: row.version }
}
