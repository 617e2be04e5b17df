import { sql } from 'kysely'
import { RegistrationMark } from '#domain/activities/registration.ts'
import type { Db } from '../db/database.ts'

const Row = RegistrationMark.omit({ promoted: true })

/** How a registration stands, and how many came in by what was done to it. */
export async function markOf(db: Db, id: string, promoted = 0): Promise<RegistrationMark> {
  const { rows } = await sql`
    select r.id, r.state, r.version, case when r.state = 'waiting' then 1 + (
      select count(*) from registrations w
      where w.state = 'waiting' and w.borrower_id is not null and (w.since, w.id) < (r.since, r.id)
        and (w.occurrence_id = r.occurrence_id or w.activity_id = coalesce(r.activity_id,
          (select o.activity_id from occurrences o where o.id = r.occurrence_id)))) end::int as queue
    from registrations r where r.id = ${id}::uuid`.execute(db)
  return { ...Row.parse(rows[0]), promoted }
}
