import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '#domain/day.ts'
import { SpaceDay } from '#domain/activities/occurrence.ts'
import type { Db } from '../db/database.ts'

type Asked = { from: Day; to: Day; kind?: string | undefined; island?: string | undefined }

/** Sessions and seats by space and day, counted where they lie: never the sessions themselves. */
export async function readSummary(db: Db, { from, to, kind, island }: Asked): Promise<SpaceDay[]> {
  const { rows } = await sql`
    with found as materialized (
      select o.id, o.activity_id, o.space_id, o.start_local::date as day, o.status, o.capacity
      from occurrences o
      where o.start_local >= ${from}::date and o.start_local < ${to}::date
        and (${kind ?? null}::uuid is null or exists (
          select from activities a where a.id = o.activity_id and a.kind_id = ${kind ?? null}::uuid))
        and (${island ?? null}::uuid is null or o.space_id in (
          select s.id from spaces s where s.island_id = ${island ?? null}::uuid))
    ), single as (
      select r.occurrence_id as id, sum(r.seats) as seats from registrations r
      where r.occurrence_id in (select id from found) and r.state in ('confirmed', 'offered') group by 1
    ), course as (
      select r.activity_id as id, sum(r.seats) as seats from registrations r
      where r.activity_id in (select activity_id from found) and r.state in ('confirmed', 'offered')
      group by 1
    )
    select f.space_id as space, f.day::text as day,
      count(*) filter (where f.status = 'published')::int as sessions,
      count(*) filter (where f.status = 'cancelled')::int as cancelled,
      count(*) filter (where f.status = 'draft')::int as drafts,
      coalesce(sum(f.capacity) filter (where f.status = 'published'), 0)::int as seats,
      coalesce(sum(coalesce(single.seats, 0) + coalesce(course.seats, 0))
        filter (where f.status = 'published'), 0)::int as confirmed
    from found f left join single on single.id = f.id left join course on course.id = f.activity_id
    group by 1, 2 order by 2, 1`.execute(db)
  return z.array(SpaceDay).parse(rows)
}
