import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPglite } from '#api/db/pglite.ts'
import { migrationFiles } from '#api/node/migration-files.ts'
import { seedDemo } from '#mocks/seed.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const { database, close } = await openPglite(await migrationFiles(), { dataDir: 'memory://' })
const { db } = database

beforeAll(async () => {
  await seedDemo(db, monday)
})
afterAll(close)

const counted = async (table: 'activities' | 'registrations' | 'attendances' | 'appointments') =>
  (
    await db
      .selectFrom(table)
      .select((rows) => rows.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('every space of the demo has a season, about three hundred activities in all', async () => {
  const spaces = await db.selectFrom('spaces').select('id').execute()
  const offering = await db.selectFrom('activities').select('space_id').distinct().execute()
  expect(offering).toHaveLength(spaces.length)
  const activities = Number(await counted('activities'))
  expect(activities).toBeGreaterThan(240)
  expect(activities).toBeLessThan(340)
})

test('no session of the demo is on a holiday', async () => {
  const { rows: wrong } = await sql`
    select o.id from occurrences o join holidays h
      on h.closes and o.start_local >= h.from_on and o.start_local < h.until_on`.execute(db)
  expect(wrong).toEqual([])
})

test('people come, wait, and are noted or not yet; professionals have appointments', async () => {
  expect(Number(await counted('registrations'))).toBeGreaterThan(1500)
  expect(Number(await counted('attendances'))).toBeGreaterThan(3000)
  expect(Number(await counted('appointments'))).toBeGreaterThan(300)
  const missing = await db
    .selectFrom('occurrences as o')
    .innerJoin('activities as a', 'a.id', 'o.activity_id')
    .select('o.id')
    .where('o.status', '=', 'published')
    .where('a.registers_for', '<>', 'nothing')
    .where('o.attendance_closed_at', 'is', null)
    .where('o.end_local', '<', '2026-11-23T10:00')
    .execute()
  expect(missing.length).toBeGreaterThan(0)
  expect(missing.length).toBeLessThan(120)
})
