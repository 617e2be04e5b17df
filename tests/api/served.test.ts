import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { WrongEnvironment } from '#api/node/environment.ts'
import type { Pages } from '#api/node/desk-process.ts'
import { pages } from '#api/node/pages.ts'
import { listen, type Server } from '#api/node/server.ts'
import { desk } from './desk/desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'taulell-web-'))
const script = 'export const built = true\n'.repeat(400)
const none: Pages = new Hono()
const own = {
  tiles: null,
  host: desk.host,
  pages: none,
  port: 0,
  hostname: '127.0.0.1',
  secure: false,
}

let server: Server
let address = ''
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta nonce="%STYLE_NONCE%"><div id="root"></div>')
  writeFileSync(join(folder, 'secret.html'), 'not a page')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets/main-1a2b.js'), script)
  writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(script))
  server = await listen({ ...own, pages: pages(folder) })
  address = `http://127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, { headers })

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}

test.each([
  '/',
  '/territories/plans/1',
  '/icon.svg',
  '/assets/main-1a2b.js',
  '/assets/absent.js',
  '/api/health',
  '/api/session',
  '/api/nothing',
])('%s carries every security header', async (path) => {
  const { headers } = await get(path)
  for (const [name, value] of Object.entries(everywhere)) expect(headers.get(name)).toBe(value)
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('behind https a browser is told to come back by https only', async () => {
  const secure = await listen({ ...own, secure: true })
  onTestFinished(() => secure.stop())
  const { headers } = await fetch(`http://127.0.0.1:${secure.port}/api/health`)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('every page allows its own scripts and styles, and a nonce that no other page has', async () => {
  const nonces = new Set<string>()
  for (const path of ['/', '/spaces', '/']) {
    const answer = await get(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? ''
    expect(await answer.text()).toContain(`nonce="${nonce}"`)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])(
  'an unknown address of the api is no page for %s',
  async (method) => {
    const answer = await fetch(`${address}/api/nothing`, { method })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'route/unknown' })
  },
)

test('what is built is kept for a year, and sent as it was compressed', async () => {
  const answer = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(await answer.text()).toBe(script)
})

test('a built file that is gone is gone, and no page in its place', async () => {
  expect((await get('/assets/main-0000.js')).status).toBe(404)
})

test.each(['/assets/..%2findex.html', '/assets/%2e%2e/secret.html', '/..%2f..%2fetc/passwd'])(
  'nothing outside is reached by %s',
  async (path) => {
    const answer = await get(path)
    expect(await answer.text()).not.toMatch(/not a page|root:/)
  },
)

test('a body that does not say its length is cut off after a megabyte', async () => {
  const piece = new TextEncoder().encode('x'.repeat(64 * 1024))
  let pieces = 0
  const body = new ReadableStream({
    pull: (stream) => (++pieces > 40 ? stream.close() : stream.enqueue(piece)),
  })
  const headers = { 'content-type': 'application/json' }
  // On a server of its own: the connection is cut off with the body.
  const cutting = await listen(own)
  onTestFinished(() => cutting.stop())
  const sent = { method: 'POST', body, headers, duplex: 'half' }
  const answer = await fetch(`http://127.0.0.1:${cutting.port}/api/session/demo`, sent)
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'input/too-large' })
})

test('a large answer is compressed, and whoever holds it is not sent it again', async () => {
  const { cookie } = await desk.as('planner')
  const asked = { cookie: cookie ?? '', 'accept-encoding': 'gzip' }
  const first = await get('/api/city/sections', asked)
  expect(first.headers.get('content-encoding')).toBe('gzip')
  const etag = first.headers.get('etag') ?? ''
  await first.text()
  expect((await get('/api/city/sections', { ...asked, 'if-none-match': etag })).status).toBe(304)
})

test('told to stop, it takes nothing new and finishes what is under way', async () => {
  const slow: Pages = new Hono()
  const begun = new EventEmitter()
  slow.get('/slow', async (c) => {
    begun.emit('under way')
    await wait(300)
    return c.text('finished')
  })
  const stopping = await listen({ ...own, pages: slow })
  const there = `http://127.0.0.1:${stopping.port}`
  const underWay = once(begun, 'under way')
  const answer = fetch(`${there}/slow`)
  await underWay
  const stopped = stopping.stop()
  await expect(fetch(`${there}/api/health`)).rejects.toThrow('fetch failed')
  expect(await (await answer).text()).toBe('finished')
  await stopped
})

test('a port that is taken, or an address of another machine, is said in a sentence', async () => {
  await expect(listen({ ...own, port: server.port })).rejects.toThrow(
    new WrongEnvironment(
      `Port ${server.port} is in use by another program. Stop that one, or set PORT to another.`,
    ),
  )
  // A documentation address (RFC 5737) is no one's.
  await expect(listen({ ...own, hostname: '192.0.2.1' })).rejects.toThrow(
    new WrongEnvironment('HOST is 192.0.2.1, which is no address of this machine.'),
  )
})
