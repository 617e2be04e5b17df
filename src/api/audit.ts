import { createRoute, z } from '@hono/zod-openapi'
import { Id, line, PageQuery } from '#domain/identifier.ts'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, page } from './keyset.ts'

const AuditRow = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    by: Id.nullable(),
    byName: z.string().nullable(),
    act: z.string(),
    subjectKind: z.string(),
    subjectId: z.string().nullable(),
    facts: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditRow')

const list = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'List audited acts',
  ...allow('audit:read'),
  request: { query: PageQuery.extend({ kind: line(1, 40).optional() }) },
  responses: {
    200: json(z.object({ items: z.array(AuditRow), next: z.string().nullable() }), 'newest first'),
    ...refusals.read,
    ...refusals.input,
  },
})

export const auditRoutes = nounRoutes().openapi(list, async (c) => {
  const { limit = 50, after, kind } = c.req.valid('query')
  const before = decodeAfter(after, z.tuple([z.int()]))
  const rows = await c.var.db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.id', 'audit.at', 'staff_id as by', 'staff.name as byName', 'act'])
    .select(['subject_kind as subjectKind', 'subject_id as subjectId', 'facts'])
    .$if(kind !== undefined, (query) => query.where('subject_kind', '=', kind ?? ''))
    .$if(before !== null, (query) => query.where('audit.id', '<', before?.[0] ?? 0))
    .orderBy('audit.id', 'desc')
    .limit(limit + 1)
    .execute()
  const { items, next } = page(rows, limit, (row) => [row.id])
  const told = items.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    facts: z.record(z.string(), z.unknown()).parse(row.facts),
  }))
  return c.json({ items: told, next }, 200)
})
