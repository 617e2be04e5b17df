import { createRoute, z } from '@hono/zod-openapi'
import { Equity, EquityQuery } from '#domain/activities/equity.ts'
import { equityCsv } from '#domain/activities/equity-csv.ts'
import { daysAfter } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { Language } from '#domain/session.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { readEquity } from './equity-read.ts'

/** What is offered changes with the season: a quarter back and one ahead. */
const quarter = 90
const mostDays = 800
const failures = { ...refusals.read, ...refusals.found, ...refusals.input }

const show = createRoute({
  method: 'get',
  path: '/activities/equity',
  summary: 'Show what each super island is offered',
  ...allow('activities:report'),
  request: { query: EquityQuery },
  responses: {
    200: json(Equity.openapi('Equity'), 'by kind, and who has none within the walk'),
    ...failures,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/activities/equity.csv',
  summary: 'Export what each super island is offered',
  ...allow('activities:report'),
  request: { query: EquityQuery.extend({ language: Language.default('ca').optional() }) },
  responses: {
    200: { description: 'the same figures', content: { 'text/csv': { schema: z.string() } } },
    ...failures,
  },
})

export const equityRoutes = nounRoutes()
  .openapi(show, async (c) => {
    const period = periodOf(c.req.valid('query'), await todayInCity(c.var))
    return c.json(await readEquity(c.var.db, period), 200)
  })
  .openapi(csv, async (c) => {
    const { language = 'ca', ...query } = c.req.valid('query')
    const period = periodOf(query, await todayInCity(c.var))
    const equity = await readEquity(c.var.db, period)
    return c.body(equityCsv(equity, language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="activities-by-island-${period.from}.csv"`,
    })
  })

function periodOf(query: EquityQuery, today: string) {
  const { from = daysAfter(today, -quarter), to = daysAfter(today, quarter + 1) } = query
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const problem = days <= 0 ? 'order' : 'too-big'
  if (days <= 0 || days > mostDays)
    throw new Refusal('input/invalid', {}, [{ path: 'to', problem, facts: { maximum: mostDays } }])
  return { from, to }
}
