import { sql } from 'kysely'
import { writeCity } from '#api/city-write.ts'
import type { Db } from '#api/db/database.ts'
import { seedAddresses } from './demo-addresses.ts'
import { demoAddresses } from './demo-city/addresses.ts'
import { demoCity } from './demo-city/city.ts'
import { demoTerritories } from './demo-city/territories.ts'
import { seedSpaces } from './demo-spaces.ts'
import { seedStaff } from './demo-staff.ts'
import { seedTerritories } from './demo-territories.ts'

/**
 * Fills an empty database with the demo, all or nothing; a desk that has staff is left as it is. A
 * city that was imported before stays, and gets the demo's staff, so that someone can sign in; so
 * does a desk that is to begin without a city.
 */
export async function seedDemo(
  db: Db,
  now: Date,
  { city: withCity = true }: { city?: boolean } = {},
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Several processes may start at once on one database.
    await sql`select pg_advisory_xact_lock(7311943)`.execute(trx)
    const staff = await trx.selectFrom('staff').select('id').limit(1).executeTakeFirst()
    if (staff !== undefined) return false
    const imported = await trx.selectFrom('city').select('name').executeTakeFirst()
    if (withCity && imported === undefined) {
      const city = demoCity()
      await writeCity(trx, city)
      const territories = demoTerritories(city)
      await seedTerritories(trx, territories, now)
      await seedSpaces(trx, now)
      await seedAddresses(trx, demoAddresses(city, territories.spaces))
    }
    await seedStaff(trx, now)
    return true
  })
}
