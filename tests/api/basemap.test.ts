import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles, type RangeResponse } from 'pmtiles'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { basemapRoutes } from '#api/node/basemap-routes.ts'
import { openBasemap, originOfStyle } from '#api/node/basemap.ts'
import { WrongEnvironment } from '#api/node/environment.ts'
import { contentSecurityPolicy } from '#api/node/security-headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'taulell-basemap-'))
afterAll(() => rmSync(folder, { recursive: true }))

const firenze = join(
  import.meta.dirname,
  '../../../shared/data/basemap/protomaps-vector-ODbL_firenze.pmtiles',
)

/** A file that is one as far as its header goes, with bytes to be told apart. */
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251))
bytes.write('PMTiles')
bytes[7] = 3
bytes[99] = 1
const file = join(folder, 'city.pmtiles')
writeFileSync(file, bytes)

async function served(path = file) {
  const { tiles, basemap } = await openBasemap({ file: path })
  const address = `/${basemap?.url ?? ''}`
  const app = basemapRoutes(tiles)
  const get = async (range?: string, method = 'GET') =>
    app.request(address, { method, headers: range === undefined ? {} : { range } })
  return { app, address, get }
}

const body = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

test('a map gets the bytes that it asks for and no others', async () => {
  const { get } = await served()
  for (const [range, from, to] of [
    ['bytes=0-126', 0, 126],
    ['bytes=500-599', 500, 599],
    ['bytes=900-', 900, 999],
    ['bytes=990-4000', 990, 999],
    ['bytes=-10', 990, 999],
  ] as const) {
    const answer = await get(range)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/1000`)
    expect(answer.headers.get('content-length')).toBe(String(to - from + 1))
    expect(await body(answer)).toEqual(bytes.subarray(from, to + 1))
  }
})

test('a range beyond the end is refused, and what is no range gets the whole file', async () => {
  const { get } = await served()
  for (const range of ['bytes=1000-', 'bytes=-0']) {
    const answer = await get(range)
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
  }
  for (const range of [undefined, 'bytes=9-3', 'bytes=0-1,5-6', 'lines=1-2']) {
    const answer = await get(range)
    expect(answer.status).toBe(200)
    expect(await body(answer)).toEqual(bytes)
  }
  const asked = await get(undefined, 'HEAD')
  expect([asked.headers.get('content-length'), await asked.text()]).toEqual(['1000', ''])
})

test('the file is kept by browsers for as long as it is the same one', async () => {
  const { app, address, get } = await served()
  const answer = await get()
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const etag = answer.headers.get('etag') ?? ''
  const again = await app.request(address, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

test('there is one file and no way from it to another', async () => {
  const { app, address } = await served()
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  for (const path of [
    '/basemap/city.pmtiles',
    '/basemap/../city.pmtiles',
    '/basemap/..%2fsecret.txt',
    '/basemap/%2e%2e/secret.txt',
    '/basemap/secret.txt',
    `/basemap/${file}`,
    `${address}/..`,
    `${address}%00`,
  ])
    expect((await app.request(path)).status).toBe(404)
  expect((await basemapRoutes(null).request(address)).status).toBe(404)
})

test('what is no file of vector tiles stops the start with a sentence', async () => {
  const wanted = 'TAULELL_BASEMAP must be a PMTiles file or the https address of a map style; '
  const absent = join(folder, 'nowhere.pmtiles')
  const text = join(folder, 'text.pmtiles')
  writeFileSync(text, 'x'.repeat(300))
  const pictures = join(folder, 'pictures.pmtiles')
  const raster = Buffer.from(bytes)
  raster[99] = 2
  writeFileSync(pictures, raster)
  for (const [path, why] of [
    [absent, 'cannot be read'],
    [text, 'is not'],
    [folder, 'is not'],
    [pictures, 'holds pictures and not vector tiles'],
  ] as const)
    await expect(openBasemap({ file: path })).rejects.toEqual(
      new WrongEnvironment(`${wanted}"${path}" ${why}.`),
    )
})

test('pages may read a style from where it is, and from nowhere else', async () => {
  const given = { style: new URL('https://maps.example/calm/style.json') }
  expect(await openBasemap(given)).toEqual({
    tiles: null,
    basemap: { kind: 'style', url: 'https://maps.example/calm/style.json' },
  })
  const policy = contentSecurityPolicy('nonce', originOfStyle(given)).split('; ')
  expect(policy).toContain("connect-src 'self' https://maps.example")
  expect(policy).toContain("img-src 'self' data: blob: https://maps.example")
  expect(policy).toContain("script-src 'self'")
  for (const own of [null, { file }])
    expect(contentSecurityPolicy('nonce', originOfStyle(own)).split('; ')).toContain(
      "connect-src 'self'",
    )
})

test.skipIf(!existsSync(firenze))(
  'a real file of Protomaps is read tile by tile through the desk (needs ../shared/data)',
  async () => {
    const { get } = await served(firenze)
    const source = {
      getKey: () => 'firenze',
      getBytes: async (offset: number, length: number): Promise<RangeResponse> => {
        const answer = await get(`bytes=${offset}-${offset + length - 1}`)
        expect(answer.status).toBe(206)
        return { data: await answer.arrayBuffer() }
      },
    }
    const archive = new PMTiles(source)
    const about = z
      .object({ vector_layers: z.array(z.object({ id: z.string() })) })
      .parse(await archive.getMetadata())
    expect(about.vector_layers.map(({ id }) => id)).toContain('roads')
    const tile = await archive.getZxy(14, 8704, 5973)
    expect(tile?.data.byteLength).toBeGreaterThan(1000)
  },
)
