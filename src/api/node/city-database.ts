import type { Db } from '../db/database.ts'
import { openEmbedded } from './embedded-database.ts'
import { readEnvironment } from './environment.ts'
import { jsonLog } from './log.ts'
import { migrationFiles } from './migration-files.ts'
import { openPostgres } from './postgres-database.ts'
import { refuseUnready } from './readiness.ts'

/** Opens the database that the environment names, for as long as the work lasts. */
export async function withDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const environment = readEnvironment({ ...process.env, HOST: '127.0.0.1' })
  const opened =
    environment.databaseUrl === null
      ? await openEmbedded(environment.dataFolder)
      : openPostgres(environment.databaseUrl, jsonLog())
  try {
    const { db, kind } = opened.database
    if (kind === 'postgres') await refuseUnready(db, await migrationFiles())
    return await work(db)
  } finally {
    await opened.close()
  }
}

/** Who an act is recorded as, done by nobody at the desk. */
export function atTheTerminal(db: Db) {
  return { db, actor: null, requestId: crypto.randomUUID(), now: new Date() }
}
