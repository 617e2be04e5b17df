import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import type { Job } from './job-runner.ts'

/** Removes what has served: sessions that ended, day-old idempotency keys and failed sign-ins, sent messages. */
export function housekeepingJob(db: Db): Job {
  return {
    name: 'housekeeping',
    every: '1 hour',
    run: async (now) => {
      const count = async (query: ReturnType<typeof sql<{ n: number }>>) =>
        (await query.execute(db)).rows.length
      return {
        sessions: await count(sql`delete from sessions where ends_at <= ${now} returning 1 as n`),
        idempotencyKeys: await count(
          sql`delete from idempotency_keys where created_at < ${now}::timestamptz - interval '1 day' returning 1 as n`,
        ),
        failedSignIns: await count(
          sql`delete from failed_sign_ins where at < ${now}::timestamptz - interval '1 day' returning 1 as n`,
        ),
        outbox: await count(
          sql`delete from outbox where delivered_at < ${now}::timestamptz - interval '30 days' returning 1 as n`,
        ),
      }
    },
  }
}
