import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Lets the database say now, and not at the end, whether anybody is in two places. */
export async function settleBookings(db: Db): Promise<void> {
  await sql`set constraints nobody_is_in_two_places immediate`.execute(db)
}
