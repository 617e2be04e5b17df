import type { Db } from '#api/db/database.ts'
import type { RegistrationState } from '#domain/activities/registration.ts'
import { borrowers } from './resource-bank.ts'

type MadeUp = {
  /** One of both. */
  session?: string
  activity?: string
  borrower?: string
  state?: RegistrationState
  companions?: number
}

/** A registration as it stands after it was made; Rosa's, unless told otherwise. */
export async function addRegistration(
  db: Db,
  { session, activity, borrower = borrowers.rosa, state = 'confirmed', companions = 0 }: MadeUp,
): Promise<string> {
  const ended = ['declined', 'cancelled-by-person', 'cancelled-by-service'].includes(state)
  const { id } = await db
    .insertInto('registrations')
    .values({
      occurrence_id: session ?? null,
      activity_id: activity ?? null,
      borrower_id: borrower,
      state,
      companions,
      offered_until: state === 'offered' ? '2026-11-25T09:00:00Z' : null,
      ended_at: ended ? '2026-11-22T09:00:00Z' : null,
      beyond_because: null,
      split_from: null,
      created_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
