import { sql } from 'kysely'
import type { Db } from '#api/db/database.ts'
import { seedStaff } from './demo-staff.ts'

/** Fills an empty database with the demo; a database that has a city or staff is left as it is. */
export async function seedDemo(db: Db, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Several processes may start at once on one database.
    await sql`select pg_advisory_xact_lock(7311943)`.execute(trx)
    const staff = await trx.selectFrom('staff').select('id').limit(1).executeTakeFirst()
    if (staff !== undefined) return false
    await seedStaff(trx, now)
    return true
  })
}
