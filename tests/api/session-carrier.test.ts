import { expect, test } from 'vitest'
import { createApp } from '#api/app.ts'
import { cookieSession, trustsOwnOrigin } from '#api/node/cookie-session.ts'
import { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'

const persona = { persona: 'planner' }

test('no script reads the cookie and no other site sends it', async () => {
  const answer = await desk.nobody().post('/session/demo', persona)
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^taulell=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/),
  ])
})

test('behind https the cookie is tied to this one address', async () => {
  const app = createApp({ ...desk.host, session: cookieSession(true) })
  const answer = await new Client(app).post('/session/demo', persona)
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-taulell=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    ),
  ])
})

test('behind https a cookie without the prefix is nobody', async () => {
  const planner = await desk.as('planner')
  const app = createApp({ ...desk.host, session: cookieSession(true) })
  expect(await new Client(app, planner.cookie).get('/session')).toMatchObject({ status: 401 })
})

const foreign = {
  'another site': { origin: 'https://elsewhere.example', host: 'desk.example' },
  'another port of this machine': { origin: 'http://localhost:9999', host: 'localhost:3000' },
  'a page without an origin': { origin: 'null', host: 'desk.example' },
  'something that is no origin': { origin: 'desk.example', host: 'desk.example' },
  'another site, told by the browser alone': { 'sec-fetch-site': 'cross-site' },
  'a sibling site, told by the browser alone': { 'sec-fetch-site': 'same-site' },
}

test.each(Object.entries(foreign))('a change that comes from %s is refused', async (_, headers) => {
  const planner = await desk.as('planner')
  const answer = await planner.post('/territories/plans', { name: 'De fora' }, { headers })
  expect(answer).toMatchObject({ status: 403, body: { code: 'request/foreign-origin' } })
  const plans = await desk.db.selectFrom('plans').select('name').execute()
  expect(plans.map((plan) => plan.name)).not.toContain('De fora')
})

test('a sign-in from another site is refused too', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  const answer = await desk.nobody().post('/session/demo', persona, { headers })
  expect(answer).toMatchObject({ status: 403, body: { code: 'request/foreign-origin' } })
  expect(answer.headers.get('set-cookie')).toBeNull()
})

const own = {
  'the desk’s own page': { origin: 'http://desk.example', host: 'desk.example' },
  'a program that is no browser': {},
}

test.each(Object.entries(own))('a change that comes from %s is accepted', async (_, headers) => {
  const planner = await desk.as('planner')
  const answer = await planner.post('/territories/plans', { name: 'De casa' }, { headers })
  expect(answer.status).toBe(201)
})

test('behind a proxy the public address is the own one, whatever the host says', () => {
  const trusts = trustsOwnOrigin(new URL('https://desk.example'))
  const host = '10.0.0.1:3000'
  const from = (origin: string) => new Request(`http://${host}/`, { headers: { origin, host } })
  expect(trusts(from('https://desk.example'))).toBe(true)
  for (const origin of [`http://${host}`, 'http://desk.example', 'https://desk.example:8443'])
    expect(trusts(from(origin))).toBe(false)
})

test('no answer of the api is kept, guessed at or framed', async () => {
  const { headers } = await (await desk.as('planner')).get('/session')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('what another answer repeats, and what has no address, is not kept, guessed at or framed either', async () => {
  const planner = await desk.as('planner')
  const send = () => planner.post('/territories/plans', { name: 'Dues vegades' }, { key: 'one' })
  await send()
  for (const answer of [await send(), await planner.get('/nowhere'), await planner.get('/')]) {
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})
