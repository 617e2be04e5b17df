import { expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { openPostgres } from '#api/node/postgres-database.ts'
import { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'

test('health says which version answers, on which database', async () => {
  expect(await desk.nobody().get('/health')).toMatchObject({
    status: 200,
    body: { status: 'ok', version: '0.0.0-test', database: desk.kind },
  })
})

test('without its database the desk is degraded and says so on every route', async () => {
  // Port 1 is reserved and nobody listens there.
  const { database, close } = openPostgres('postgres://desk:secret@127.0.0.1:1/x', desk.host.log)
  const client = new Client(createApp({ ...desk.host, database }), `taulell=${'a'.repeat(64)}`)
  expect(await client.get('/health')).toMatchObject({
    status: 503,
    body: { status: 'degraded', database: 'postgres' },
  })
  const unreachable = { status: 503, body: { code: 'database/unreachable' } }
  expect(await client.get('/session')).toMatchObject(unreachable)
  expect(await client.post('/session/demo', { persona: 'planner' })).toMatchObject(unreachable)
  expect(desk.lines.map(({ event }) => event)).toEqual([
    'database unreachable',
    'request failed',
    'request failed',
  ])
  expect(JSON.stringify(desk.lines)).not.toContain('secret')
  await close()
})
