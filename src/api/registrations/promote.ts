import { whoComesIn } from '#domain/activities/registration-queue.ts'
import type { Db } from '../db/database.ts'
import { queueOf } from './queue.ts'
import { tellRegistration } from './telling.ts'

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
  const { sessions, free, waiters } = await queueOf(db, { activity }, now)
  if (waiters.length === 0) return 0
  const coming = whoComesIn(waiters, free)
  for (const id of coming) {
    const wanted = waiters.find((one) => one.id === id)?.session ?? null
    const begins = sessions
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
