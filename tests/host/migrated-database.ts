import { Client } from 'pg'
import { afterAll } from 'vitest'
import { postgresUrl, recreateDatabase, urlOf } from '../api/desk/test-database.ts'
import { startProgram } from './program.ts'

const made: string[] = []

afterAll(async () => {
  if (made.length === 0) return
  const server = new Client({ connectionString: postgresUrl })
  await server.connect()
  for (const name of made) {
    await server.query(`drop database if exists ${name} with (force)`)
    await server.query(`drop role if exists ${name}`)
  }
  await server.end()
})

/** An empty database of this file's own, brought up to date as `npm run db:migrate` does. */
export async function migratedDatabase(purpose: string) {
  const name = `taulell_host_${process.pid}_${purpose}`
  made.push(name)
  await recreateDatabase(name)
  const [ownerUrl, deskUrl] = [urlOf(name), urlOf(name, name)]
  const variables = { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: deskUrl }
  const { code, said } = await startProgram('src/api/node/migrate.ts', [], variables).ended
  if (code !== 0) throw new Error(said)
  return { name, ownerUrl, deskUrl, said }
}
