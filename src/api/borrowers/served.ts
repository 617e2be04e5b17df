import { sql, type RawBuilder } from 'kysely'
import { beginningOf } from '#domain/borrower-keep.ts'
import { dayIn } from '#domain/day.ts'
import type { Db } from '../db/database.ts'
import { readSettings } from '../settings-read.ts'

export type Counter = { space: string; dayBegan: Date }

/** The counter of a space on the day that it is in the city. */
export async function counterOf(asked: { db: Db; now: Date }, space: string): Promise<Counter> {
  const { settings } = await readSettings(asked.db)
  const today = dayIn(settings.timeZone, asked.now)
  return { space, dayBegan: beginningOf(today, settings.timeZone) }
}

const comes = sql<boolean>`r.state in ('confirmed', 'offered', 'waiting')`

/**
 * Whether a counter serves the person `b` of a query now: something of hers is lent, reserved or
 * awaited there, she comes to a session or an appointment there from today on, or she was added
 * there today and nothing may have been lent to her yet.
 */
export function servedAt({ space, dayBegan }: Counter): RawBuilder<boolean> {
  // Each branch by an index of its own, hashed once: somebody's whole past is not gone through. A
  // session is of one day, so that those of two days ago on the wall clock are over in any zone.
  return sql<boolean>`(
    b.id in (
      select c.borrower_id from claims c
        where c.space_id = ${space}::uuid and c.state = 'active' and c.kind = 'loan'
      union all select c.borrower_id from claims c
        where c.space_id = ${space}::uuid and c.state = 'ready'
      union all select c.borrower_id from claims c
        where c.space_id = ${space}::uuid and c.state = 'planned' and c.kind = 'reservation'
      union all select w.borrower_id from waiting w
        where w.space_id = ${space}::uuid and w.state in ('waiting', 'held')
      union all select p.borrower_id from appointments p
        where p.space_id = ${space}::uuid and p.status = 'planned'
          and upper(p.during) >= ${dayBegan}::timestamptz
      union all select r.borrower_id from occurrences o join registrations r on r.occurrence_id = o.id
        where o.space_id = ${space}::uuid and ${comes}
          and o.start_local >= (${dayBegan}::timestamptz at time zone 'UTC') - interval '2 days'
          and upper(o.during) >= ${dayBegan}::timestamptz
      union all select r.borrower_id from activities a join registrations r on r.activity_id = a.id
        where a.space_id = ${space}::uuid and ${comes} and exists (select from occurrences o
          where o.activity_id = a.id and upper(o.during) >= ${dayBegan}::timestamptz))
    or (b.space_id = ${space}::uuid and b.created_at >= ${dayBegan}::timestamptz))`
}

/** Whether the person `b` of a query had an appointment at a space, or was registered there, ever. */
export const comesTo = (space: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select from appointments p where p.borrower_id = b.id and p.space_id = ${space})
  or exists (select from registrations r left join occurrences o on o.id = r.occurrence_id
    left join activities a on a.id = r.activity_id
    where r.borrower_id = b.id and coalesce(o.space_id, a.space_id) = ${space}))`
