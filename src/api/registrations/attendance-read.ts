import { sql } from 'kysely'
import { Attendance, AttendanceAtDoor, minutesAtTheDoor } from '#domain/activities/attendance.ts'
import { minutesAfter } from '#domain/activities/local-time.ts'
import { Refusal } from '#domain/refusal.ts'
import { wall } from '../activities/wall-clock.ts'
import type { Db } from '../db/database.ts'

/** Whatever stands noted of a session. */
export async function readAttendance(db: Db, occurrence: string): Promise<Attendance> {
  const { rows } = await sql`
    select o.version, o.attendance_closed_at is not null as closed, o.walk_ins as "walkIns",
      coalesce((select jsonb_agg(jsonb_build_object('registration', t.registration_id,
        'state', t.state, 'companions', t.companions, 'version', t.version) order by t.registration_id)
        from attendances t where t.occurrence_id = o.id), '[]') as marks
    from occurrences o where o.id = ${occurrence}::uuid`.execute(db)
  return Attendance.parse(rows[0])
}

const Session = AttendanceAtDoor.omit({
  version: true,
  closed: true,
  walkIns: true,
  marks: true,
  from: true,
})

/** Likewise, with the session that it is of. */
export async function readAtDoor(
  { db, now }: { db: Db; now: Date },
  { space, occurrence }: { space: string; occurrence: string },
): Promise<AttendanceAtDoor> {
  const { rows } = await sql`
    select o.activity_id as activity, ${wall('o.start_local')} as start,
      ${wall('o.end_local')} as "end", coalesce(r.name, o.meeting_point ->> 'words') as place,
      o.status, coalesce(o.texts, a.texts) as texts,
      lower(o.during) - make_interval(mins => ${minutesAtTheDoor}::int) <= ${now}::timestamptz as opens
    from occurrences o join activities a on a.id = o.activity_id left join rooms r on r.id = o.room_id
    where o.id = ${occurrence}::uuid and o.space_id = ${space}::uuid`.execute(db)
  if (rows[0] === undefined) throw new Refusal('activities/unknown-occurrence')
  const session = Session.parse(rows[0])
  const from = minutesAfter(session.start, -minutesAtTheDoor)
  return { ...(await readAttendance(db, occurrence)), ...session, from }
}
