import { sql } from 'kysely'
import type { NewRegistration, RegistrationMark } from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import { mustBeReachable } from '../borrowers/of-agenda.ts'
import type { Db } from '../db/database.ts'
import { holdActivity, type Target } from './ground.ts'
import { markOf } from './mark.ts'
import { comesIn, isOpen, queueOf } from './queue.ts'
import { tellRegistration } from './telling.ts'

type Asked = { db: Db; now: Date; actor: Actor | null }

/**
 * A seat for somebody whom the counter serves. Where none is free she waits, after all who asked
 * before her; where the activity has no line she is refused, unless a reason lets her in beyond.
 */
export async function register(
  asked: Asked,
  target: Target,
  wanted: NewRegistration,
): Promise<RegistrationMark> {
  const { db, now } = asked
  const { borrower, companions, beyondBecause, source, tells } = wanted
  await mustBeReachable(asked, { space: target.space, borrower })
  const held = await holdActivity(db, target)
  const session = target.of === 'session' ? target.occurrence : null
  if (held.registersFor !== target.of) throw new Refusal('registrations/closed')
  refuseMoreThan(held.companionsMax, companions)
  const queue = await queueOf(db, { activity: held.id, running: session }, now)
  if (!isOpen(queue, session)) throw new Refusal('registrations/closed')
  await refuseTwice(db, { activity: held.id, session, borrower })
  const hasSeat = comesIn(queue, { id: 'new', seats: companions + 1, session })
  const beyond = hasSeat ? null : beyondBecause
  const state = hasSeat || beyond !== null ? 'confirmed' : 'waiting'
  const runs = queue.sessions.some(({ id, runs: isRunning }) => isRunning && id === session)
  if (state === 'waiting' && (held.waiting === 'none' || runs))
    throw new Refusal('registrations/full')
  const { rows } = await sql<{ id: string }>`
    insert into registrations (occurrence_id, activity_id, borrower_id, companions, state, since, source,
      tells, beyond_because, created_by, created_at)
    values (${session}::uuid, ${session === null ? held.id : null}::uuid, ${borrower}::uuid, ${companions},
      ${state}, ${afterAll(held.id, now)}, ${source}, ${tells}, ${beyond},
      ${asking(asked.actor).staffId}::uuid, ${now}::timestamptz)
    returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await tellRegistration(db, { registration: id, kind: state, now })
  return markOf(db, id)
}

export function refuseMoreThan(most: number, companions: number): void {
  if (companions > most)
    throw new Refusal('registrations/too-many-companions', { most }, [
      { path: 'companions', problem: 'too-big', facts: { maximum: most } },
    ])
}

type Once = { activity: string; session: string | null; borrower: string; except?: string }

/** Nobody is in one session twice, neither by herself nor once by its course. */
export async function refuseTwice(
  db: Db,
  { activity, session, borrower, except }: Once,
): Promise<void> {
  const { rows } = await sql`
    select from registrations r left join occurrences o on o.id = r.occurrence_id
    where r.borrower_id = ${borrower}::uuid and r.state in ('confirmed', 'waiting', 'offered')
      and r.id is distinct from ${except ?? null}::uuid
      and (r.activity_id = ${activity}::uuid or r.occurrence_id = ${session}::uuid
        or (${session}::uuid is null and o.activity_id = ${activity}::uuid))`.execute(db)
  if (rows.length > 0) throw new Refusal('registrations/already')
}

/** A time after those of all who wait: two who ask in one instant do not change places. */
export const afterAll = (activity: string, now: Date) => sql`greatest(${now}::timestamptz, (
  select max(w.since) + interval '1 microsecond' from registrations w
  left join occurrences x on x.id = w.occurrence_id
  where w.activity_id = ${activity}::uuid or x.activity_id = ${activity}::uuid))`
