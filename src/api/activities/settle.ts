import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** Lets the database say now, and not at the end, whether anybody or anything is in two places. */
export async function settleClashes(db: Db): Promise<void> {
  await sql`set constraints nobody_is_in_two_places, one_session_per_start_of_a_series immediate`.execute(
    db,
  )
}
