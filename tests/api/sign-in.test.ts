import { expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { housekeepingJob } from '#api/housekeeping.ts'
import { networkPlace } from '#api/node/network-place.ts'
import { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { staff } from './desk/fixture.ts'

const deactivate = (id: string) =>
  desk.db
    .updateTable('staff')
    .set({ deactivated_at: desk.clock.now() })
    .where('id', '=', id)
    .execute()

const signIn = (persona: string, address = '192.0.2.1') =>
  desk.nobody().post('/session/demo', { persona }, { headers: { 'x-test-address': address } })

async function failTenTimes() {
  await deactivate(staff.planner)
  for (let i = 0; i < 10; i++) expect(await signIn('planner')).toMatchObject({ status: 401 })
}

test('after ten failed sign-ins the place they came from has to wait', async () => {
  await failTenTimes()
  const answer = await signIn('planner')
  expect(answer).toMatchObject({
    status: 429,
    body: { code: 'session/too-many-attempts', retryAfterSeconds: 900 },
  })
  expect(answer.headers.get('retry-after')).toBe('900')
})

test('who waits, waits with the right answer too', async () => {
  await failTenTimes()
  expect(await signIn('administrator')).toMatchObject({ status: 429 })
})

test('people at another place are not held up', async () => {
  await failTenTimes()
  expect(await signIn('administrator', '192.0.2.2')).toMatchObject({ status: 201 })
})

test('a quarter of an hour later the place is free again', async () => {
  await failTenTimes()
  desk.clock.forward({ minutes: 14 })
  expect(await signIn('administrator')).toMatchObject({
    status: 429,
    body: { retryAfterSeconds: 60 },
  })
  desk.clock.forward({ minutes: 1 })
  expect(await signIn('administrator')).toMatchObject({ status: 201 })
})

test('where failures came from is kept as a keyed hash, for a day', async () => {
  await failTenTimes()
  const kept = await desk.db.selectFrom('failed_sign_ins').selectAll().execute()
  expect(kept).toHaveLength(10)
  expect(new Set(kept.map((row) => row.source))).toEqual(
    new Set([expect.stringMatching(/^[0-9a-f]{64}$/)]),
  )
  desk.clock.forward({ minutes: 24 * 60 + 1 })
  const removed = await housekeepingJob(desk.db).run(desk.clock.now())
  expect(removed).toMatchObject({ failedSignIns: 10 })
})

test('outside a demo there is no demo sign-in', async () => {
  const client = new Client(createApp({ ...desk.host, demo: false }))
  expect(await client.post('/session/demo', { persona: 'planner' })).toMatchObject({
    status: 404,
    body: { code: 'route/unknown' },
  })
  expect(client.cookie).toBeNull()
})

test('a persona that does not exist is bad input, and no failure', async () => {
  expect(await signIn('mayor')).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', fields: [{ path: 'persona' }] },
  })
  expect(await desk.db.selectFrom('failed_sign_ins').selectAll().execute()).toEqual([])
})

test('a sign-in is seen on the person’s own row', async () => {
  await signIn('planner')
  const row = await desk.db
    .selectFrom('staff')
    .select('last_seen_at')
    .where('id', '=', staff.planner)
    .executeTakeFirst()
  expect(row).toEqual({ last_seen_at: desk.clock.now() })
})

test('a crowd of attempts at one moment is counted as well', async () => {
  await deactivate(staff.planner)
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('planner')))
  const failed = answers.filter(({ status }) => status === 401)
  expect(failed).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
})

test('the body that says nothing of its length comes from the same place', async () => {
  await failTenTimes()
  const headers = { 'x-test-address': '192.0.2.1', 'transfer-encoding': 'chunked' }
  const answer = await desk.nobody().post('/session/demo', { persona: 'planner' }, { headers })
  expect(answer).toMatchObject({ status: 429 })
})

const places = {
  '192.0.2.1': '192.0.2.1',
  '::ffff:192.0.2.1': '192.0.2.1',
  '2001:db8:1:2:3:4:5:6': '2001:db8:1:2',
  '2001:DB8:1:2::7': '2001:db8:1:2',
  '2001:db8::1': '2001:db8:0:0',
  'fe80::1%eth0': 'fe80:0:0:0',
  '::1': '0:0:0:0',
  unknown: 'unknown',
}

test.each(Object.entries(places))('who comes from %s is counted as %s', (address, place) => {
  expect(networkPlace(address)).toBe(place)
})
