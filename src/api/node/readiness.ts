import { sql } from 'kysely'
import { pending, type Migration } from '../db/migrate.ts'
import type { Database, Db } from '../db/database.ts'
import { checkWall } from '../wall.ts'
import type { Log } from '../host.ts'
import { WrongEnvironment } from './environment.ts'

/** Refuses a PostgreSQL database that this program does not fit, with what to do about it. */
export async function refuseUnready(db: Db, migrations: readonly Migration[]): Promise<void> {
  const applied = await sql<{ name: string }>`select name from migrations`
    .execute(db)
    .then(({ rows }) => rows.map((row) => row.name))
    .catch((error: unknown) => {
      if (isMissing(error)) return []
      throw turnedAway(error) ?? error
    })
  const missing = pending(migrations, applied)
  if (missing.length > 0)
    throw new WrongEnvironment(
      `The database is not up to date (${missing.join(', ')}). Run \`npm run db:migrate\` with ` +
        'DATABASE_OWNER_URL set, then start again.',
    )
}

/** Checks a PostgreSQL database that answers: up to date, and the running role is not its owner. */
export async function checkPostgres(
  { db }: Database,
  { migrations, demo, log }: { migrations: readonly Migration[]; demo: boolean; log: Log },
): Promise<void> {
  await refuseUnready(db, migrations)
  const breaches = (await checkWall(db)).filter((finding) => !finding.holds)
  for (const { check } of breaches) log.error('wall check failed', { check })
  const owns = breaches.some(({ check }) => check === 'owns-nothing' || check === 'no-superuser')
  if (owns && !demo)
    throw new WrongEnvironment(
      'DATABASE_URL names a role that owns the desk’s tables or is a superuser. Use a login role that ' +
        'is only a member of taulell_app (npm run db:migrate grants it), so that the wall holds.',
    )
}

/** A wrong role, password or database: PostgreSQL answers, and says no (appendix A, classes 28 and 3D). */
function turnedAway(error: unknown): WrongEnvironment | null {
  if (!(error instanceof Error && 'code' in error && /^(28|3D)/.test(String(error.code))))
    return null
  return new WrongEnvironment(`PostgreSQL refuses DATABASE_URL: ${error.message}.`)
}

/** Undefined table, missing schema, or no right to look: PostgreSQL appendix A. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['42P01', '3F000', '42501'].includes(String(error.code))
  )
}
