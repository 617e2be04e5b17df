import { createRoute, z } from '@hono/zod-openapi'
import { ItemFilterQuery, ItemSort } from '#domain/equipment/list.ts'
import { itemCsvDisposition, itemCsvHead, itemCsvLines } from '#domain/equipment/item-csv.ts'
import type { CsvLanguage } from '#domain/equipment/item-csv-words.ts'
import { allow, asking } from '../allow.ts'
import { refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { streamOf } from '../text-stream.ts'
import { todayInCity } from '../today.ts'
import { conditionsOf, type ItemConditions } from './item-filter.ts'
import { findItems, placeOf, type ItemPlace } from './item-list.ts'
import { readItemRows } from './item-rows.ts'

const atOnce = 2000
const mostRows = 200_000

const csv = createRoute({
  method: 'get',
  path: '/equipment/items.csv',
  summary: 'The list of items as a table for spreadsheets',
  ...allow('equipment:read'),
  request: {
    query: ItemFilterQuery.extend({
      sort: ItemSort.optional(),
      /** Of the heads and states; without it, the reader's own. */
      language: z.enum(['ca', 'es', 'en']).optional(),
    }),
  },
  responses: {
    200: {
      description: 'all that the list shows, as a table for spreadsheets',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...refusals.read,
    ...refusals.input,
  },
})

export const itemCsvRoutes = nounRoutes().openapi(csv, async (c) => {
  const { sort = 'tag', language = asking(c.var.actor).language, ...filter } = c.req.valid('query')
  const today = await todayInCity(c.var)
  const conditions = await conditionsOf(c.var.db, filter, today)
  const table = tableOf({ db: c.var.db, conditions, sort, language })
  return c.body(streamOf(table), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': itemCsvDisposition(language, today),
  })
})

type Asked = { db: Db; conditions: ItemConditions; sort: ItemSort; language: CsvLanguage }

/** Page after page, so that neither the desk nor its database ever holds the whole of it. */
async function* tableOf({ db, conditions, sort, language }: Asked) {
  yield itemCsvHead(language)
  let after: ItemPlace | null = null
  for (let rows = 0; rows < mostRows; rows += atOnce) {
    const found = await findItems(db, conditions, { sort, after, limit: atOnce })
    const items = await readItemRows(
      db,
      found.map(({ id }) => id),
    )
    if (items.length > 0) yield itemCsvLines(items, language)
    const last = found.at(-1)
    if (last === undefined || found.length < atOnce) return
    after = placeOf(last)
  }
}
