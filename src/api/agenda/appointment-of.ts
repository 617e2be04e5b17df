import { sql } from 'kysely'
import { z } from 'zod'
import { appointmentPlaces, appointmentStatuses } from '#domain/activities/appointment.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'

const Row = z.object({
  id: z.string(),
  staff: z.string(),
  borrower: z.string().nullable(),
  type: z.string(),
  subject: z.string().nullable(),
  place: z.enum(appointmentPlaces),
  room: z.string().nullable(),
  start: LocalTime,
  end: LocalTime,
  zone: z.string(),
  status: z.enum(appointmentStatuses),
  tells: z.boolean(),
  version: z.int(),
})

/** What a write answers: nothing of the person, for answers are kept for a day. */
export const Written = Row.pick({ id: true, start: true, end: true, status: true, version: true })

/** An appointment of that space and of no other. */
export async function appointmentOf(
  db: Db,
  { space, appointment }: { space: string; appointment: string },
  { locks = false } = {},
): Promise<z.infer<typeof Row>> {
  const { rows } = await sql`
    select id, staff_id as staff, borrower_id as borrower, type_id as type, subject_id as subject,
      place, room_id as room, start_local as start, end_local as end, zone, status, tells, version
    from appointments where id = ${appointment}::uuid and space_id = ${space}::uuid
    ${locks ? sql`for update` : sql``}`.execute(db)
  if (rows[0] === undefined) throw new Refusal('agenda/unknown-appointment')
  return Row.parse(rows[0])
}
