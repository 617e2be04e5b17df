import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { SessionView } from '#domain/session.ts'
import { ownFolder, startProgram } from './program.ts'
import { signedIn, startDesk, type RunningDesk } from './running-desk.ts'

const folder = ownFolder()
let desk: RunningDesk
beforeAll(async () => {
  desk = await startDesk({ TAULELL_DATA: folder })
})

test('a first start fills an empty folder, says where it is open, and is healthy', async () => {
  expect(desk.said()).toMatch(
    /The demo city is ready\.\n\n {2}Taulell is open at http:\/\/localhost/,
  )
  expect(await desk.visitor().get('/health')).toMatchObject({
    status: 200,
    body: { status: 'ok', database: 'pglite' },
  })
})

test('pages and api answer on one origin, each under its own strict policy', async () => {
  const page = await fetch(`${desk.address}/territories`)
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
  const html = await page.text()
  expect(html).not.toContain('%STYLE_NONCE%')
  const [script] = /assets\/[\w-]+\.js/.exec(html) ?? []
  const built = await fetch(`${desk.address}/${script}`)
  expect(built.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(built.headers.get('cache-control')).toMatch(/immutable/)
  const answer = await fetch(`${desk.address}/api/health`)
  for (const { headers } of [page, built, answer]) {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
  }
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
})

test('the session is a cookie that no script reads and no other site sends', async () => {
  const answer = await desk.visitor().post('/session/demo', { persona: 'planner' })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^taulell=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})

test('a second process on the folder is refused with a sentence', async () => {
  const { code, said } = await startProgram('src/api/node/start.ts', [], {
    PORT: '0',
    TAULELL_DATA: folder,
  }).ended
  expect(code).toBe(1)
  expect(said).toBe(
    `The data folder ${folder} is in use by process ${desk.pid}. ` +
      'Stop that one first, or set TAULELL_DATA to another folder.\n',
  )
  expect(await desk.visitor().get('/health')).toMatchObject({ status: 200 })
})

test('what goes wrong is a line of JSON, and what goes well is none', () => {
  expect(desk.logged()).toEqual([])
})

test('told to stop it stops within seconds, leaves the folder free, and forgets nobody', async () => {
  const planner = await signedIn(desk, 'planner')
  const before = (await planner.get('/session')).as(SessionView)
  const askedAt = performance.now()
  expect(await desk.kill('SIGTERM')).toMatchObject({ code: 0, signal: null })
  expect(performance.now() - askedAt).toBeLessThan(5000)
  expect(existsSync(join(folder, 'in-use-by.pid'))).toBe(false)
  const again = await startDesk({ TAULELL_DATA: folder })
  expect(again.said()).not.toContain('The demo city is ready')
  expect((await again.visitor(planner.cookie).get('/session')).as(SessionView)).toEqual(before)
  expect(await again.kill('SIGINT')).toMatchObject({ code: 0 })
})

test('a port that another program has is said in a sentence, and the folder stays free', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = z.object({ port: z.int() }).parse(other.address())
  for (let time = 0; time < 2; time++) {
    const variables = { PORT: String(port), TAULELL_DATA: folder }
    expect(await startProgram('src/api/node/start.ts', [], variables).ended).toEqual({
      code: 1,
      signal: null,
      said: `Port ${port} is in use by another program. Stop that one, or set PORT to another.\n`,
    })
  }
})

test('of two that start at one moment on a new folder, one serves and one is refused', async () => {
  const contested = ownFolder()
  const starting = [1, 2].map(() => startDesk({ TAULELL_DATA: contested }))
  const outcomes = await Promise.allSettled(starting)
  const serving = outcomes.filter((one) => one.status === 'fulfilled')
  expect(serving).toHaveLength(1)
  const refused = outcomes.find((one) => one.status === 'rejected')
  expect(String(refused?.reason)).toContain(`in use by process ${serving[0]?.value.pid}`)
})
