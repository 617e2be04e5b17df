import { createRoute, z } from '@hono/zod-openapi'
import { NewWaiting, PutOnList, Waiting } from '#domain/equipment/reservation.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { putOnList, takeOffList } from './waiting-list.ts'
import { readPlace, waitingAt } from './waiting-read.ts'

const Space = z.object({ space: Id })
const atCounter = allow('equipment:lend', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/waiting',
  summary: 'List who waits for something at a space',
  ...atCounter,
  request: { params: Space },
  responses: {
    200: json(z.object({ items: z.array(Waiting) }), 'in the order in which they came'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const adding = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/waiting',
  summary: 'Put somebody on the waiting list of a space',
  ...carries.key,
  ...atCounter,
  request: { params: Space, ...body(NewWaiting) },
  responses: {
    201: json(PutOnList.openapi('PutOnList'), 'on the list, and one that is free all the same'),
    ...written,
  },
})

const leaving = createRoute({
  method: 'delete',
  path: '/equipment/spaces/{space}/waiting/{id}',
  summary: 'Take somebody off the waiting list',
  ...carries.key,
  ...atCounter,
  request: { params: z.object({ space: Id, id: Id }) },
  responses: {
    200: json(
      z.object({ act: Id.nullable(), waiting: Waiting }),
      'off the list; the act to undo where something stood ready',
    ),
    ...written,
  },
})

export const waitingRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { space } = c.req.valid('param')
    return c.json({ items: await waitingAt(c.var, space) }, 200)
  })
  .openapi(adding, async (c) => {
    const { space } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { id, freeNow } = await putOnList(act, space, c.req.valid('json'))
    await c.var.audit({ act: 'equipment.wait', kind: 'waiting', id })
    return c.json({ waiting: await readPlace(c.var, id), freeNow }, 201)
  })
  .openapi(leaving, async (c) => {
    const { space, id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const touched = await takeOffList(act, space, id)
    await c.var.audit({ act: 'equipment.stop-waiting', kind: 'waiting', id })
    return c.json({ act: touched ? act.id : null, waiting: await readPlace(c.var, id) }, 200)
  })
