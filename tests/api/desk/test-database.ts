import { createHash } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { appRole, type Database } from '#api/db/database.ts'
import { migrate, type OwnerConnection } from '#api/db/migrate.ts'
import { becomeApp, openPglite } from '#api/db/pglite.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import type { Log } from '#api/host.ts'

type AsOwner = <Result>(work: (owner: OwnerConnection) => Promise<Result>) => Promise<Result>

export type TestDatabase = {
  database: Database
  /** The same database as its owner, past every right that the desk lacks. */
  owner: OwnerConnection
  /** Several steps of the owner on one connection, failed ones among them. */
  asOwner: AsOwner
  /** Where the desk reaches it; null inside this process. */
  url: string | null
}

/** The PostgreSQL on which the tests run, or the embedded database where none is named. */
export const postgresUrl = process.env['TEST_DATABASE_URL'] ?? ''

/** A migrated, empty database of this worker's own. */
export async function openTestDatabase(log: Log): Promise<TestDatabase> {
  return postgresUrl === '' ? openEmbedded() : openOnServer(log)
}

async function openEmbedded(): Promise<TestDatabase> {
  const { database, pglite } = await openPglite(await migrationFiles(), {})
  const raw: OwnerConnection = {
    script: (text) => pglite.exec(text),
    rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
  }
  const asOwner: AsOwner = async (work) => {
    await pglite.exec('set session authorization postgres; set search_path to pg_catalog;')
    try {
      return await work(raw)
    } finally {
      await becomeApp(pglite)
    }
  }
  return {
    database,
    owner: {
      script: (text) => asOwner((owner) => owner.script(text)),
      rows: (text) => asOwner((owner) => owner.rows(text)),
    },
    asOwner,
    url: null,
  }
}

async function openOnServer(log: Log): Promise<TestDatabase> {
  const worker = process.env['VITEST_POOL_ID'] ?? '0'
  const folder = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)
  const name = `taulell_test_${folder}_${worker}`
  await recreateDatabase(name)
  const { owner, client } = await ownerOf(name)
  await migrate(owner, await migrationFiles())
  await client.query(`grant ${appRole} to ${escapeIdentifier(name)}`)
  const url = urlOf(name, name)
  return { database: openPostgres(url, log).database, owner, asOwner: (work) => work(owner), url }
}

/** An address on the tests' server: another database and, where given, another role. */
export function urlOf(database: string, role?: string): string {
  const url = new URL(postgresUrl)
  url.pathname = `/${database}`
  if (role !== undefined) {
    url.username = role
    url.password = role
  }
  return url.href
}

/** Drops what an earlier run left and makes the database anew, with a login role of its name. */
export async function recreateDatabase(name: string): Promise<void> {
  const server = new Client({ connectionString: postgresUrl })
  await server.connect()
  try {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.query(`drop role if exists ${name}`)
    await server.query(`create database ${name}`)
    await server.query(`create role ${name} login password '${name}'`)
  } finally {
    await server.end()
  }
}

/** A connection of the owner that lives as long as the worker, or until its client is ended. */
export async function ownerOf(
  database: string,
): Promise<{ owner: OwnerConnection; client: Client }> {
  const client = new Client({ connectionString: urlOf(database) })
  await client.connect()
  const owner: OwnerConnection = {
    script: (text) => client.query(text),
    rows: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
  }
  return { owner, client }
}
