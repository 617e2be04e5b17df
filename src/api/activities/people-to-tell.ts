import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** How many people hold or wait for a seat in one of these sessions and want to hear of changes; each counts once. */
export async function peopleToTell(db: Db, occurrences: readonly string[]): Promise<number> {
  const ids = JSON.stringify(occurrences)
  const { rows } = await sql<{ people: number }>`
    with touched as (
      select o.id, o.activity_id from occurrences o
      where o.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
    )
    select count(distinct r.borrower_id)::int as people from registrations r
    where r.state in ('confirmed', 'offered', 'waiting') and r.tells
      and (r.occurrence_id in (select id from touched)
        or r.activity_id in (select activity_id from touched))`.execute(db)
  return rows[0]?.people ?? 0
}
