import { sql, type RawBuilder } from 'kysely'
import type { Db } from './db/database.ts'
import type { Job } from './job-runner.ts'

async function count(db: Db, removal: RawBuilder<unknown>): Promise<number> {
  return (await removal.execute(db)).rows.length
}

/** Removes what has served: sessions that ended, day-old idempotency keys and failed sign-ins, sent messages. */
export function housekeepingJob(db: Db): Job {
  return {
    name: 'housekeeping',
    every: '1 hour',
    run: async (now) => {
      return {
        sessions: await count(db, sql`delete from sessions where ends_at <= ${now} returning 1`),
        idempotencyKeys: await count(
          db,
          sql`delete from idempotency_keys where created_at < ${now}::timestamptz - interval '1 day' returning 1`,
        ),
        failedSignIns: await count(
          db,
          sql`delete from failed_sign_ins where at < ${now}::timestamptz - interval '1 day' returning 1`,
        ),
        outbox: await count(
          db,
          sql`delete from outbox where delivered_at < ${now}::timestamptz - interval '30 days' returning 1`,
        ),
      }
    },
  }
}
