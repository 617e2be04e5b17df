import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PGliteDialect } from 'kysely'
import { appRole, schema, typeParsers, type Database } from './database.ts'
import { migrate, type Migration } from './migrate.ts'
import type { Tables } from './tables.ts'

/** Opens an embedded database, brings it up to date as its owner, and goes on as the running role. */
export async function openPglite(migrations: readonly Migration[], options: PGliteOptions) {
  const pglite = await PGlite.create({
    ...options,
    parsers: typeParsers,
    extensions: { btree_gist, pg_trgm },
  })
  await pglite.exec('reset session authorization; set search_path to pg_catalog;')
  await migrate(
    {
      script: (text) => pglite.exec(text),
      rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
    },
    migrations,
  )
  await becomeApp(pglite)
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  const database: Database = { kind: 'pglite', db }
  return { database, pglite, close: () => pglite.close() }
}

export async function becomeApp(pglite: PGlite): Promise<void> {
  await pglite.exec(
    `set search_path to ${schema}, pg_catalog; set time zone 'UTC'; set session authorization ${appRole};`,
  )
}
