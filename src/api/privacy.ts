import { createRoute, z } from '@hono/zod-openapi'
import { allow } from './allow.ts'
import { json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import type { Job } from './job-runner.ts'
import type { Db } from './db/database.ts'
import { checkWall, wallChecks } from './wall.ts'

const WallReport = z
  .object({
    checkedAt: z.iso.datetime().nullable(),
    database: z.enum(['pglite', 'postgres']),
    checks: z.array(z.object({ check: z.enum(wallChecks), holds: z.boolean().nullable() })),
  })
  .openapi('WallReport')

const report = createRoute({
  method: 'get',
  path: '/privacy/wall',
  summary: 'Show the checks of the wall',
  ...allow('session:own'),
  responses: {
    200: json(WallReport, 'what the database said of the wall when it was last asked'),
    ...refusals.read,
  },
})

const jobName = 'wall'

/** Runs at every start and every night; the page shows what it found. */
export function wallJob(db: Db): Job {
  return {
    name: jobName,
    every: '1 day',
    run: async () => {
      const findings = await checkWall(db)
      return Object.fromEntries(findings.map(({ check, holds }) => [check, holds]))
    },
  }
}

export const privacyRoutes = nounRoutes().openapi(report, async (c) => {
  const row = await c.var.db
    .selectFrom('jobs')
    .select(['last_finished_at', 'last_report'])
    .where('name', '=', jobName)
    .executeTakeFirst()
  const found = z
    .record(z.string(), z.boolean())
    .nullable()
    .catch(null)
    .parse(row?.last_report ?? null)
  const answer = {
    checkedAt: row?.last_finished_at?.toISOString() ?? null,
    database: c.var.host.database.kind,
    checks: wallChecks.map((check) => ({ check, holds: found?.[check] ?? null })),
  }
  return c.json(answer, 200)
})
