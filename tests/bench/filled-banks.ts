import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
// First: what the api adds to zod reaches only schemas that are made after it.
import { measureEquipment } from './equipment.ts'
import { becomeApp, openPglite } from '#api/db/pglite.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import { measureActivities } from './activities.ts'
import { addFullMonth } from './calendar-pages.ts'
import { measureRegistering } from './registering.ts'
import { fillProgramme } from './fill-programme.ts'
import { fillBank, largeBank, smallBank } from './fill-bank.ts'
import type { freshPostgres } from './postgres.ts'

/** The embedded database of a data folder, opened as the desk opens it, with the bank that it is made for. */
export async function measureEmbeddedBank(folder: string): Promise<[string, string][]> {
  const { database, pglite, close } = await openPglite(await migrationFiles(), {
    dataDir: join(folder, 'pglite'),
    startParams: PGlite.defaultStartParams.filter((param) => param !== '-F'),
  })
  try {
    await pglite.exec('set session authorization postgres')
    const rows = async (text: string) => (await pglite.query<Record<string, unknown>>(text)).rows
    await fillBank({ script: (text) => pglite.exec(text), rows }, smallBank)
    await becomeApp(pglite)
    return await measureEquipment(database)
  } finally {
    await close()
  }
}

type Fresh = NonNullable<Awaited<ReturnType<typeof freshPostgres>>>

/** PostgreSQL with ten times what the city would have, filled by whoever owns it and asked by the desk's role. */
export async function measurePostgresBank({ deskUrl, owning }: Fresh): Promise<[string, string][]> {
  await owning((owner) => fillBank(owner, largeBank))
  const { database, close } = openPostgres(deskUrl, { info: () => {}, error: () => {} })
  try {
    return await measureEquipment(database)
  } finally {
    await close()
  }
}

/**
 * The same desk with a programme of 100,000 sessions at its 115 spaces; and which of them has a month
 * of three hundred afterwards.
 */
export async function measurePostgresProgramme({
  deskUrl,
  owning,
}: Fresh): Promise<{ told: [string, string][]; crowded: string }> {
  await owning(fillProgramme)
  const { database, close } = openPostgres(deskUrl, { info: () => {}, error: () => {} })
  try {
    const told = [...(await measureActivities(database)), ...(await measureRegistering(database))]
    return { told, crowded: await owning(addFullMonth) }
  } finally {
    await close()
  }
}
