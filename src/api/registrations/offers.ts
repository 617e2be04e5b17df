import { sql } from 'kysely'
import { isHourToWrite } from '#domain/equipment/reminder.ts'
import type { Db } from '../db/database.ts'
import type { Job } from '../job-runner.ts'
import { readSettings } from '../settings-read.ts'
import { promote } from './promote.ts'

/**
 * Passes on seats of which nobody said that she wants them in time. At night an offer stays open:
 * whoever is next is not written to then.
 */
export function offersJob(db: Db): Job {
  return {
    name: 'offers',
    every: '5 minutes',
    run: async (now) => {
      const { settings } = await readSettings(db)
      if (!isHourToWrite(settings.timeZone, now)) return { ended: 0, promoted: 0 }
      const { rows: activities } = await sql<{ id: string }>`
        select distinct coalesce(r.activity_id, o.activity_id) as id
        from registrations r left join occurrences o on o.id = r.occurrence_id
        where r.state = 'offered' and r.offered_until <= ${now}::timestamptz order by 1`.execute(db)
      let ended = 0
      let promoted = 0
      for (const { id } of activities) {
        const passed = await db.transaction().execute((trx) => passOn(trx, id, now))
        ended += passed.ended
        promoted += passed.promoted
      }
      return { ended, promoted }
    },
  }
}

async function passOn(db: Db, activity: string, now: Date) {
  await sql`select from activities where id = ${activity}::uuid for update`.execute(db)
  const over = await sql`
    update registrations r set state = 'declined', offered_until = null, ended_at = ${now}::timestamptz,
      version = version + 1
    where r.state = 'offered' and r.offered_until <= ${now}::timestamptz
      and (r.activity_id = ${activity}::uuid or r.occurrence_id in (
        select o.id from occurrences o where o.activity_id = ${activity}::uuid))
    returning 1`.execute(db)
  return { ended: over.rows.length, promoted: await promote(db, { activity }, now) }
}
