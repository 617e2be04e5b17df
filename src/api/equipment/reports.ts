import { createRoute, z } from '@hono/zod-openapi'
import { LoanReport, ReportQuery, ReportTable } from '#domain/equipment/figures.ts'
import { reportCsv } from '#domain/equipment/figures-csv.ts'
import { Language } from '#domain/session.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { makeReport } from './reports-make.ts'

const failures = { ...refusals.read, ...refusals.input }

const show = createRoute({
  method: 'get',
  path: '/equipment/reports/loans',
  summary: 'Show what was lent, by month, space, type and model',
  ...allow('equipment:report'),
  request: { query: ReportQuery },
  responses: {
    200: json(
      LoanReport.openapi('LoanReport'),
      'exact at one’s own counter; elsewhere hidden from 1 to 7 (null) and rounded to 5 above',
    ),
    ...failures,
  },
})

const csv = createRoute({
  method: 'get',
  path: '/equipment/reports/loans/{table}',
  summary: 'Export one table of the report',
  ...allow('equipment:report'),
  request: {
    params: z.object({ table: ReportTable }),
    query: ReportQuery.extend({ language: Language.default('ca').optional() }),
  },
  responses: {
    200: { description: 'the same figures', content: { 'text/csv': { schema: z.string() } } },
    ...failures,
  },
})

export const reportRoutes = nounRoutes()
  .openapi(show, async (c) => c.json(await makeReport(c.var, c.req.valid('query')), 200))
  .openapi(csv, async (c) => {
    const { table } = c.req.valid('param')
    const { language = 'ca', ...query } = c.req.valid('query')
    const report = await makeReport(c.var, query)
    return c.body(reportCsv(report, table, language), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="loans-${table}-${report.from}.csv"`,
    })
  })
