import { createRoute, z } from '@hono/zod-openapi'
import { WhereOne, WhereQuestion } from '#domain/equipment/where.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { whereIsOne } from './where-read.ts'

const where = createRoute({
  method: 'get',
  path: '/equipment/where',
  summary: 'Tell which spaces have one of a model or a type, free now or from when',
  ...allow('equipment:read'),
  request: { query: WhereQuestion },
  responses: {
    200: json(
      z.object({ items: z.array(WhereOne) }),
      'the nearest first where one asks from somewhere, else those with most free',
    ),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

export const whereRoutes = nounRoutes().openapi(where, async (c) => {
  const today = await todayInCity(c.var)
  return c.json({ items: await whereIsOne(c.var.db, c.req.valid('query'), today) }, 200)
})
