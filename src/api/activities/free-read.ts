import { sql } from 'kysely'
import { z } from 'zod'
import { FreeTime, RoomThen } from '#domain/activities/free.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import type { Day } from '#domain/day.ts'
import type { Db } from '../db/database.ts'

type Wanted = {
  room: string | null
  people: readonly string[]
  setUp: number
  clearUp: number
  from: Day
  to: Day
  zone: string
  /** Of an activity that is being moved, nothing is in its own way. */
  except: string | null
}

const clock = (bound: ReturnType<typeof sql>, zone: string) =>
  sql`to_char((${bound}) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI')`

/**
 * When a room, with its parts or within its whole, and some people are taken between two days. What
 * takes the room is told longer by what is to be set up after it and cleared up before it.
 */
export async function readTaken(db: Db, wanted: Wanted): Promise<FreeTime[]> {
  const { room, people, setUp, clearUp, from, to, zone, except } = wanted
  const { rows } = await sql`
    with needed as (
      select atom_id as resource, ${clearUp}::int as before, ${setUp}::int as after
      from room_atoms where room_id = ${room}::uuid
      union all
      select value::uuid, 0, 0 from jsonb_array_elements_text(${JSON.stringify(people)}::jsonb))
    select ${clock(sql`lower(b.during) - make_interval(mins => n.before)`, zone)} as start,
      ${clock(sql`upper(b.during) + make_interval(mins => n.after)`, zone)} as "end"
    from needed n join bookings b on b.resource_id = n.resource
    left join occurrences o on o.id = b.occurrence_id
    where b.during && tstzrange((${from}::date - 1)::timestamp at time zone ${zone}::text,
        (${to}::date + 1)::timestamp at time zone ${zone}::text)
      and (${except}::uuid is null or o.activity_id is distinct from ${except}::uuid)
    order by 1`.execute(db)
  return z.array(FreeTime).parse(rows)
}

type Then = { space: string; start: LocalTime; end: LocalTime; zone: string }

/** The rooms of a space, each with what takes it between two moments: the parts of a whole, or the whole of a part. */
export async function readRoomsThen(db: Db, { space, start, end, zone }: Then) {
  const { rows } = await sql`
    select r.id, r.name, r.capacity, r.accessible, (
      select json_build_object('start', ${clock(sql`min(lower(b.during))`, zone)},
        'end', ${clock(sql`max(upper(b.during))`, zone)})
      from room_atoms a join bookings b on b.resource_id = a.atom_id
      where a.room_id = r.id and b.during && tstzrange(
        ${start}::timestamp at time zone ${zone}::text, ${end}::timestamp at time zone ${zone}::text)
      having count(*) > 0) as taken
    from rooms r where r.space_id = ${space}::uuid order by r.position, r.id`.execute(db)
  return z.array(RoomThen).parse(rows)
}
