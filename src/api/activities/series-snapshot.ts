import { sql } from 'kysely'
import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import type { Db } from '../db/database.ts'

/** What a change has to leave behind in order to be taken back: rows as they were, and what it made. */
export const Before = z.object({
  activity: z.record(z.string(), z.unknown()).nullable(),
  leads: z.array(z.record(z.string(), z.unknown())),
  sessions: z.array(z.record(z.string(), z.unknown())),
  sessionLeads: z.array(z.record(z.string(), z.unknown())),
  added: z.array(Id),
  rest: Id.nullable(),
  /** The version that the activity had after it. */
  version: z.int(),
})
export type Before = z.infer<typeof Before>

type Rows = Pick<Before, 'activity' | 'leads' | 'sessions' | 'sessionLeads'>

/** The rows of a series as they stand, its sessions and whoever leads them. */
export async function snapshot(db: Db, activity: string): Promise<Rows> {
  const { rows } = await sql`
    select to_jsonb(a) - 'search' as activity,
      coalesce((select jsonb_agg(to_jsonb(f) - 'person_id') from activity_facilitators f
        where f.activity_id = a.id), '[]') as leads,
      coalesce((select jsonb_agg(to_jsonb(o) - 'during') from occurrences o
        where o.activity_id = a.id), '[]') as sessions,
      coalesce((select jsonb_agg(to_jsonb(f) - 'person_id') from occurrence_facilitators f
        join occurrences o on o.id = f.occurrence_id where o.activity_id = a.id), '[]') as "sessionLeads"
    from activities a where a.id = ${activity}::uuid`.execute(db)
  return Before.pick({ activity: true, leads: true, sessions: true, sessionLeads: true }).parse(
    rows[0],
  )
}

const columns = [
  'kind_id',
  'texts',
  'room_id',
  'meeting_point',
  'capacity',
  'companions_max',
  'accessibility',
  'needs',
  'spoken',
  'visibility',
  'registers_for',
  'waiting',
  'offer_hours',
  'set_up_minutes',
  'clear_up_minutes',
  'first_start',
  'minutes',
  'recurrence',
  'foreign_rule',
  'extra_starts',
  'skipped_starts',
  'status',
  'cancelled_because',
] as const

const sessionColumns = [
  'activity_id',
  'recurrence_id',
  'start_local',
  'end_local',
  'room_id',
  'meeting_point',
  'capacity',
  'texts',
  'own',
  'status',
  'cancelled_because',
] as const

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

const listed = (names: readonly string[], table = '') =>
  sql.join(names.map((name) => (table === '' ? sql.ref(name) : sql.ref(`${table}.${name}`))))

/** Puts the rows of a series back as they were. What is counted for readers elsewhere goes on counting. */
export async function putBack(db: Db, activity: string, before: Before, now: Date): Promise<void> {
  await sql`
    update activities a set (${listed(columns)}, sequence, version, updated_at) =
      (select ${listed(columns, 'b')}, a.sequence + 1, a.version + 1, ${now}::timestamptz
       from jsonb_populate_record(null::activities, ${json(before.activity)}) b)
    where a.id = ${activity}::uuid`.execute(db)
  await sql`delete from activity_facilitators where activity_id = ${activity}::uuid`.execute(db)
  await sql`
    insert into activity_facilitators (activity_id, staff_id, facilitator_id)
    select activity_id, staff_id, facilitator_id
    from jsonb_populate_recordset(null::activity_facilitators, ${json(before.leads)})`.execute(db)
  await sql`
    update occurrences o set (${listed(sessionColumns)}, version) =
      (select ${listed(sessionColumns, 'b')}, o.version + 1)
    from jsonb_populate_recordset(null::occurrences, ${json(before.sessions)}) b
    where o.id = b.id`.execute(db)
  await sql`
    insert into occurrences (id, space_id, zone, walk_ins, attendance_closed_at,
      attendance_closed_by, version, ${listed(sessionColumns)})
    select id, space_id, zone, walk_ins, attendance_closed_at, attendance_closed_by, version + 1,
      ${listed(sessionColumns)}
    from jsonb_populate_recordset(null::occurrences, ${json(before.sessions)}) b
    where not exists (select from occurrences o where o.id = b.id)`.execute(db)
  await sql`
    delete from occurrence_facilitators where occurrence_id in (
      select id from occurrences where activity_id = ${activity}::uuid)`.execute(db)
  await sql`
    insert into occurrence_facilitators (occurrence_id, staff_id, facilitator_id)
    select occurrence_id, staff_id, facilitator_id
    from jsonb_populate_recordset(null::occurrence_facilitators, ${json(before.sessionLeads)})`.execute(
    db,
  )
}
