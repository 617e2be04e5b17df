import { sql } from 'kysely'
import { z } from 'zod'
import { partsStand } from '#domain/room-parts.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Room } from '#domain/space.ts'
import { settleClashes } from './activities/settle.ts'
import type { Db } from './db/database.ts'
import { readSettings } from './settings-read.ts'

type Pair = { whole: string; part: string }

/**
 * Which rooms of a space are made of which. Whatever is to come in a room that changes takes its new
 * parts, and nothing is changed where two things would then be in one place.
 */
export async function setParts(db: Db, space: string, rooms: readonly Room[]): Promise<void> {
  if (!partsStand(rooms)) throw new Refusal('spaces/room-parts')
  const wanted = rooms.flatMap(({ id, parts }) => parts.map((part) => ({ whole: id, part })))
  const stood = await readParts(db, space)
  const gone = stood.filter((one) => !has(wanted, one))
  const come = wanted.filter((one) => !has(stood, one))
  for (const { whole, part } of gone)
    await db
      .deleteFrom('room_parts')
      .where('whole_id', '=', whole)
      .where('part_id', '=', part)
      .execute()
  if (come.length > 0)
    await db
      .insertInto('room_parts')
      .values(come.map(({ whole, part }) => ({ whole_id: whole, part_id: part })))
      .execute()
  const changed = [...new Set([...gone, ...come].map(({ whole }) => whole))]
  if (changed.length === 0) return
  // Sessions are booked anew by the database; appointments are where they are written.
  await sql`
    update appointments set status = status
    where room_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(changed)}::jsonb))
      and during && tstzrange(now(), null)`.execute(db)
  await mustNotMeet(db, space)
  await settleClashes(db)
}

const has = (pairs: readonly Pair[], { whole, part }: Pair) =>
  pairs.some((one) => one.whole === whole && one.part === part)

async function readParts(db: Db, space: string): Promise<Pair[]> {
  return db
    .selectFrom('room_parts')
    .innerJoin('rooms', 'rooms.id', 'room_parts.whole_id')
    .select(['whole_id as whole', 'part_id as part'])
    .where('rooms.space_id', '=', space)
    .execute()
}

const Met = z.object({
  who: z.string(),
  with: z.string().nullable(),
  start: z.string(),
  from: z.string(),
  until: z.string(),
})

/** Names the first two things that would be in one room at once. */
async function mustNotMeet(db: Db, space: string): Promise<void> {
  const { settings } = await readSettings(db)
  const at = (bound: ReturnType<typeof sql>) =>
    sql`to_char(${bound} at time zone ${settings.timeZone}::text, 'YYYY-MM-DD"T"HH24:MI')`
  const { rows } = await sql`
    select r.name as who, coalesce(o.texts, s.texts) #>> '{ca,title}' as with,
      ${at(sql`lower(a.during)`)} as start, ${at(sql`lower(b.during)`)} as "from",
      ${at(sql`upper(b.during)`)} as until
    from rooms r join bookings a on a.resource_id = r.id
    join bookings b on b.resource_id = r.id and b.during && a.during and b.id < a.id
    left join occurrences o on o.id = b.occurrence_id left join activities s on s.id = o.activity_id
    where r.space_id = ${space}::uuid order by lower(a.during) limit 1`.execute(db)
  const [first] = z.array(Met).parse(rows)
  if (first !== undefined) throw new Refusal('activities/clash', first)
}
