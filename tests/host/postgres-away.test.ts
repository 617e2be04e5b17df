import { expect, test } from 'vitest'
import { ownerOf, postgresUrl } from '../api/desk/test-database.ts'
import { doorTo } from './door.ts'
import { migratedDatabase } from './migrated-database.ts'
import { signedIn, startDesk, until } from './running-desk.ts'

const away = { status: 503, body: { code: 'database/unreachable' } }
const degraded = { status: 503, body: { status: 'degraded', database: 'postgres' } }

test('without its PostgreSQL the desk starts, serves its pages, says so everywhere, and stops', async () => {
  const { url } = await doorTo(new URL('postgres://desk:hunter2@127.0.0.1:1/taulell'))
  const desk = await startDesk({ DATABASE_URL: url, TAULELL_DEMO: '1' })
  const visitor = desk.visitor(`taulell=${'a'.repeat(64)}`)
  expect(await visitor.get('/health')).toMatchObject(degraded)
  expect(await visitor.get('/session')).toMatchObject(away)
  expect(await visitor.post('/session/demo', { persona: 'planner' })).toMatchObject(away)
  expect((await fetch(desk.address)).status).toBe(200)
  await until(() => desk.logged().length > 3, desk)
  expect(new Set(desk.logged().map(({ level, msg }) => `${level} ${msg}`))).toEqual(
    new Set(['50 database unreachable', '50 request failed']),
  )
  expect(desk.said()).not.toContain('hunter2')
  const askedAt = performance.now()
  expect(await desk.kill('SIGTERM')).toMatchObject({ code: 0 })
  expect(performance.now() - askedAt).toBeLessThan(5000)
})

const reason = 'skipped where TEST_DATABASE_URL names no PostgreSQL'

test.skipIf(postgresUrl === '')(
  `when its PostgreSQL comes, goes and comes again, the desk is there each time (${reason})`,
  async () => {
    const { name, deskUrl } = await migratedDatabase('away')
    const door = await doorTo(new URL(deskUrl))
    const desk = await startDesk({ DATABASE_URL: door.url, TAULELL_DEMO: '1' })
    const nobody = desk.visitor()
    expect(await nobody.get('/health')).toMatchObject(degraded)
    await door.open()
    await until(() => desk.said().includes('The demo city is ready'), desk)
    expect(await nobody.get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
    const planner = await signedIn(desk, 'planner')
    expect(await planner.get('/city')).toMatchObject({ status: 200 })

    const { owner, client } = await ownerOf(name)
    await owner.script('begin; lock table taulell.plans in exclusive mode')
    const saving = planner.post('/territories/plans', { name: 'A mig desar' })
    await until(async () => {
      const waiting = await owner.rows(`select from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`)
      return waiting.length === 1
    }, desk)
    await door.shut()
    expect(await saving).toMatchObject(away)
    await client.end()
    expect(await nobody.get('/health')).toMatchObject(degraded)
    expect(await planner.get('/city')).toMatchObject(away)
    expect(await planner.post('/territories/plans', { name: 'Enlloc' })).toMatchObject(away)

    await door.open()
    expect(await planner.get('/city')).toMatchObject({ status: 200 })
    expect(await planner.post('/territories/plans', { name: 'De nou' })).toMatchObject({
      status: 201,
    })
    expect(await nobody.get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await desk.kill('SIGTERM')).toMatchObject({ code: 0 })
  },
)
