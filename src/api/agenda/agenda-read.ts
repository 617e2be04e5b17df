import { sql } from 'kysely'
import { z } from 'zod'
import { Agenda } from '#domain/activities/agenda.ts'
import { Absence } from '#domain/activities/appointment.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { daysAfter, type Day } from '#domain/day.ts'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/database.ts'
import { readAppointments } from './appointments-read.ts'
import { readAvailability } from './availability-read.ts'

type Within = { staff: string; from: Day; to: Day }

/** What somebody has between two days: appointments, absences, sessions and the weeks that are given. */
export async function readAgenda(
  asked: { db: Db; actor: Actor | null },
  within: Within,
): Promise<Agenda> {
  const { db } = asked
  const { staff, from, to } = within
  return {
    appointments: await readAppointments(
      asked,
      sql`a.staff_id = ${staff}::uuid
        and a.start_local >= ${from}::timestamp and a.start_local < ${to}::timestamp`,
    ),
    absences: await readAbsences(db, within),
    sessions: await readLedSessions(db, within),
    availability: await readAvailability(db, within),
  }
}

async function readAbsences(db: Db, { staff, from, to }: Within): Promise<Absence[]> {
  const rows = await db
    .selectFrom('absences')
    .select(['id', 'start_local as start', 'end_local as end', 'because', 'version'])
    .where('staff_id', '=', staff)
    .where('start_local', '<', `${to}T00:00`)
    .where('end_local', '>', `${from}T00:00`)
    .orderBy('start_local')
    .execute()
  return z.array(Absence).parse(rows)
}

const Led = Agenda.shape.sessions

async function readLedSessions(db: Db, { staff, from, to }: Within): Promise<Agenda['sessions']> {
  const { rows } = await sql`
    select o.id, o.activity_id as activity, json_build_object('id', p.id, 'name', p.name) as space,
      r.name as room, o.start_local as start, o.end_local as end, o.status,
      json_build_object('ca', coalesce(o.texts, s.texts) #>> '{ca,title}',
        'es', coalesce(o.texts, s.texts) #>> '{es,title}',
        'en', coalesce(o.texts, s.texts) #>> '{en,title}')::jsonb as titles
    from occurrence_facilitators f join occurrences o on o.id = f.occurrence_id
    join activities s on s.id = o.activity_id join spaces p on p.id = o.space_id
    left join rooms r on r.id = o.room_id
    where f.staff_id = ${staff}::uuid
      and o.start_local >= ${from}::timestamp and o.start_local < ${to}::timestamp
    order by o.start_local, o.id`.execute(db)
  return Led.parse(rows)
}

const Busy = z.array(z.object({ start: LocalTime, end: LocalTime }))

/** When somebody is taken between two days, and by nothing that is told; `except` is known in full. */
export async function readBusy(
  db: Db,
  { staff, from, to }: Within,
  { zone, except = null }: { zone: string; except?: string | null },
) {
  const { rows } = await sql`
    select to_char(lower(b.during) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI') as start,
      to_char(upper(b.during) at time zone ${zone}::text, 'YYYY-MM-DD"T"HH24:MI') as end
    from bookings b left join appointments a on a.id = b.appointment_id
    where b.resource_id = ${staff}::uuid and b.during && tstzrange(
        ${daysAfter(from, -1)}::timestamp at time zone ${zone}::text,
        ${daysAfter(to, 1)}::timestamp at time zone ${zone}::text)
      and (${except}::uuid is null or a.space_id is distinct from ${except}::uuid)
    order by 1`.execute(db)
  return Busy.parse(rows).filter(({ start, end }) => start < `${to}T00:00` && end > `${from}T00:00`)
}
