import { createRoute, z } from '@hono/zod-openapi'
import { ItemEvent } from '#domain/equipment/history.ts'
import { ItemFilterQuery, ItemList, ItemSort } from '#domain/equipment/list.ts'
import { ItemPage } from '#domain/equipment/item-page.ts'
import { PageQuery } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { todayInCity } from '../today.ts'
import { etagOf } from '../versions.ts'
import { readItemEvents } from './item-events.ts'
import { conditionsOf } from './item-filter.ts'
import { countItems, findItems, ItemPlace, placeOf } from './item-list.ts'
import { idOfTag, readItemPage } from './item-page.ts'
import { readItemRows } from './item-rows.ts'

const one = { params: z.object({ tag: z.string() }) }
const failures = { ...refusals.read, ...refusals.found, ...refusals.input }

const list = createRoute({
  method: 'get',
  path: '/equipment/items',
  summary: 'List items by filters, sorted and in pages',
  ...allow('equipment:read'),
  request: { query: ItemFilterQuery.extend({ ...PageQuery.shape, sort: ItemSort.optional() }) },
  responses: {
    200: json(ItemList.openapi('ItemList'), 'by tag, or as they are sorted'),
    ...refusals.read,
    ...refusals.input,
  },
})

const show = createRoute({
  method: 'get',
  path: '/equipment/items/{tag}',
  summary: 'One item with all that is known of it, and no name of anybody',
  ...allow('equipment:read'),
  request: one,
  responses: {
    200: json(ItemPage.openapi('ItemPage'), 'by its tag or a former one, in any case'),
    ...failures,
  },
})

const history = createRoute({
  method: 'get',
  path: '/equipment/items/{tag}/events',
  summary: 'What became of an item',
  ...allow('equipment:read'),
  request: { ...one, query: PageQuery },
  responses: {
    200: json(
      z.object({ items: z.array(ItemEvent.openapi('ItemEvent')), next: z.string().nullable() }),
      'the newest first',
    ),
    ...failures,
  },
})

export const itemRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after, sort = 'tag', ...filter } = c.req.valid('query')
    const conditions = await conditionsOf(c.var.db, filter, await todayInCity(c.var))
    const place = decodeAfter(after, ItemPlace)
    const found = await findItems(c.var.db, conditions, { sort, after: place, limit: limit + 1 })
    const { items, next } = page(found, limit, placeOf)
    const rows = await readItemRows(
      c.var.db,
      items.map(({ id }) => id),
    )
    const about = place === null ? await countItems(c.var.db, conditions) : null
    return c.json({ items: rows, next, about }, 200)
  })
  .openapi(show, async (c) => {
    const id = await idOfTag(c.var.db, c.req.valid('param').tag)
    const item = await readItemPage(c.var.db, id)
    c.header('etag', etagOf(item.version))
    return c.json(item, 200)
  })
  .openapi(history, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const id = await idOfTag(c.var.db, c.req.valid('param').tag)
    const before = decodeAfter(after, z.tuple([z.int()]))?.[0] ?? null
    const rows = await readItemEvents(c.var.db, id, { before, limit: limit + 1 })
    return c.json(
      page(rows, limit, (row) => [row.id]),
      200,
    )
  })
