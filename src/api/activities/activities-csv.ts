import { createRoute, z } from '@hono/zod-openapi'
import {
  activityCsvDisposition,
  activityCsvHead,
  activityCsvLines,
} from '#domain/activities/activity-csv.ts'
import { Language } from '#domain/session.ts'
import { allow, asking } from '../allow.ts'
import { refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { streamOf } from '../text-stream.ts'
import { todayInCity } from '../today.ts'
import { findActivities, type ActivityPlace } from './activity-find.ts'
import { readActivities } from './activity-read.ts'
import { ActivityFilter } from './programme.ts'
import { clockOf } from './series-make.ts'

const atOnce = 500
const mostRows = 50_000

const csv = createRoute({
  method: 'get',
  path: '/activities/list.csv',
  summary: 'The list of activities as a table for spreadsheets',
  ...allow('activities:read'),
  request: {
    query: ActivityFilter.extend({
      /** Of the heads and states; without it, the reader's own. */
      language: Language.optional(),
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

export const activityCsvRoutes = nounRoutes().openapi(csv, async (c) => {
  const { language = asking(c.var.actor).language, ...filter } = c.req.valid('query')
  const { now } = await clockOf(c.var)
  const { db } = c.var
  /** Page after page, so that neither the desk nor its database ever holds the whole of it. */
  async function* table() {
    yield activityCsvHead(language)
    let after: ActivityPlace | null = null
    for (let rows = 0; rows < mostRows; rows += atOnce) {
      const found = await findActivities(db, { ...filter, now, after, limit: atOnce })
      const ids = found.map(({ id }) => id)
      const known = new Map((await readActivities(db, ids, now)).map((row) => [row.id, row]))
      const items = ids.flatMap((id) => known.get(id) ?? [])
      if (items.length > 0) yield activityCsvLines(items, language)
      const last = found.at(-1)
      if (last === undefined || found.length < atOnce) return
      after = [last.at, last.id]
    }
  }
  return c.body(streamOf(table()), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': activityCsvDisposition(language, await todayInCity(c.var)),
  })
})
