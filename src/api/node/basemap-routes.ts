import { createReadStream } from 'node:fs'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import type { TileFile } from './basemap.ts'

type Range = { from: number; to: number }

/**
 * The one file of tiles, by its one name: no path of a request ever reaches the disk. A map asks for
 * a few kilobytes of it at a time.
 */
export function basemapRoutes(tiles: TileFile | null) {
  const app = new Hono()
  app.get('/basemap/*', (c) => {
    if (tiles === null || c.req.path !== `/basemap/${tiles.name}`) return c.text('Not found', 404)
    const etag = `"${tiles.name}"`
    c.header('accept-ranges', 'bytes')
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('etag', etag)
    c.header('last-modified', tiles.changedAt.toUTCString())
    c.header('content-type', 'application/vnd.pmtiles')
    const range = rangeOf(c.req.header('range'), tiles.size)
    if (range === 'outside') {
      c.header('content-range', `bytes */${tiles.size}`)
      return c.body(null, 416)
    }
    if (range === null && c.req.header('if-none-match') === etag) return c.body(null, 304)
    const { from, to } = range ?? { from: 0, to: tiles.size - 1 }
    c.header('content-length', String(to - from + 1))
    if (range !== null) c.header('content-range', `bytes ${from}-${to}/${tiles.size}`)
    const status = range === null ? 200 : 206
    // Hono answers HEAD by GET: a file that nobody reads would stay open.
    if (c.req.method === 'HEAD') return c.body(null, status)
    c.status(status)
    return stream(c, async (answer) => {
      const bytes = createReadStream(tiles.path, { start: from, end: to })
      answer.onAbort(() => {
        bytes.destroy()
      })
      for await (const chunk of bytes) await answer.write(z.instanceof(Buffer).parse(chunk))
    })
  })
  return app
}

/** One range, as RFC 9110 writes it; several at once, or what is none, count as the whole. */
function rangeOf(header: string | undefined, size: number): Range | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'outside' : { from, to }
}
