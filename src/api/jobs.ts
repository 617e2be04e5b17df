import { createRoute, z } from '@hono/zod-openapi'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'

const JobView = z
  .object({
    name: z.string(),
    nextRunAt: z.iso.datetime(),
    lastRunAt: z.iso.datetime().nullable(),
    lastOutcome: z.enum(['done', 'failed']).nullable(),
    lastReport: z.record(z.string(), z.unknown()).nullable(),
  })
  .openapi('Job')

/** Whether letters go out at all, and how many of them wait or were given up. */
const MailView = z.object({ configured: z.boolean(), waiting: z.int(), abandoned: z.int() })

const list = createRoute({
  method: 'get',
  path: '/jobs',
  summary: 'List background jobs',
  ...allow('jobs:read'),
  responses: {
    200: json(
      z.object({ items: z.array(JobView), next: z.null(), mail: MailView }),
      'repeating work with its last run',
    ),
    ...refusals.read,
  },
})

export const jobRoutes = nounRoutes().openapi(list, async (c) => {
  const rows = await c.var.db
    .selectFrom('jobs')
    .select(['name', 'next_run_at', 'last_run_at', 'last_outcome', 'last_report'])
    .orderBy('name')
    .execute()
  const items = rows.map((row) => ({
    name: row.name,
    nextRunAt: row.next_run_at.toISOString(),
    lastRunAt: row.last_run_at?.toISOString() ?? null,
    lastOutcome: row.last_outcome,
    lastReport: z.record(z.string(), z.unknown()).nullable().parse(row.last_report),
  }))
  const mail = await c.var.db
    .selectFrom('outbox')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('abandoned_at', 'is', null).as('waiting'),
      fn.countAll<number>().filterWhere('abandoned_at', 'is not', null).as('abandoned'),
    ])
    .where('topic', '=', 'mail')
    .where('delivered_at', 'is', null)
    .executeTakeFirstOrThrow()
  const configured = !c.var.host.cannot.includes('mail')
  return c.json({ items, next: null, mail: { configured, ...mail } }, 200)
})
