import { escapeIdentifier } from 'pg'
import { appRole } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { readEnvironment, WrongEnvironment } from './environment.ts'
import { migrationFiles } from './migration-files.ts'
import { withOwner } from './postgres-database.ts'
import { failWith, say } from './speak.ts'

/** `npm run db:migrate`: brings a PostgreSQL database up to date as its owner. */
async function main() {
  const { ownerUrl, databaseUrl } = readEnvironment({ HOST: '127.0.0.1', ...process.env })
  if (ownerUrl === null)
    throw new WrongEnvironment('Set DATABASE_OWNER_URL to the database, as the role that owns it.')
  const files = await migrationFiles()
  const { applied } = await withOwner(ownerUrl, async (owner, client) => {
    const result = await migrate(owner, files)
    const desk = databaseUrl === null ? '' : decodeURIComponent(new URL(databaseUrl).username)
    if (desk !== '') await client.query(`grant ${appRole} to ${escapeIdentifier(desk)}`)
    return result
  })
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`)
}

await main().catch(failWith)
