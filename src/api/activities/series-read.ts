import { sql } from 'kysely'
import { z } from 'zod'
import { MeetingPoint, statuses } from '#domain/activities/activity.ts'
import { LocalTime, minutesBetween } from '#domain/activities/local-time.ts'
import { ownFields } from '#domain/activities/occurrence.ts'
import { Recurrence } from '#domain/activities/recurrence.ts'
import type { Series, Session } from '#domain/activities/series.ts'
import { Reason, Texts } from '#domain/activities/texts.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { wall, walls } from './wall-clock.ts'

const Shared = {
  room: Id.nullable(),
  meetingPoint: MeetingPoint.nullable(),
  facilitators: z.array(Id),
  capacity: z.int().nullable(),
  status: z.enum(statuses),
  cancelledBecause: Reason.nullable(),
}

const SeriesRow = z.object({
  ...Shared,
  id: Id,
  version: z.int(),
  texts: Texts,
  start: LocalTime,
  minutes: z.int(),
  zone: z.string(),
  recurrence: Recurrence.nullable(),
  foreignRule: z.string().nullable(),
  extraStarts: z.array(LocalTime),
  skippedStarts: z.array(LocalTime),
  registersFor: z.enum(['nothing', 'session', 'course']),
  setUpMinutes: z.int(),
  clearUpMinutes: z.int(),
})

const SessionRow = z.object({
  ...Shared,
  id: Id,
  recurrenceId: LocalTime,
  start: LocalTime,
  end: LocalTime,
  texts: Texts.nullable(),
  own: z.array(z.enum(ownFields)),
  registered: z.int(),
  hasPeople: z.boolean(),
})

/** A series and all of its sessions, held until the end of the transaction where it is to change. */
export async function readSeries(
  db: Db,
  { space, activity }: { space: string; activity: string },
  { locks }: { locks: boolean },
) {
  const lock = locks ? sql`for update of a` : sql``
  const { rows } = await sql`
    select a.id, a.version, a.texts, a.status, a.cancelled_because as "cancelledBecause",
      a.room_id as room, a.meeting_point as "meetingPoint", a.capacity, a.minutes, a.zone,
      ${wall('a.first_start')} as start, a.recurrence, a.foreign_rule as "foreignRule",
      ${walls('a.extra_starts')} as "extraStarts",
      ${walls('a.skipped_starts')} as "skippedStarts",
      a.registers_for as "registersFor", a.set_up_minutes as "setUpMinutes",
      a.clear_up_minutes as "clearUpMinutes",
      to_jsonb(array(select f.person_id from activity_facilitators f
        where f.activity_id = a.id order by f.person_id)) as facilitators
    from activities a where a.id = ${activity}::uuid and a.space_id = ${space}::uuid ${lock}`.execute(
    db,
  )
  if (rows[0] === undefined) throw new Refusal('activities/unknown')
  const row = SeriesRow.parse(rows[0])
  const { id, version, registersFor, setUpMinutes, clearUpMinutes, ...series } = row
  const sessions = await readSessions(db, id)
  return { id, version, registersFor, setUpMinutes, clearUpMinutes, series, sessions } satisfies {
    series: Series
  } & Record<string, unknown>
}

async function readSessions(db: Db, activity: string): Promise<Session[]> {
  const { rows } = await sql`
    with course as (
      select count(*) filter (where state in ('confirmed', 'offered', 'waiting')) as live,
        count(*) as ever
      from registrations where activity_id = ${activity}::uuid
    ), single as (
      select r.occurrence_id, count(*) as ever,
        count(*) filter (where r.state in ('confirmed', 'offered', 'waiting')) as live
      from registrations r join occurrences o on o.id = r.occurrence_id
      where o.activity_id = ${activity}::uuid group by r.occurrence_id
    ), led as (
      select f.occurrence_id, jsonb_agg(f.person_id order by f.person_id) as people
      from occurrence_facilitators f join occurrences o on o.id = f.occurrence_id
      where o.activity_id = ${activity}::uuid group by f.occurrence_id
    )
    select o.id, ${wall('o.recurrence_id')} as "recurrenceId",
      ${wall('o.start_local')} as start, ${wall('o.end_local')} as "end",
      o.room_id as room, o.meeting_point as "meetingPoint", o.capacity, o.texts,
      to_jsonb(o.own) as own, o.status, o.cancelled_because as "cancelledBecause",
      coalesce(led.people, '[]') as facilitators,
      (coalesce(single.live, 0) + course.live)::int as registered,
      coalesce(single.ever, 0) + course.ever > 0 as "hasPeople"
    from occurrences o cross join course
    left join single on single.occurrence_id = o.id left join led on led.occurrence_id = o.id
    where o.activity_id = ${activity}::uuid order by o.recurrence_id`.execute(db)
  return z
    .array(SessionRow)
    .parse(rows)
    .map(({ end, ...session }) => ({ ...session, minutes: minutesBetween(session.start, end) }))
}
