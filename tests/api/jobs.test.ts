import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { registerJobs, runDueJobs, type Job } from '#api/job-runner.ts'
import { wallJob } from '#api/privacy.ts'
import { housekeepingJob } from '#api/housekeeping.ts'
import { desk } from './desk/desk.ts'
import { monday } from './desk/fixture.ts'

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
const run = (jobs: Job[], now: Date) => runDueJobs(desk.db, jobs, { now, log: desk.host.log })

/** Registered and due on Monday morning, whatever the day of the machine. */
async function due(...jobs: Job[]): Promise<Job[]> {
  await registerJobs(desk.db, jobs)
  await desk.db.updateTable('jobs').set({ next_run_at: monday }).execute()
  return jobs
}

function counting(name: string, work: () => Promise<void> = async () => {}) {
  const ran: Date[] = []
  const job: Job = {
    name,
    every: '15 minutes',
    run: async (now) => {
      ran.push(now)
      await work()
      return { runs: ran.length }
    },
  }
  return { job, ran }
}

test('a job runs when it is due and again after its interval', async () => {
  const { job, ran } = counting('count')
  const jobs = await due(job)
  expect(await run(jobs, later(-1))).toEqual([])
  expect(await run(jobs, later(0))).toEqual(['count'])
  expect(await run(jobs, later(14))).toEqual([])
  expect(await run(jobs, later(15))).toEqual(['count'])
  expect(ran).toEqual([later(0), later(15)])
})

test('two who ask at one moment run it once', async () => {
  for (let round = 0; round < 10; round++) {
    const { job, ran } = counting('once', () => wait(5))
    const jobs = await due(job)
    const asked = await Promise.all([1, 2, 3, 4].map(() => run(jobs, monday)))
    expect(asked.flat()).toEqual(['once'])
    expect(ran).toHaveLength(1)
  }
})

test('a job that fails is noted, is logged by name, and stops no other', async () => {
  const failing = counting('failing', () => Promise.reject(new Error('planted')))
  const { job, ran } = counting('other')
  const jobs = await due(failing.job, job)
  expect(await run(jobs, monday)).toEqual(['failing', 'other'])
  expect(ran).toHaveLength(1)
  expect(desk.lines).toMatchObject([{ event: 'job failed', facts: { job: 'failing' } }])
  expect(await (await desk.as('administrator')).get('/jobs')).toMatchObject({
    body: {
      items: [
        { name: 'failing', lastOutcome: 'failed', lastReport: {} },
        { name: 'other', lastOutcome: 'done', lastReport: { runs: 1 } },
      ],
    },
  })
})

test('a job that failed is tried again at its next time', async () => {
  let broken = true
  const { job, ran } = counting('mended', async () => {
    if (broken) throw new Error('planted')
  })
  const jobs = await due(job)
  await run(jobs, monday)
  broken = false
  await run(jobs, later(15))
  expect(ran).toHaveLength(2)
  const row = await desk.db.selectFrom('jobs').select('last_outcome').executeTakeFirst()
  expect(row).toEqual({ last_outcome: 'done' })
})

test('who dies in the middle of a job keeps it for ten minutes, then another takes it', async () => {
  const dying = { ...counting('taken').job, run: () => new Promise<never>(() => {}) }
  const { job, ran } = counting('taken')
  await due(dying)
  void run([dying], monday)
  await wait(100)
  expect(await run([job], later(9))).toEqual([])
  expect(await run([job], later(10))).toEqual(['taken'])
  expect(ran).toHaveLength(1)
})

test('registering again changes how often, not when it is due next', async () => {
  const { job } = counting('again')
  const [first] = await due(job)
  await run([job], monday)
  await registerJobs(desk.db, [{ ...job, every: '1 day' }])
  const row = await desk.db.selectFrom('jobs').select('next_run_at').executeTakeFirst()
  expect(row?.next_run_at).toEqual(later(15))
  await run([job], later(15))
  const next = await desk.db.selectFrom('jobs').select('next_run_at').executeTakeFirst()
  expect(next?.next_run_at).toEqual(later(15 + 24 * 60))
  expect(first).toBe(job)
})

test('the administrator sees when each job runs next and ran last', async () => {
  await run(await due(housekeepingJob(desk.db)), monday)
  expect((await (await desk.as('administrator')).get('/jobs')).body).toEqual({
    items: [
      {
        name: 'housekeeping',
        nextRunAt: '2026-11-23T10:00:00.000Z',
        lastRunAt: '2026-11-23T09:00:00.000Z',
        lastOutcome: 'done',
        lastReport: { sessions: 0, idempotencyKeys: 0, failedSignIns: 0, outbox: 0 },
      },
    ],
    next: null,
    mail: { configured: true, waiting: 0, abandoned: 0 },
  })
})

test('housekeeping removes sessions that are over and leaves the others', async () => {
  await desk.as('planner')
  desk.clock.forward({ minutes: 11 * 60 })
  const professional = await desk.as('professional')
  const removed = await housekeepingJob(desk.db).run(later(12 * 60))
  expect(removed).toMatchObject({ sessions: 1 })
  expect(await professional.get('/session')).toMatchObject({ status: 200 })
})

test('what the wall’s own checks found is shown to everyone at the desk', async () => {
  const communications = await desk.as('communications')
  expect(await communications.get('/privacy/wall')).toMatchObject({
    body: { checkedAt: null, checks: [{ holds: null }, {}, {}, {}, {}, {}] },
  })
  await run(await due(wallJob(desk.db)), monday)
  expect(await communications.get('/privacy/wall')).toMatchObject({
    status: 200,
    body: {
      checkedAt: '2026-11-23T09:00:00.000Z',
      database: desk.kind,
      checks: Array.from({ length: 6 }, () => ({ holds: true })),
    },
  })
})
