import { borrowersJob, returnedJob } from './borrowers/erasure.ts'
import type { Database } from './db/database.ts'
import { figuresJob } from './equipment/figures-refresh.ts'
import { holdsJob } from './equipment/holds.ts'
import { remindersJob } from './equipment/reminders.ts'
import { housekeepingJob } from './housekeeping.ts'
import type { Log } from './host.ts'
import { registerJobs, runDueJobs, type Job } from './job-runner.ts'
import { outboxJob, type Deliver } from './outbox.ts'
import { wallJob } from './privacy.ts'
import { offersJob } from './registrations/offers.ts'

const beatMs = 2000

type Background = {
  log: Log
  clock: () => Date
  /** Who carries which outbox topic out. */
  carriers?: Readonly<Record<string, Deliver>>
}

/** Runs repeating work until told to stop. The wall is asked at every start, whenever it is next due. */
export async function startBackground(
  { db }: Database,
  { log, clock, carriers = {} }: Background,
): Promise<() => Promise<void>> {
  const jobs: Job[] = [
    housekeepingJob(db),
    wallJob(db),
    borrowersJob(db),
    returnedJob(db),
    holdsJob(db),
    figuresJob(db),
    offersJob(db),
  ]
  // Without anybody who carries letters out, none is written.
  if (carriers.mail !== undefined) jobs.push(remindersJob(db))
  if (Object.keys(carriers).length > 0) jobs.push(outboxJob(db, carriers))
  await registerJobs(db, jobs)
  await db.updateTable('jobs').set({ next_run_at: clock() }).where('name', '=', 'wall').execute()
  const stopping = new AbortController()
  const beating = beat(stopping.signal)
  return async () => {
    stopping.abort()
    await beating
  }

  async function beat(stopped: AbortSignal) {
    while (!stopped.aborted) {
      try {
        await runDueJobs(db, jobs, { now: clock(), log })
      } catch (error) {
        log.error('jobs could not run', {}, error)
      }
      await rest(stopped)
    }
  }
}

function rest(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve()
    const resting = setTimeout(resolve, beatMs)
    stopped.addEventListener('abort', () => {
      clearTimeout(resting)
      resolve()
    })
  })
}
