import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import type { kindCodes, Status } from '#domain/activities/activity.ts'
import type { Db } from '#api/db/database.ts'
import { spaces } from './fixture.ts'

const fixedId = (kind: number, number: number) =>
  `${String(kind).repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The hall is the left and the right room with the wall between them folded away. */
export const rooms = {
  left: fixedId(8, 1),
  right: fixedId(8, 2),
  hall: fixedId(8, 3),
  elsewhere: fixedId(8, 4),
}
export const facilitators = { lawyer: fixedId(9, 1) }

type MadeUpActivity = {
  id?: string
  title?: string
  kind?: (typeof kindCodes)[number]
  space?: string
  room?: string | null
  minutes?: number
  status?: Status
  capacity?: number | null
  companionsMax?: number
  registersFor?: 'nothing' | 'session' | 'course'
  waiting?: 'none' | 'automatic' | 'offer'
  visibility?: 'public' | 'invitation' | 'internal'
  staff?: readonly string[]
  outside?: readonly string[]
}

/** The rooms of the lighthouse's space and of another, and a lawyer from outside. */
export async function fillRooms(db: Db): Promise<void> {
  await db
    .insertInto('rooms')
    .values(
      [
        { id: rooms.left, name: 'Sala esquerra', capacity: 12 },
        { id: rooms.right, name: 'Sala dreta', capacity: 12 },
        { id: rooms.hall, name: 'Sala gran', capacity: 30 },
        { id: rooms.elsewhere, name: 'Sala del Turó', capacity: 20, space_id: spaces.turo },
      ].map((room, position) => ({ space_id: spaces.far, position, ...room })),
    )
    .execute()
  await db
    .insertInto('room_parts')
    .values([
      { whole_id: rooms.hall, part_id: rooms.left },
      { whole_id: rooms.hall, part_id: rooms.right },
    ])
    .execute()
  await db
    .insertInto('facilitators')
    .values({ id: facilitators.lawyer, name: 'Mercè Ribas', organisation: 'Col·legi d’Advocats' })
    .execute()
}

/** An activity with a session at each of the starts, as it stands after it was made. */
export async function addActivity(
  db: Db,
  starts: readonly LocalTime[],
  {
    id: wanted = crypto.randomUUID(),
    title = 'Parlem de descans',
    kind = 'talk',
    space = spaces.far,
    room = null,
    minutes = 90,
    status = 'published',
    capacity = null,
    companionsMax = 0,
    registersFor = 'session',
    waiting = 'automatic',
    visibility = 'public',
    staff = [],
    outside = [],
  }: MadeUpActivity = {},
): Promise<{ activity: string; occurrences: string[] }> {
  const zone = 'Europe/Madrid'
  const because =
    status === 'cancelled' ? JSON.stringify({ ca: 'La persona que la porta no pot venir.' }) : null
  const { id: activity } = await db
    .insertInto('activities')
    .values((values) => ({
      id: wanted,
      kind_id: values.selectFrom('activity_kinds').select('id').where('code', '=', kind),
      space_id: space,
      texts: JSON.stringify({ ca: { title, summary: '', description: '' } }),
      room_id: room,
      minutes,
      status,
      cancelled_because: because,
      capacity,
      companions_max: companionsMax,
      registers_for: registersFor,
      waiting,
      visibility,
      first_start: starts[0] ?? '2026-12-01T18:00',
      extra_starts: starts.slice(1),
      zone,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const people = [
    ...staff.map((id) => ({ staff_id: id, facilitator_id: null })),
    ...outside.map((id) => ({ staff_id: null, facilitator_id: id })),
  ]
  const rows = await db
    .insertInto('occurrences')
    .values(
      starts.map((start) => ({
        activity_id: activity,
        recurrence_id: start,
        start_local: start,
        end_local: minutesAfter(start, minutes),
        zone,
        space_id: space,
        room_id: room,
        capacity,
        status,
        cancelled_because: because,
      })),
    )
    .returning('id')
    .execute()
  const occurrences = rows.map(({ id }) => id)
  if (people.length > 0) {
    await db
      .insertInto('activity_facilitators')
      .values(people.map((person) => ({ activity_id: activity, ...person })))
      .execute()
    await db
      .insertInto('occurrence_facilitators')
      .values(
        occurrences.flatMap((id) => people.map((person) => ({ occurrence_id: id, ...person }))),
      )
      .execute()
  }
  return { activity, occurrences }
}
