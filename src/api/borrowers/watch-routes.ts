import { createRoute, z } from '@hono/zod-openapi'
import { BorrowersDue } from '#domain/borrower-keep.ts'
import { BorrowerOpening, OpeningHow } from '#domain/borrower-opening.ts'
import { PageQuery } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { readDue } from './erasure.ts'

const openings = createRoute({
  method: 'get',
  path: '/people/borrower-openings',
  summary: 'List who opened a borrower’s record, and why',
  ...allow('audit:read'),
  request: { query: PageQuery.extend({ how: OpeningHow.optional() }) },
  responses: {
    200: json(
      z.object({ items: z.array(BorrowerOpening), next: z.string().nullable() }),
      'newest first',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const due = createRoute({
  method: 'get',
  path: '/people/borrowers-due',
  summary: 'Count the borrowers that are due to be erased',
  ...allow('equipment:report'),
  responses: { 200: json(BorrowersDue, 'counts only'), ...refusals.read },
})

const Report = z.object({ borrowers: z.int() })

/** What can be seen of the keeping of people's data without seeing any of them. */
export const borrowerWatchRoutes = nounRoutes()
  .openapi(openings, async (c) => {
    const { limit = 50, after, how } = c.req.valid('query')
    const before = decodeAfter(after, z.tuple([z.int()]))
    const rows = await c.var.db
      .selectFrom('borrower_openings as o')
      .innerJoin('staff', 'staff.id', 'o.staff_id')
      .leftJoin('spaces', 'spaces.id', 'o.space_id')
      .select(['o.id', 'o.at', 'o.staff_id', 'staff.name as staff', 'o.how', 'o.reason'])
      .select(['o.space_id', 'spaces.name as space', 'o.borrower_id as borrower'])
      .$if(how !== undefined, (query) => query.where('o.how', '=', how ?? 'record'))
      .$if(before !== null, (query) => query.where('o.id', '<', before?.[0] ?? 0))
      .orderBy('o.id', 'desc')
      .limit(limit + 1)
      .execute()
    const { items, next } = page(rows, limit, (row) => [row.id])
    const told = items.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      by: { id: row.staff_id, name: row.staff },
      space: row.space_id === null ? null : { id: row.space_id, name: row.space ?? '' },
      how: row.how,
      reason: row.reason,
      borrower: row.borrower,
    }))
    return c.json({ items: told, next }, 200)
  })
  .openapi(due, async (c) => {
    const { lastReport, ...told } = await readDue(c.var)
    const report = Report.safeParse(lastReport)
    return c.json({ ...told, lastErased: report.success ? report.data.borrowers : null }, 200)
  })
