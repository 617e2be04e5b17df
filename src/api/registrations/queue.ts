import { sql } from 'kysely'
import { whoComesIn, type Waiter } from '#domain/activities/registration-queue.ts'
import type { Db } from '../db/database.ts'
import { registeredCounts } from './counts.ts'

type Session = { id: string; begins: Date; runs: boolean }

/** Sessions for which seats may be given, how many are free in each, and who waits, in order. */
export type Queue = {
  sessions: Session[]
  free: Map<string, number | null>
  waiters: Waiter[]
}

/** Of an activity that the caller holds; a session that runs is told of where it is asked for. */
export async function queueOf(
  db: Db,
  { activity, running = null }: { activity: string; running?: string | null },
  now: Date,
): Promise<Queue> {
  const { rows: sessions } = await sql<Session>`
    select o.id, lower(o.during) as begins, lower(o.during) <= ${now}::timestamptz as runs
    from occurrences o
    where o.activity_id = ${activity}::uuid and o.status = 'published'
      and (lower(o.during) > ${now}::timestamptz
        or (o.id = ${running}::uuid and upper(o.during) > ${now}::timestamptz))`.execute(db)
  const { rows: waiters } = await sql<Waiter>`
    select r.id, r.seats, r.occurrence_id as session from registrations r
    left join occurrences o on o.id = r.occurrence_id
    where r.state = 'waiting' and r.borrower_id is not null
      and (r.activity_id = ${activity}::uuid or o.activity_id = ${activity}::uuid)
    order by r.since, r.id`.execute(db)
  const counts = await registeredCounts(
    db,
    sessions.map(({ id }) => id),
  )
  const free = new Map([...counts].map(([id, seats]) => [id, seats.free]))
  return { sessions, free, waiters }
}

/**
 * Whether somebody has her seats now: at her place in the line, or after all others where she is not
 * in it yet. Nobody waits for a session that runs: whoever finds a seat takes it.
 */
export function comesIn({ sessions, free, waiters }: Queue, me: Waiter): boolean {
  if (sessions.some(({ id, runs }) => runs && id === me.session))
    return (free.get(me.session ?? '') ?? me.seats) >= me.seats
  const line = waiters.some(({ id }) => id === me.id) ? waiters : [...waiters, me]
  return whoComesIn(line, free).includes(me.id)
}

/** Whether there is anything to come to: a session that is published and not over. */
export const isOpen = ({ sessions }: Queue, session: string | null) =>
  sessions.some(({ id }) => session === null || id === session)
