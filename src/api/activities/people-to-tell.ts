import { sql } from 'kysely'
import { borrowerCanBeWrittenTo } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'

export const nobody = { told: 0, toCall: 0 }

/** How many people hold or wait for a seat in one of these sessions and want to hear of changes, and how many of them gave no e-mail; each counts once. */
export async function peopleToTell(
  db: Db,
  occurrences: readonly string[],
): Promise<{ told: number; toCall: number }> {
  const ids = JSON.stringify(occurrences)
  const { rows } = await sql<{ told: number; toCall: number }>`
    with touched as (
      select o.id, o.activity_id from occurrences o
      where o.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
    )
    select count(*)::int as told, count(*) filter (where not ${borrowerCanBeWrittenTo})::int as "toCall"
    from (select distinct r.borrower_id from registrations r
      where r.state in ('confirmed', 'offered', 'waiting') and r.tells and r.borrower_id is not null
        and (r.occurrence_id in (select id from touched)
          or r.activity_id in (select activity_id from touched))) t`.execute(db)
  return rows[0] ?? nobody
}
