import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { MeetingPoint, statuses } from '#domain/activities/activity.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { Recurrence } from '#domain/activities/recurrence.ts'
import { Texts } from '#domain/activities/texts.ts'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'
import { wall, walls } from '../activities/wall-clock.ts'

const Session = z.object({
  recurrenceId: LocalTime,
  start: LocalTime,
  end: LocalTime,
  status: z.enum(statuses),
  texts: Texts.nullable(),
  room: z.string().nullable(),
  meetingPoint: MeetingPoint.nullable(),
  version: z.int(),
})
export type StoredSession = z.infer<typeof Session>

const Stored = z.object({
  id: Id,
  splitFrom: Id.nullable(),
  sequence: z.int(),
  updatedAt: z.coerce.date(),
  texts: Texts,
  start: LocalTime,
  minutes: z.int(),
  zone: z.string(),
  recurrence: Recurrence.nullable(),
  foreignRule: z.string().nullable(),
  extraStarts: z.array(LocalTime),
  skippedStarts: z.array(LocalTime),
  sensitive: z.boolean(),
  kind: z.object({ ca: z.string(), es: z.string(), en: z.string(), code: z.string().nullable() }),
  room: z.string().nullable(),
  meetingPoint: MeetingPoint.nullable(),
  space: z.object({
    id: Id,
    name: z.string(),
    address: z.string(),
    lon: z.number(),
    lat: z.number(),
  }),
  sessions: z.array(Session),
})
export type StoredSeries = z.infer<typeof Stored>

/** As many as a calendar elsewhere reads at once without trouble. */
const mostSeries = 500

type Window = { from: LocalTime; until: LocalTime }

/** Series with a session in the window, of those that `wanted` lets through, each with all of its sessions. */
export async function readFeedSeries(
  db: Db,
  wanted: RawBuilder<boolean>,
  { from, until }: Window,
): Promise<StoredSeries[]> {
  const { rows } = await sql`
    with near as (
      select o.activity_id as id, min(o.start_local) as first from occurrences o
      join activities a on a.id = o.activity_id
      where o.start_local >= ${from}::timestamp and o.start_local < ${until}::timestamp
        and o.status <> 'draft' and ${wanted}
      group by o.activity_id order by 2, 1 limit ${mostSeries}
    )
    select a.id, a.split_from as "splitFrom", a.sequence, a.updated_at as "updatedAt", a.texts,
      ${wall('a.first_start')} as start, a.minutes, a.zone, a.recurrence,
      a.foreign_rule as "foreignRule",
      ${walls('a.extra_starts')} as "extraStarts",
      ${walls('a.skipped_starts')} as "skippedStarts",
      k.sensitive, json_build_object('ca', k.name_ca, 'es', k.name_es, 'en', k.name_en, 'code', k.code)::jsonb as kind,
      r.name as room, a.meeting_point as "meetingPoint",
      json_build_object('id', s.id, 'name', s.name, 'address', s.address, 'lon', s.lon, 'lat', s.lat)::jsonb as space,
      (select json_agg(json_build_object('recurrenceId', ${wall('o.recurrence_id')},
          'start', ${wall('o.start_local')}, 'end', ${wall('o.end_local')}, 'status', o.status,
          'texts', o.texts, 'room', q.name, 'meetingPoint', o.meeting_point, 'version', o.version)
          order by o.recurrence_id)
        from occurrences o left join rooms q on q.id = o.room_id where o.activity_id = a.id)::jsonb as sessions
    from near join activities a on a.id = near.id join activity_kinds k on k.id = a.kind_id
    join spaces s on s.id = a.space_id left join rooms r on r.id = a.room_id
    order by near.first, a.id`.execute(db)
  return z.array(Stored).parse(rows)
}
