import { createRoute, z } from '@hono/zod-openapi'
import { Coverage } from '#domain/coverage-answer.ts'
import { coverageCsv } from '#domain/coverage-csv.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { readCoverage } from './coverage-read.ts'
import { nounRoutes } from './desk.ts'

/** Without a plan, the one in force. */
const query = z.object({ plan: Id.optional() })
const failures = { ...refusals.read, ...refusals.found, ...refusals.input }

const show = createRoute({
  method: 'get',
  path: '/territories/coverage',
  summary: 'Show the coverage of the city',
  ...allow('territories:read'),
  request: { query },
  responses: {
    200: json(Coverage.openapi('Coverage'), 'by city, district, neighbourhood and island'),
    ...failures,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/territories/coverage.csv',
  summary: 'Export the coverage as a table',
  ...allow('territories:read'),
  request: { query },
  responses: {
    200: { description: 'the same rows', content: { 'text/csv': { schema: z.string() } } },
    ...failures,
  },
})

export const coverageRoutes = nounRoutes()
  .openapi(show, async (c) => {
    const { plan = null } = c.req.valid('query')
    return c.json(await readCoverage(c.var.db, plan), 200)
  })
  .openapi(csv, async (c) => {
    const { plan = null } = c.req.valid('query')
    const coverage = await readCoverage(c.var.db, plan)
    return c.body(coverageCsv(coverage), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="coverage-${coverage.populationOn}.csv"`,
    })
  })
