import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import type { Log } from './host.ts'

/** Work that repeats. It must be able to run twice: a process may die after the work, before the note. */
export type Job = {
  name: string
  /** A PostgreSQL interval: `15 seconds`, `1 day`. */
  every: string
  /** What it did, in counts. */
  run: (now: Date) => Promise<Record<string, number | boolean>>
}

export async function registerJobs(db: Db, jobs: readonly Job[]): Promise<void> {
  for (const { name, every } of jobs)
    await sql`insert into jobs (name, every) values (${name}, ${every}::interval)
      on conflict (name) do update set every = excluded.every`.execute(db)
}

/** How long a job may stay taken before another process believes its taker dead. */
const lease = '10 minutes'

/**
 * Runs what is due, each job once however many processes ask: the row is taken with skip locked and
 * put off for the length of a lease, so that the work itself holds no lock.
 */
export async function runDueJobs(
  db: Db,
  jobs: readonly Job[],
  { now, log }: { now: Date; log: Log },
): Promise<string[]> {
  const ran: string[] = []
  for (const job of jobs) {
    const { rows } = await sql`
      update jobs set last_run_at = ${now}, next_run_at = ${now}::timestamptz + ${lease}::interval
      where name = (
        select name from jobs where name = ${job.name} and next_run_at <= ${now}
        for update skip locked)
      returning name`.execute(db)
    if (rows.length === 0) continue
    const done = await outcome(job, now, log)
    await sql`
      update jobs set last_finished_at = ${now}, last_outcome = ${done.outcome},
        last_report = ${JSON.stringify(done.report)}::jsonb,
        next_run_at = ${now}::timestamptz + every
      where name = ${job.name}`.execute(db)
    ran.push(job.name)
  }
  return ran
}

async function outcome(job: Job, now: Date, log: Log) {
  try {
    return { outcome: 'done' as const, report: await job.run(now) }
  } catch (error) {
    log.error('job failed', { job: job.name }, error)
    return { outcome: 'failed' as const, report: {} }
  }
}
