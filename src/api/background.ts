import type { Database } from './db/database.ts'
import { housekeepingJob } from './housekeeping.ts'
import type { Log } from './host.ts'
import { registerJobs, runDueJobs, type Job } from './job-runner.ts'
import { outboxJob, type Deliver } from './outbox.ts'
import { wallJob } from './privacy.ts'

const beatMs = 2000

/** Runs repeating work until told to stop. The wall is asked at every start, whenever it is next due. */
export async function startBackground(
  { db }: Database,
  log: Log,
  carriers: Readonly<Record<string, Deliver>> = {},
): Promise<() => Promise<void>> {
  const jobs: Job[] = [housekeepingJob(db), wallJob(db)]
  if (Object.keys(carriers).length > 0) jobs.push(outboxJob(db, carriers))
  await registerJobs(db, jobs)
  await db.updateTable('jobs').set({ next_run_at: new Date() }).where('name', '=', 'wall').execute()
  let stopped = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      resting = setTimeout(resolve, beatMs)
    })
  async function beat() {
    while (!stopped) {
      try {
        await runDueJobs(db, jobs, { now: new Date(), log })
      } catch (error) {
        log.error('jobs could not run', {}, error)
      }
      if (!stopped) await rest()
    }
  }
  const beating = beat()
  return async () => {
    stopped = true
    clearTimeout(resting)
    wake()
    await beating
  }
}
