import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { writeCity } from '#api/city-write.ts'
import type { Db } from '#api/db/database.ts'
import { openPglite } from '#api/db/pglite.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { seedDemo } from '#mocks/seed.ts'
import { madeUpCity } from '../api/desk/made-up-city.ts'

const now = new Date('2026-11-23T09:00:00Z')
const Count = z.tuple([z.object({ rows: z.int() })])

async function counts(db: Db): Promise<Record<string, number>> {
  const tables = [
    'city',
    'sections',
    'super_islands',
    'plans',
    'spaces',
    'rooms',
    'address_points',
    'facilities',
    'staff',
    'grants',
    'items',
    'claims',
  ]
  const found: [string, number][] = []
  for (const table of tables) {
    const { rows } = await sql`select count(*)::int as rows from ${sql.table(table)}`.execute(db)
    found.push([table, Count.parse(rows)[0].rows])
  }
  return Object.fromEntries(found)
}

test('an empty database is filled once: city, plans, spaces and staff', async () => {
  const { database, close } = await openPglite(await migrationFiles(), {})
  const { db } = database
  expect(await seedDemo(db, now)).toBe('city')
  const filled = await counts(db)
  expect(filled).toMatchObject({
    city: 1,
    sections: 1068,
    super_islands: 115,
    plans: 2,
    spaces: 18,
  })
  expect(filled['staff']).toBeGreaterThan(16)
  expect(filled['rooms']).toBeGreaterThan(36)
  expect(filled['address_points']).toBeGreaterThan(6000)
  expect(filled['facilities']).toBeGreaterThan(500)
  expect(filled['items']).toBeGreaterThan(1900)
  const home = await db
    .selectFrom('spaces')
    .innerJoin('grants', (join) => join.on(sql<boolean>`grants.scope_code = spaces.id::text`))
    .innerJoin('identities', 'identities.staff_id', 'grants.staff_id')
    .where('identities.subject', '=', 'professional')
    .select('spaces.name')
    .execute()
  expect(home).toEqual([{ name: 'Espai la Prosperitat' }])

  expect(await seedDemo(db, now)).toBe('nothing')
  expect(await counts(db)).toEqual(filled)
  await close()
})

test('a city that was imported stays as it is, and staff come to it', async () => {
  const { database, close } = await openPglite(await migrationFiles(), {})
  const { db } = database
  await writeCity(db, madeUpCity)
  expect(await seedDemo(db, now)).toBe('staff')
  const filled = await counts(db)
  expect(filled).toMatchObject({
    sections: 20,
    super_islands: 0,
    plans: 0,
    spaces: 0,
    facilities: 0,
    items: 0,
    claims: 0,
  })
  expect(filled['staff']).toBeGreaterThan(0)
  await close()
})

test('a demo that begins without a city has staff who can bring one in', async () => {
  const { database, close } = await openPglite(await migrationFiles(), {})
  expect(await seedDemo(database.db, now, { city: false })).toBe('staff')
  const filled = await counts(database.db)
  expect(filled).toMatchObject({ city: 0, sections: 0, plans: 0, spaces: 0 })
  expect(filled['staff']).toBeGreaterThan(4)
  await close()
})
