import { sql } from 'kysely'
import { writePlaces } from '#api/city-places-write.ts'
import { writeCity } from '#api/city-write.ts'
import type { Db } from '#api/db/database.ts'
import { seedAddresses } from './demo-addresses.ts'
import { demoAddresses } from './demo-city/addresses.ts'
import { demoCity } from './demo-city/city.ts'
import { demoFacilities } from './demo-city/facilities.ts'
import { demoTerritories } from './demo-city/territories.ts'
import { seedActivities } from './demo-activities/seed-activities.ts'
import { seedEquipment } from './demo-equipment/seed-equipment.ts'
import { seedSpaces } from './demo-spaces.ts'
import { seedStaff } from './demo-staff.ts'
import { seedTerritories } from './demo-territories.ts'

/**
 * Fills an empty database with the demo, all or nothing, and tells with what; a desk that has staff is
 * left as it is. A city that was imported before stays, and gets the demo's staff, so that someone can
 * sign in; so does a desk that is to begin without a city.
 */
export async function seedDemo(
  db: Db,
  now: Date,
  { city: withCity = true }: { city?: boolean } = {},
): Promise<'city' | 'staff' | 'nothing'> {
  return db.transaction().execute(async (trx) => {
    // Several processes may start at once on one database.
    await sql`select pg_advisory_xact_lock(7311943)`.execute(trx)
    const staff = await trx.selectFrom('staff').select('id').limit(1).executeTakeFirst()
    if (staff !== undefined) return 'nothing'
    const imported = await trx.selectFrom('city').select('name').executeTakeFirst()
    const inventsCity = withCity && imported === undefined
    if (inventsCity) {
      const city = demoCity()
      await writeCity(trx, city)
      const territories = demoTerritories(city)
      await seedTerritories(trx, territories, now)
      await seedSpaces(trx, now)
      const addresses = demoAddresses(city, territories.spaces)
      await seedAddresses(trx, addresses)
      const facilities = demoFacilities(city, addresses)
      await writePlaces(trx, { spaces: [], facilities, addresses: [] })
    }
    await seedStaff(trx, now)
    if (inventsCity) await seedEquipment(trx, now)
    if (inventsCity) await seedActivities(trx, now)
    return inventsCity ? 'city' : 'staff'
  })
}
