import { sql } from 'kysely'
import { whoComesIn } from '#domain/activities/registration-queue.ts'
import type { Db } from '../db/database.ts'
import { registeredCounts } from './counts.ts'
import { tellRegistration } from './telling.ts'

type Waiter = { id: string; seats: number; session: string | null }
type Session = { id: string; begins: Date }

/** Lets in whoever is next on the waiting lists of an activity, as far as seats are free; how many. */
export async function promote(
  db: Db,
  { activity }: { activity: string },
  now: Date,
): Promise<number> {
  const held = await db
    .selectFrom('activities')
    .select(['waiting', 'offer_hours'])
    .where('id', '=', activity)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined || held.waiting === 'none') return 0
  const waiters = await waitersOf(db, activity)
  if (waiters.length === 0) return 0
  const sessions = await sql<Session>`
    select o.id, lower(o.during) as begins from occurrences o
    where o.activity_id = ${activity}::uuid and o.status = 'published'
      and lower(o.during) > ${now}::timestamptz`.execute(db)
  const counts = await registeredCounts(
    db,
    sessions.rows.map(({ id }) => id),
  )
  const free = new Map([...counts].map(([id, seats]) => [id, seats.free]))
  const coming = whoComesIn(waiters, free)
  for (const id of coming) {
    const wanted = waiters.find((one) => one.id === id)?.session ?? null
    const begins = sessions.rows
      .filter((session) => wanted === null || session.id === wanted)
      .map((session) => session.begins.getTime())
    const until = Math.min(now.getTime() + held.offer_hours * 3_600_000, ...begins)
    const offers = held.waiting === 'offer'
    await db
      .updateTable('registrations')
      .set(({ eb }) => ({
        state: offers ? 'offered' : 'confirmed',
        offered_until: offers ? new Date(until) : null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    await tellRegistration(db, { registration: id, kind: offers ? 'offered' : 'promoted', now })
  }
  return coming.length
}

async function waitersOf(db: Db, activity: string): Promise<Waiter[]> {
  const { rows } = await sql<Waiter>`
    select r.id, r.seats, r.occurrence_id as session from registrations r
    left join occurrences o on o.id = r.occurrence_id
    where r.state = 'waiting' and r.borrower_id is not null
      and (r.activity_id = ${activity}::uuid or o.activity_id = ${activity}::uuid)
    order by r.since, r.id`.execute(db)
  return rows
}
