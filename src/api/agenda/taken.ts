import { sql } from 'kysely'
import { z } from 'zod'
import { LocalTime } from '#domain/activities/local-time.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const Taken = z.object({
  who: z.string(),
  kind: z.enum(['session', 'appointment', 'absence']),
  title: z.string().nullable(),
  start: LocalTime,
  end: LocalTime,
})
type Taken = z.infer<typeof Taken>

type Wanted = {
  start: LocalTime
  end: LocalTime
  zone: string
  staff: string
  room?: string | null
  /** Itself, where it is moved. */
  except?: string | undefined
}

/** What a person and a room are taken by between two moments; of an appointment only when. */
export async function takenBy(db: Db, wanted: Wanted): Promise<Taken[]> {
  const { start, end, zone, staff, room = null, except = null } = wanted
  const { rows } = await sql`
    with needed as (
      select id as resource, name from staff where id = ${staff}::uuid
      union all
      select a.atom_id, r.name from rooms r join room_atoms a on a.room_id = r.id where r.id = ${room}::uuid)
    select distinct n.name as who,
      case when b.occurrence_id is not null then 'session'
        when b.appointment_id is not null then 'appointment' else 'absence' end as kind,
      coalesce(o.texts, s.texts) #>> '{ca,title}' as title,
      to_char(lower(b.during) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI') as start,
      to_char(upper(b.during) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI') as end
    from needed n join bookings b on b.resource_id = n.resource
    left join occurrences o on o.id = b.occurrence_id left join activities s on s.id = o.activity_id
    where b.during && tstzrange(${start}::timestamp at time zone ${zone}::text,
        ${end}::timestamp at time zone ${zone}::text)
      and (b.appointment_id is null or b.appointment_id is distinct from ${except}::uuid)
      and (b.absence_id is null or b.absence_id is distinct from ${except}::uuid)
    order by start, who`.execute(db)
  return z.array(Taken).parse(rows)
}

const mostNamed = 12

/** Refuses what would put anybody or any room in two places, and names what is in the way. */
export async function mustBeFree(db: Db, wanted: Wanted): Promise<void> {
  const taken = await takenBy(db, wanted)
  const [first] = taken
  if (first === undefined) return
  throw new Refusal('activities/clash', {
    who: first.who,
    start: wanted.start,
    with: first.title,
    kind: first.kind,
    from: first.start,
    until: first.end,
    // What is to be moved first, as `kind start title`.
    all: taken
      .slice(0, mostNamed)
      .map(({ kind, start, title }) => `${kind} ${start} ${title ?? ''}`.trim()),
  })
}
