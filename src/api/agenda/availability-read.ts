import { sql } from 'kysely'
import { z } from 'zod'
import { Availability } from '#domain/activities/availability.ts'
import type { Day } from '#domain/day.ts'
import type { Db } from '../db/database.ts'

/** The weeks that somebody gives to appointments between two days, by space and then by time. */
export async function readAvailability(
  db: Db,
  { staff, from, to, space = null }: { staff: string; from: Day; to: Day; space?: string | null },
): Promise<Availability[]> {
  const { rows } = await sql`
    with part as (
      select v.space_id, v.from_on, v.until_on, v.weekday, json_agg(json_build_object(
        'from', left(v.from_time::text, 5), 'until', left(v.until_time::text, 5))
        order by v.from_time) as parts
      from availability v
      where v.staff_id = ${staff}::uuid and v.from_on < ${to}::date
        and (v.until_on is null or v.until_on > ${from}::date)
        and (${space}::uuid is null or v.space_id = ${space}::uuid)
      group by 1, 2, 3, 4)
    select json_build_object('id', p.id, 'name', p.name) as space, part.from_on as "from",
      part.until_on as until, (
        select json_agg(coalesce((
          select x.parts from part x where x.space_id = p.id and x.from_on = part.from_on
            and x.until_on is not distinct from part.until_on and x.weekday = d), '[]') order by d)
        from generate_series(0, 6) d) as week
    from (select distinct space_id, from_on, until_on from part) part
    join spaces p on p.id = part.space_id
    order by plain(p.name), p.id, part.from_on`.execute(db)
  return z.array(Availability).parse(rows)
}
