import { sql } from 'kysely'
import type { Seats } from '#domain/activities/registration.ts'
import type { Db } from '../db/database.ts'

type Row = {
  id: string
  capacity: number | null
  confirmed: number
  offered: number
  waiting: number
}

/** Seats of sessions, companions counted; whoever takes the whole course has one in each. */
export async function registeredCounts(
  db: Db,
  occurrences: readonly string[],
): Promise<Map<string, Seats>> {
  if (occurrences.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select o.id, o.capacity,
      coalesce(sum(r.seats) filter (where r.state = 'confirmed'), 0)::int as confirmed,
      coalesce(sum(r.seats) filter (where r.state = 'offered'), 0)::int as offered,
      coalesce(sum(r.seats) filter (where r.state = 'waiting'), 0)::int as waiting
    from occurrences o left join registrations r
      on (r.occurrence_id = o.id or r.activity_id = o.activity_id)
      and r.state in ('confirmed', 'offered', 'waiting')
    where o.id = any(${[...occurrences]}::uuid[]) group by o.id`.execute(db)
  return new Map(
    rows.map(({ id, ...counts }) => {
      const { capacity, confirmed, offered } = counts
      const free = capacity === null ? null : Math.max(0, capacity - confirmed - offered)
      return [id, { ...counts, free }]
    }),
  )
}
