import { sql } from 'kysely'
import { z } from 'zod'
import { minutesAtTheDoor } from '#domain/activities/attendance.ts'
import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import type { AttendanceMarks } from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

type Asked = { db: Db; now: Date; staffId: string | null }
type Where = { space: string; occurrence: string }
type Mark = AttendanceMarks['marks'][number]

/** Keeps what was pressed: of each person the last press, whichever tablet it comes from. */
export async function markAttendance(
  asked: Asked,
  where: Where,
  { marks, walkIns, closes }: AttendanceMarks,
): Promise<{ marked: number }> {
  const { db, now, staffId } = asked
  const activity = await mustHaveBegun(asked, where)
  const lastOfEach = [...new Map(marks.map((mark) => [mark.registration, mark])).values()]
  if (lastOfEach.length > 0) await keepMarks(asked, { ...where, activity }, lastOfEach)
  if (walkIns !== undefined)
    await db
      .updateTable('occurrences')
      .set({ walk_ins: walkIns })
      .where('id', '=', where.occurrence)
      .execute()
  if (closes)
    await db
      .updateTable('occurrences')
      .set({ attendance_closed_at: now, attendance_closed_by: staffId })
      .where('id', '=', where.occurrence)
      .where('attendance_closed_at', 'is', null)
      .execute()
  return { marked: lastOfEach.length }
}

async function mustHaveBegun({ db, now }: Asked, { space, occurrence }: Where): Promise<string> {
  const { rows } = await sql<{
    activity: string
    published: boolean
    start: LocalTime
    opens: boolean
  }>`
    select o.activity_id as activity, o.status = 'published' as published, o.start_local as start,
      lower(o.during) - make_interval(mins => ${minutesAtTheDoor}::int) <= ${now}::timestamptz as opens
    from occurrences o where o.id = ${occurrence}::uuid and o.space_id = ${space}::uuid
    for no key update`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Refusal('activities/unknown-occurrence')
  if (!found.published) throw new Refusal('activities/not-in-state')
  if (!found.opens)
    throw new Refusal('registrations/too-early', {
      from: minutesAfter(found.start, -minutesAtTheDoor),
    })
  return found.activity
}

const Looked = z.array(z.object({ most: z.int(), companions: z.int() }))

async function keepMarks(
  { db, now, staffId }: Asked,
  { occurrence, activity }: Where & { activity: string },
  marks: readonly Mark[],
): Promise<void> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
    as w(registration uuid, state text, companions int)`
  const looked = await sql`
    select r.companions as most, w.companions from registrations r
    join ${wanted} on w.registration = r.id
    where r.state = 'confirmed'
      and (r.occurrence_id = ${occurrence}::uuid or r.activity_id = ${activity}::uuid)
    for share of r`.execute(db)
  const found = Looked.parse(looked.rows)
  if (found.length < marks.length) throw new Refusal('registrations/unknown')
  const over = found.find(({ most, companions }) => companions > most)
  if (over !== undefined)
    throw new Refusal('registrations/too-many-companions', { most: over.most })
  await sql`
    with wanted as (select * from ${wanted}), taken_back as (
      delete from attendances t using wanted w
      where t.occurrence_id = ${occurrence}::uuid and t.registration_id = w.registration
        and w.state is null)
    insert into attendances (occurrence_id, registration_id, state, companions, at, staff_id)
    select ${occurrence}::uuid, w.registration, w.state, w.companions, ${now}::timestamptz,
      ${staffId}::uuid
    from wanted w where w.state is not null
    on conflict (occurrence_id, registration_id) do update set state = excluded.state,
      companions = excluded.companions, at = excluded.at, staff_id = excluded.staff_id,
      version = attendances.version + 1`.execute(db)
}
