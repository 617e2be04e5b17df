import { sql } from 'kysely'
import { minutesAfter } from '#domain/activities/local-time.ts'
import type { Db } from '#api/db/database.ts'
import { writeRows } from '../demo-equipment/write-rows.ts'
import type { DemoAppointment, demoAvailability } from './agenda.ts'
import type { demoAttending } from './attending.ts'
import type { DemoActivity } from './season.ts'

const zone = 'Europe/Madrid'
const reasons = [
  { ca: 'La persona que la porta no pot venir.', es: 'La persona que la lleva no puede venir.' },
  { ca: 'Hi ha obres a la sala.', es: 'Hay obras en la sala.', en: 'There are works in the room.' },
] as const

export async function writeSeason(
  db: Db,
  season: readonly DemoActivity[],
  now: Date,
): Promise<void> {
  const kinds = await db.selectFrom('activity_kinds').select(['id', 'code']).execute()
  const kindOf = new Map(kinds.map(({ id, code }) => [code, id]))
  await writeRows(
    db,
    'activities',
    activityColumns,
    season.map(({ id, offer, space, room, repeats }) => ({
      id,
      kind_id: kindOf.get(offer.kind) ?? null,
      space_id: space.id,
      texts: textsOf(offer),
      room_id: room,
      meeting_point: meetingPoint(offer, space),
      capacity: offer.capacity,
      companions_max: offer.companionsMax ?? 0,
      accessibility: { stepFree: true, hearingLoop: offer.kind === 'talk', interpreter: 'none' },
      needs: offer.kind === 'talk' ? 'Projector i cadires' : '',
      spoken: offer.es === undefined ? ['ca'] : ['ca', 'es'],
      visibility: offer.visibility ?? 'public',
      registers_for: offer.registersFor,
      waiting: offer.waiting ?? 'automatic',
      first_start: repeats.start,
      minutes: offer.minutes,
      zone,
      recurrence: repeats.recurrence,
      skipped_starts: repeats.skippedStarts,
      status: offer.status ?? 'published',
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
    })),
  )
  await writeRows(db, 'occurrences', sessionColumns, season.flatMap(sessionRows))
  const leads = season.filter(({ leads: { staff, outside } }) => staff !== null || outside !== null)
  await writeRows(
    db,
    'activity_facilitators',
    { activity_id: 'uuid', staff_id: 'uuid', facilitator_id: 'uuid' },
    leads.map(({ id, leads: { staff, outside } }) => ({
      activity_id: id,
      staff_id: staff,
      facilitator_id: outside,
    })),
  )
  await sql`
    insert into occurrence_facilitators (occurrence_id, staff_id, facilitator_id)
    select o.id, f.staff_id, f.facilitator_id
    from occurrences o join activity_facilitators f on f.activity_id = o.activity_id`.execute(db)
}

function textsOf({ ca, es, en }: DemoActivity['offer']) {
  const whole = (words: typeof ca) => ({ ...words, description: '' })
  return {
    ca: whole(ca),
    ...(es === undefined ? {} : { es: whole(es) }),
    ...(en === undefined ? {} : { en: whole(en) }),
  }
}

function meetingPoint({ meets }: DemoActivity['offer'], { lon, lat }: DemoActivity['space']) {
  return meets === undefined ? null : { lon: lon + 0.0006, lat: lat + 0.0004, words: meets }
}

function sessionRows({ id, offer, space, room, sessions }: DemoActivity) {
  return sessions.map((session, i) => ({
    id: session.id,
    activity_id: id,
    recurrence_id: session.place,
    start_local: session.start,
    end_local: minutesAfter(session.start, offer.minutes),
    zone,
    space_id: space.id,
    room_id: room,
    meeting_point: meetingPoint(offer, space),
    capacity: offer.capacity,
    status: session.status,
    cancelled_because: session.status === 'cancelled' ? reasons[i % reasons.length] : null,
  }))
}

export async function writeAttending(
  db: Db,
  { registrations, attendances, closed }: ReturnType<typeof demoAttending>,
  now: Date,
): Promise<void> {
  await writeRows(db, 'registrations', registrationColumns, registrations)
  await writeRows(
    db,
    'attendances',
    {
      occurrence_id: 'uuid',
      registration_id: 'uuid',
      state: 'text',
      companions: 'integer',
      at: 'timestamptz',
    },
    attendances,
  )
  await sql`
    update occurrences set attendance_closed_at = least(upper(during), ${now}::timestamptz)
    where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify([...closed])}::jsonb))`.execute(
    db,
  )
}

type Agenda = {
  appointments: readonly DemoAppointment[]
  availability: ReturnType<typeof demoAvailability>
  absences: readonly Record<'staff_id' | 'start_local' | 'end_local' | 'zone' | 'because', string>[]
}

export async function writeAgenda(
  db: Db,
  { appointments, availability, absences }: Agenda,
): Promise<void> {
  const types = await db.selectFrom('appointment_types').select('id').orderBy('minutes').execute()
  const subjects = await db
    .selectFrom('appointment_subjects')
    .select('id')
    .orderBy('name_ca')
    .execute()
  await writeRows(
    db,
    'appointments',
    appointmentColumns,
    appointments.map((one, i) => ({
      ...one,
      zone,
      type_id: types[i % types.length]?.id ?? null,
      subject_id: subjects[i % subjects.length]?.id ?? null,
    })),
  )
  const times = { from_time: 'time', until_time: 'time', from_on: 'date' }
  await writeRows(
    db,
    'availability',
    { staff_id: 'uuid', space_id: 'uuid', weekday: 'integer', ...times },
    availability,
  )
  await writeRows(
    db,
    'absences',
    {
      staff_id: 'uuid',
      start_local: 'timestamp',
      end_local: 'timestamp',
      zone: 'text',
      because: 'text',
    },
    absences,
  )
}

const activityColumns = {
  id: 'uuid',
  kind_id: 'uuid',
  space_id: 'uuid',
  texts: 'jsonb',
  room_id: 'uuid',
  meeting_point: 'jsonb',
  capacity: 'integer',
  companions_max: 'integer',
  accessibility: 'jsonb',
  needs: 'text',
  spoken: 'text[]',
  visibility: 'text',
  registers_for: 'text',
  waiting: 'text',
  first_start: 'timestamp',
  minutes: 'integer',
  zone: 'text',
  recurrence: 'jsonb',
  skipped_starts: 'timestamp[]',
  status: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
}

const sessionColumns = {
  id: 'uuid',
  activity_id: 'uuid',
  recurrence_id: 'timestamp',
  start_local: 'timestamp',
  end_local: 'timestamp',
  zone: 'text',
  space_id: 'uuid',
  room_id: 'uuid',
  meeting_point: 'jsonb',
  capacity: 'integer',
  status: 'text',
  cancelled_because: 'jsonb',
}

const registrationColumns = {
  id: 'uuid',
  occurrence_id: 'uuid',
  activity_id: 'uuid',
  borrower_id: 'uuid',
  companions: 'integer',
  state: 'text',
  source: 'text',
  since: 'timestamptz',
  ended_at: 'timestamptz',
}

const appointmentColumns = {
  id: 'uuid',
  staff_id: 'uuid',
  space_id: 'uuid',
  borrower_id: 'uuid',
  type_id: 'uuid',
  subject_id: 'uuid',
  place: 'text',
  room_id: 'uuid',
  start_local: 'timestamp',
  end_local: 'timestamp',
  zone: 'text',
  status: 'text',
  outcome: 'text',
}
