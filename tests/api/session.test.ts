import { expect, test } from 'vitest'
import { SessionView } from '#domain/session.ts'
import { createApp } from '#api/app.ts'
import { sha256 } from '#api/digest.ts'
import { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { spaces, staff } from './desk/fixture.ts'

const idIn = (cookie: string | null) => cookie?.split('=')[1] ?? ''
const sessions = () => desk.db.selectFrom('sessions').selectAll().execute()

test('of a session id only its hash is kept', async () => {
  const planner = await desk.as('planner')
  const kept = await sessions()
  expect(kept.map((row) => row.id_sha256)).toEqual([await sha256(idIn(planner.cookie))])
  expect(JSON.stringify(kept)).not.toContain(idIn(planner.cookie))
})

test('signing in says who I am, what I may do and where', async () => {
  const professional = await desk.as('professional')
  const me = (await professional.get('/session')).as(SessionView)
  expect(me.staff).toEqual({ id: staff.professional, name: 'Mireia Soler', language: 'ca' })
  expect(me.grants).toEqual([{ role: 'professional', scope: { kind: 'space', code: spaces.far } }])
  expect(me.permissions).toContain('spaces:edit')
  expect(me.permissions).not.toContain('people:read')
  expect(me.spaces.map((space) => [space.name, space.island?.name])).toEqual([
    ['Espai del Far', 'Port i Platja'],
  ])
  expect(me.covering).toEqual([])
  expect(me.demo).toBe(true)
  expect(me.endsAt).toBe('2026-11-23T21:00:00.000Z')
})

test('a coordinator of a district has the spaces of that district', async () => {
  const coordinator = await desk.as('coordinator')
  const { spaces: mine } = (await coordinator.get('/session')).as(SessionView)
  expect(mine.map((space) => space.name)).toEqual(['Espai Àgora', 'Espai del Far'])
})

test('every sign-in has a new id, and the one before it is dead', async () => {
  const client = await desk.as('planner')
  const before = client.cookie
  await client.post('/session/demo', { persona: 'administrator' })
  expect(client.cookie).not.toBe(before)
  const old = desk.nobody()
  old.cookie = before
  expect(await old.get('/session')).toMatchObject({ status: 401 })
  expect(await client.get('/session')).toMatchObject({ status: 200 })
})

test('the id is 256 random bits', async () => {
  const ids = await Promise.all([desk.as('planner'), desk.as('planner')])
  expect(ids.map((client) => idIn(client.cookie))).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ])
  expect(ids[0].cookie).not.toBe(ids[1].cookie)
})

test('a session ends after an hour without a request', async () => {
  const planner = await desk.as('planner')
  desk.clock.forward({ minutes: 60 })
  expect(await planner.get('/session')).toMatchObject({ status: 200 })
  desk.clock.forward({ minutes: 60, seconds: 1 })
  const answer = await planner.get('/session')
  expect(answer).toMatchObject({ status: 401 })
  expect(answer.headers.get('set-cookie')).toMatch(/^taulell=; .*Max-Age=0/)
  expect(await sessions()).toEqual([])
})

test('whoever is told that the session is over learns that there was one', async () => {
  const planner = await desk.as('planner')
  desk.clock.forward({ minutes: 61 })
  expect(await planner.get('/city')).toMatchObject({ body: { code: 'session/expired' } })
  expect(await desk.nobody().get('/city')).toMatchObject({ body: { code: 'session/none' } })
})

test('a session in use ends twelve hours after it began all the same', async () => {
  const planner = await desk.as('planner')
  for (let hour = 1; hour < 12; hour++) {
    desk.clock.forward({ minutes: 60 })
    expect(await planner.get('/session')).toMatchObject({ status: 200 })
  }
  desk.clock.forward({ minutes: 59 })
  expect(await planner.get('/session')).toMatchObject({ status: 200 })
  desk.clock.forward({ minutes: 1 })
  expect(await planner.get('/session')).toMatchObject({ status: 401 })
})

test('how long a session may rest is a setting of the city', async () => {
  const administrator = await desk.as('administrator')
  await administrator.patch('/settings', { sessionIdleMinutes: 5 }, { ifMatch: 1 })
  desk.clock.forward({ minutes: 6 })
  expect(await administrator.get('/session')).toMatchObject({ status: 401 })
})

test('signing out ends the session and takes the cookie away', async () => {
  const planner = await desk.as('planner')
  const cookie = planner.cookie
  const answer = await planner.remove('/session')
  expect(answer.status).toBe(204)
  expect(answer.headers.get('set-cookie')).toMatch(/^taulell=; .*Max-Age=0/)
  planner.cookie = cookie
  expect(await planner.get('/session')).toMatchObject({ status: 401 })
  expect(await sessions()).toEqual([])
})

test('signing out here leaves the session on another machine alone', async () => {
  const here = await desk.as('planner')
  const there = await desk.as('planner')
  await here.remove('/session')
  expect(await there.get('/session')).toMatchObject({ status: 200 })
})

test('deactivating someone ends every session of theirs at once', async () => {
  const administrator = await desk.as('administrator')
  const [here, there] = [await desk.as('planner'), await desk.as('planner')]
  const answer = await administrator.put(`/people/${staff.planner}/active`, { active: false })
  expect(answer).toMatchObject({ status: 200, body: { active: false } })
  expect(await here.get('/session')).toMatchObject({ status: 401 })
  expect(await there.get('/session')).toMatchObject({ status: 401 })
  expect(await administrator.get('/session')).toMatchObject({ status: 200 })
})

test('a deactivated person cannot sign in', async () => {
  const administrator = await desk.as('administrator')
  await administrator.put(`/people/${staff.planner}/active`, { active: false })
  const answer = await desk.nobody().post('/session/demo', { persona: 'planner' })
  expect(answer).toMatchObject({ status: 401, body: { code: 'session/persona-unavailable' } })
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a session id that was never given is nobody', async () => {
  const client = desk.nobody()
  client.cookie = `taulell=${'0'.repeat(64)}`
  expect(await client.get('/session')).toMatchObject({ status: 401 })
  client.cookie = "taulell=' or true --"
  expect(await client.get('/session')).toMatchObject({ status: 401 })
})

test('whoever has not signed in learns how one does', async () => {
  expect(await desk.nobody().get('/session/ways')).toMatchObject({
    status: 200,
    body: { demo: true, syntheticCity: true },
  })
  const serious = new Client(createApp({ ...desk.host, demo: false }))
  expect(await serious.get('/session/ways')).toMatchObject({ status: 200, body: { demo: false } })
})

test('whether the city is an invented one is told before anybody signs in', async () => {
  await desk.db.updateTable('city').set({ synthetic: false }).execute()
  expect(await desk.nobody().get('/session/ways')).toMatchObject({ body: { syntheticCity: false } })
})
