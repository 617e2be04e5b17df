import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { open } from './allow.ts'
import { json } from './answers.ts'
import { nounRoutes } from './desk.ts'

const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['pglite', 'postgres']),
})

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Tell whether the desk is well',
  ...open('watchers have no session, and nothing is told that they could misuse'),
  responses: {
    200: json(Health, 'the desk and its database answer'),
    503: json(Health, 'the desk answers, its database does not'),
  },
})

export const healthRoutes = nounRoutes().openapi(health, async (c) => {
  const { version, database, log } = c.var.host
  const answer = { version, database: database.kind }
  try {
    await sql`select 1`.execute(c.var.db)
    return c.json({ status: 'ok' as const, ...answer }, 200)
  } catch (error) {
    log.error('database unreachable', { database: database.kind }, error)
    return c.json({ status: 'degraded' as const, ...answer }, 503)
  }
})
