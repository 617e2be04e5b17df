import { createRoute, z } from '@hono/zod-openapi'
import { Model, NewModel, Recall } from '#domain/equipment/catalogue.ts'
import { ModelChange, RecallOutcome } from '#domain/equipment/catalogue-change.ts'
import { Id, line, PageQuery } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, NamePlace, page } from '../keyset.ts'
import { todayInCity } from '../today.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { beginAct } from './act.ts'
import { readModel, readModels } from './models-read.ts'
import { liftRecall, recall } from './models-recall.ts'
import { addModel, changeModel } from './models-write.ts'

const ModelAnswer = Model.openapi('Model')
const one = { params: z.object({ id: Id }) }

const list = createRoute({
  method: 'get',
  path: '/equipment/models',
  summary: 'List models',
  ...allow('equipment:read'),
  request: {
    query: PageQuery.extend({
      type: Id.optional(),
      search: line(0, 80).optional(),
      retired: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(ModelAnswer), next: z.string().nullable() }),
      'by maker and name',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const add = createRoute({
  method: 'post',
  path: '/equipment/models',
  summary: 'Add a model',
  ...carries.key,
  ...allow('equipment:catalogue'),
  request: body(NewModel),
  responses: { 201: json(ModelAnswer, 'added'), ...refusals.write, ...refusals.found },
})

const change = createRoute({
  method: 'patch',
  path: '/equipment/models/{id}',
  summary: 'Change or retire a model',
  ...carries.keyAndVersion,
  ...allow('equipment:catalogue'),
  request: { ...one, ...body(ModelChange) },
  responses: {
    200: json(ModelAnswer, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

const callBack = createRoute({
  method: 'put',
  path: '/equipment/models/{id}/recall',
  summary: 'Recall a model, or lift its recall',
  ...carries.key,
  ...allow('equipment:catalogue'),
  request: { ...one, ...body(Recall) },
  responses: {
    200: json(
      RecallOutcome.extend({ model: ModelAnswer }),
      'recalled, with what was put aside and who is to be called; or no longer',
    ),
    ...refusals.write,
    ...refusals.found,
  },
})

export const modelRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after, retired, type, search } = c.req.valid('query')
    const rows = await readModels(c.var.db, {
      limit: limit + 1,
      after: decodeAfter(after, NamePlace),
      type,
      search,
      retired: retired === undefined ? undefined : retired === 'true',
    })
    const { items, next } = page(rows, limit, (row) => [row.sortName, row.model.id])
    return c.json({ items: items.map(({ model }) => model), next }, 200)
  })
  .openapi(add, async (c) => {
    const id = await addModel(c.var.db, c.req.valid('json'))
    await c.var.audit({ act: 'equipment.add-model', kind: 'model', id })
    const model = await readModel(c.var.db, id)
    c.header('etag', etagOf(model.version))
    return c.json(model, 201)
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const wanted = c.req.valid('json')
    await changeModel(c.var.db, { id, version, today: await todayInCity(c.var) }, wanted)
    const facts = { changed: Object.keys(wanted) }
    await c.var.audit({ act: 'equipment.change-model', kind: 'model', id, facts })
    const model = await readModel(c.var.db, id)
    c.header('etag', etagOf(model.version))
    return c.json(model, 200)
  })
  .openapi(callBack, async (c) => {
    const { id } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const act = await beginAct(c.var, null)
    const outcome = reason === null ? await liftRecall(act, id) : await recall(act, id, reason)
    const name = reason === null ? 'equipment.lift-recall' : 'equipment.recall'
    await c.var.audit({ act: name, kind: 'model', id, facts: outcome })
    return c.json({ ...outcome, model: await readModel(c.var.db, id) }, 200)
  })
