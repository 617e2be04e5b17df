import { z } from 'zod'
import type { NewAppointment } from '#domain/activities/appointment.ts'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'

export const far = `/agenda/spaces/${spaces.far}`
const Written = z.object({ id: z.string(), start: z.string(), end: z.string(), version: z.int() })

/** The first of the types that the desk begins with: a visit of an hour. */
export async function visitType(): Promise<string> {
  const { id } = await desk.db
    .selectFrom('appointment_types')
    .select('id')
    .where('minutes', '=', 60)
    .executeTakeFirstOrThrow()
  return id
}

export async function wanted(change: Partial<NewAppointment> = {}) {
  return { type: await visitType(), start: '2026-11-24T10:00', minutes: 60, ...change }
}

export async function give(client: Client, change: Partial<NewAppointment> = {}) {
  const answer = await client.post(`${far}/appointments`, await wanted(change))
  if (answer.status !== 201) throw new Error(`not given: ${answer.text}`)
  return answer.as(Written)
}
