import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { migrate, type OwnerConnection } from '#api/db/migrate.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { withOwner } from '#api/node/postgres-database.ts'
import type { RunningDesk } from './desk-server.ts'

/** A new database with a login role that owns nothing, on the server that TEST_DATABASE_URL names. */
export async function freshPostgres() {
  const ownerUrl = process.env['TEST_DATABASE_URL'] ?? ''
  if (ownerUrl === '') return null
  const name = `taulell_bench_${randomUUID().slice(0, 8)}`
  await asOwner(ownerUrl, `create database ${name}`)
  const ownDatabase = new URL(ownerUrl)
  ownDatabase.pathname = `/${name}`
  await withOwner(ownDatabase.href, async (owner) => migrate(owner, await migrationFiles()))
  await asOwner(ownerUrl, `create role ${name} login; grant taulell_app to ${name}`)
  const desk = new URL(ownDatabase)
  desk.username = name
  return {
    deskUrl: desk.href,
    /** On the new database, as whoever owns its tables. */
    owning: <Result>(work: (owner: OwnerConnection) => Promise<Result>) =>
      withOwner(ownDatabase.href, work),
    /** The demo city is written after the first healthy answer; waits until a persona can sign in. */
    seeded: async ({ address }: RunningDesk) => {
      for (let attempt = 0; attempt < 300; attempt++) {
        const answer = await fetch(`${address}/api/session/demo`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': 'bench' },
          body: JSON.stringify({ persona: 'planner' }),
        })
        if (answer.ok) return
        if (answer.status === 429) throw new Error('signed in too soon, too often')
        await wait(2500)
      }
    },
    drop: async () => {
      await asOwner(ownerUrl, `drop database ${name} with (force)`)
      await asOwner(ownerUrl, `drop role ${name}`)
    },
  }
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
