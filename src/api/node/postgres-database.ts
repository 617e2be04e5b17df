import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool, types, type CustomTypesConfig } from 'pg'
import { schema, typeParsers, type Database } from '../db/database.ts'
import type { OwnerConnection } from '../db/migrate.ts'
import type { Tables } from '../db/tables.ts'
import type { Log } from '../host.ts'

const parsers: Record<number, (text: string) => unknown> = typeParsers

const customTypes: CustomTypesConfig = {
  getTypeParser: (oid, format): unknown =>
    (format === 'binary' ? undefined : parsers[oid]) ?? types.getTypeParser(oid, format),
}

/** A pool of the running role. Opening does not connect: an unreachable server is told per request. */
export function openPostgres(connectionString: string, log: Log) {
  const pool = new Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 4000,
    // Nothing is asked for long enough that compiling it first would pay.
    options: `-c search_path=${schema},pg_catalog -c timezone=UTC -c jit=off`,
    types: customTypes,
  })
  // A connection lost between two queries of a transaction has nobody else to tell, and would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.error('database connection lost', {}, error))
  })
  // The pool repeats what its resting connections have said.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const database: Database = { kind: 'postgres', db }
  return { database, close: () => db.destroy() }
}

/** One connection as the owner, for migrations only. */
export async function withOwner<Result>(
  connectionString: string,
  work: (owner: OwnerConnection, client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const owner: OwnerConnection = {
      script: (text) => client.query(text),
      rows: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    }
    return await work(owner, client)
  } finally {
    await client.end()
  }
}
