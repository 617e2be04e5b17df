import { createRoute, z } from '@hono/zod-openapi'
import { Bulk, BulkAnswer } from '#domain/equipment/bulk.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { doInBulk } from './item-bulk.ts'

const bulk = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items/bulk',
  summary: 'Do one thing to many items of a space',
  ...carries.key,
  ...allow('equipment:keep', { space: 'space' }),
  request: { params: z.object({ space: Id }), ...body(Bulk) },
  responses: {
    200: json(BulkAnswer.openapi('BulkAnswer'), 'done, and what was left with the reason'),
    ...refusals.write,
    ...refusals.found,
  },
})

export const itemBulkRoutes = nounRoutes().openapi(bulk, async (c) => {
  const { space } = c.req.valid('param')
  const wanted = c.req.valid('json')
  const answer = await doInBulk(await beginAct(c.var, space), space, wanted)
  const facts = { does: wanted.act.do, changed: answer.changed, left: answer.skippedCount }
  await c.var.audit({ act: 'equipment.change-many', kind: 'space', id: space, facts })
  return c.json(answer, 200)
})
