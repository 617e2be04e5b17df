import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PlanSummary } from '#domain/plan.ts'
import { ownerOf, postgresUrl, urlOf } from '../api/desk/test-database.ts'
import { migratedDatabase } from './migrated-database.ts'
import { startProgram } from './program.ts'
import { signedIn, startDesk, until, type RunningDesk } from './running-desk.ts'

const reason = 'skipped where TEST_DATABASE_URL names no PostgreSQL'

const start = (url: string) =>
  startProgram('src/api/node/start.ts', [], { PORT: '0', DATABASE_URL: url, TAULELL_DEMO: '1' })
    .ended

describe.skipIf(postgresUrl === '')(`two processes on one PostgreSQL (${reason})`, () => {
  let database: Awaited<ReturnType<typeof migratedDatabase>>
  let here: RunningDesk
  let there: RunningDesk
  const both = () => [here, there] as const

  beforeAll(async () => {
    database = await migratedDatabase('two')
    const variables = { DATABASE_URL: database.deskUrl, TAULELL_DEMO: '1' }
    const started = await Promise.all([startDesk(variables), startDesk(variables)])
    ;[here, there] = started
    await until(() => started.some((desk) => desk.said().includes('The demo city is ready')), here)
  })

  test('migrations are applied once, and the desk’s role is let in', async () => {
    expect(database.said).toMatch(/^Applied: 0001_foundation\.sql, .*\.\n$/)
    const again = startProgram('src/api/node/migrate.ts', [], {
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_URL: database.deskUrl,
    })
    expect(await again.ended).toMatchObject({ code: 0, said: 'The database is up to date.\n' })
  })

  test('the demo city is written once, whoever comes first', async () => {
    await Promise.all(both().map((desk) => signedIn(desk, 'planner')))
    const said = both().map((desk) => desk.said().split('The demo city is ready').length - 1)
    expect(said.toSorted((a, b) => a - b)).toEqual([0, 1])
  })

  test('who signs in here is known there, and who signs out there is gone here', async () => {
    const planner = await signedIn(here, 'planner')
    const beside = there.visitor(planner.cookie)
    expect(await beside.get('/session')).toMatchObject({ status: 200 })
    expect(await beside.remove('/session')).toMatchObject({ status: 204 })
    expect(await planner.get('/session')).toMatchObject({ status: 401 })
  })

  test('one key sent to both at one moment happens once', async () => {
    const planner = await signedIn(here, 'planner')
    const clients = both().map((desk) => desk.visitor(planner.cookie))
    for (let round = 0; round < 5; round++) {
      const [one, other] = await Promise.all(
        clients.map((client) =>
          client.post('/territories/plans', { name: `Clau ${round}` }, { key: `k${round}` }),
        ),
      )
      expect(one).toMatchObject({ status: 201, body: other?.body })
    }
  })

  test('two who save one draft at one moment, one here and one there, never overwrite each other', async () => {
    const planner = await signedIn(here, 'planner')
    const Plans = z.object({ items: z.array(PlanSummary) })
    const Sections = z.object({ ids: z.array(z.string()) })
    const { items } = (await planner.get('/territories/plans')).as(Plans)
    const draft = items.find(({ state, islands }) => state === 'draft' && islands > 0)
    const { ids } = (await planner.get('/city/sections')).as(Sections)
    const moves = [{ section: ids[0], island: null }]
    const clients = both().map((desk) => desk.visitor(planner.cookie))
    for (let round = 0; round < 5; round++) {
      const ifMatch = (draft?.version ?? 0) + round
      const answers = await Promise.all(
        clients.map((client) =>
          client.patch(`/territories/plans/${draft?.id}/sections`, { moves }, { ifMatch }),
        ),
      )
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    }
  })

  test('each job runs once, whichever process takes it', async () => {
    const { owner, client } = await ownerOf(database.name)
    const counted = async () =>
      (await owner.rows('select count(*)::integer as runs from taulell.job_runs')).at(0)?.['runs']
    const beats = 2500
    await until(async () => {
      const rows = await owner.rows('select 1 from taulell.jobs where last_finished_at is null')
      return rows.length === 0
    }, here)
    await wait(beats)
    await owner.script(`create table taulell.job_runs (name text);
      grant insert on taulell.job_runs to taulell_app;
      create function taulell.note_run() returns trigger language plpgsql as $$
        begin insert into taulell.job_runs values (new.name); return new; end $$;
      create trigger note_run after update of last_finished_at on taulell.jobs
        for each row execute function taulell.note_run()`)
    await owner.script('update taulell.jobs set next_run_at = now()')
    const jobs = (await owner.rows('select name from taulell.jobs')).length
    await until(async () => (await counted()) === jobs, here)
    await wait(beats)
    expect(await counted()).toBe(jobs)
    await client.end()
  })

  test('both stop when told to, and neither has anything to report', async () => {
    const ended = await Promise.all(both().map((desk) => desk.kill('SIGTERM')))
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    expect(both().flatMap((desk) => desk.logged())).toEqual([])
  })

  test('a database that is not there, or not up to date, stops the start with a sentence', async () => {
    const absent = await start(urlOf('taulell_nowhere', database.name))
    expect(absent.code).toBe(1)
    expect(absent.said).toContain(
      'PostgreSQL refuses DATABASE_URL: database "taulell_nowhere" does not exist.\n',
    )
    const bare = await start(urlOf(new URL(postgresUrl).pathname.slice(1), database.name))
    expect(bare.code).toBe(1)
    expect(bare.said).toMatch(/The database is not up to date \(0001_foundation\.sql, .*\)\. Run/)
  })
})
