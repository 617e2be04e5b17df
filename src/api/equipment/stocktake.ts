import { createRoute, z } from '@hono/zod-openapi'
import {
  Closing,
  Scan,
  Scanned,
  Stocktake,
  StocktakeLine,
  StocktakeList,
} from '#domain/equipment/stocktake.ts'
import { Id, PageQuery } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { beginAct } from './act.ts'
import { closeStocktake } from './stocktake-close.ts'
import { readLines, readStocktake, readStocktakes, TagPlace } from './stocktake-read.ts'
import { beginStocktake, scanTag } from './stocktake-scan.ts'

const keep = allow('equipment:keep', { space: 'space' })
const Answer = Stocktake.openapi('Stocktake')
const here = { params: z.object({ space: Id }) }
const one = { params: z.object({ space: Id, id: Id }) }
const read = { ...refusals.read, ...refusals.found, ...refusals.input }
const written = { ...refusals.write, ...refusals.found }

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/stocktakes',
  summary: 'List the last stocktakes of a space',
  ...keep,
  request: here,
  responses: { 200: json(z.object({ items: z.array(Answer) }), 'the newest first'), ...read },
})

const begin = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/stocktakes',
  summary: 'Begin to count what stands at a space',
  ...carries.key,
  ...keep,
  request: here,
  responses: { 201: json(Answer, 'open; one at a time'), ...written },
})

const show = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/stocktakes/{id}',
  summary: 'One stocktake with its counts',
  ...keep,
  request: one,
  responses: { 200: json(Answer, 'how far it has come'), ...read },
})

const lines = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/stocktakes/{id}/lines',
  summary: 'One of the four lists of a stocktake',
  ...keep,
  request: { ...one, query: PageQuery.extend({ list: StocktakeList }) },
  responses: {
    200: json(
      z.object({
        items: z.array(StocktakeLine.openapi('StocktakeLine')),
        next: z.string().nullable(),
      }),
      'by tag',
    ),
    ...read,
  },
})

const scan = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/stocktakes/{id}/scans',
  summary: 'Note that a tag was seen; again changes nothing',
  ...carries.key,
  ...keep,
  request: { ...one, ...body(Scan) },
  responses: { 200: json(Scanned, 'expected, unexpected or of no item'), ...written },
})

const close = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/stocktakes/{id}/close',
  summary: 'End a stocktake and settle what it found',
  ...carries.key,
  ...keep,
  request: { ...one, ...body(Closing) },
  responses: { 200: json(Answer, 'closed'), ...written },
})

export const stocktakeRoutes = nounRoutes()
  .openapi(list, async (c) =>
    c.json({ items: await readStocktakes(c.var.db, c.req.valid('param').space) }, 200),
  )
  .openapi(begin, async (c) => {
    const { space } = c.req.valid('param')
    const id = await beginStocktake(await beginAct(c.var, space), space)
    await c.var.audit({ act: 'equipment.begin-stocktake', kind: 'stocktake', id })
    return c.json(await readStocktake(c.var.db, space, id), 201)
  })
  .openapi(show, async (c) => {
    const { space, id } = c.req.valid('param')
    return c.json(await readStocktake(c.var.db, space, id), 200)
  })
  .openapi(lines, async (c) => {
    const { space, id } = c.req.valid('param')
    const { limit = 50, after, list: which } = c.req.valid('query')
    await readStocktake(c.var.db, space, id)
    const place = decodeAfter(after, TagPlace)?.[0] ?? null
    const wanted = { id, list: which, after: place, limit: limit + 1 }
    return c.json(
      page(await readLines(c.var.db, wanted), limit, ({ tag }) => [tag]),
      200,
    )
  })
  .openapi(scan, async (c) => {
    const at = c.req.valid('param')
    const scanned = await scanTag(await beginAct(c.var, at.space), at, c.req.valid('json').tag)
    const facts = { tag: scanned.line.tag, outcome: scanned.outcome }
    await c.var.audit({ act: 'equipment.scan', kind: 'stocktake', id: at.id, facts })
    return c.json(scanned, 200)
  })
  .openapi(close, async (c) => {
    const at = c.req.valid('param')
    await closeStocktake(await beginAct(c.var, at.space), at, c.req.valid('json'))
    const closed = await readStocktake(c.var.db, at.space, at.id)
    const { counts, markedMissing, broughtHere } = closed
    const facts = { ...counts, markedMissing, broughtHere }
    await c.var.audit({ act: 'equipment.close-stocktake', kind: 'stocktake', id: at.id, facts })
    return c.json(closed, 200)
  })
