import { createRoute, z } from '@hono/zod-openapi'
import { Id, PageQuery } from '#domain/identifier.ts'
import { NewPlan, Plan, PlanChange, PlanSummary } from '#domain/plan.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { etagOf, isHeld, versionRequired } from '../versions.ts'
import { createPlan, deleteDraft, renamePlan } from './plans-change.ts'
import { listPlans, readPlan } from './plans-read.ts'

const one = { params: z.object({ id: Id }) }
const draw = allow('territories:draw')
const read = allow('territories:read')
const since1900 = z.iso.datetime().refine((at) => at >= '1900')
const PlanPlace = z.tuple([z.int32(), since1900, Id])
const PlanAnswer = Plan.openapi('Plan')
const changed = { ...refusals.write, ...refusals.found, ...refusals.versioned }

const list = createRoute({
  method: 'get',
  path: '/territories/plans',
  summary: 'List plans',
  ...read,
  request: { query: PageQuery },
  responses: {
    200: json(
      z.object({ items: z.array(PlanSummary.openapi('PlanSummary')), next: z.string().nullable() }),
      'the adopted plan first, then drafts, then what came before',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const create = createRoute({
  method: 'post',
  path: '/territories/plans',
  summary: 'Create a draft',
  ...carries.key,
  ...draw,
  request: body(NewPlan),
  responses: { 201: json(PlanAnswer, 'a draft'), ...refusals.write, ...refusals.found },
})

const show = createRoute({
  method: 'get',
  path: '/territories/plans/{id}',
  summary: 'Show a plan',
  ...read,
  request: one,
  responses: {
    200: json(PlanAnswer, 'a whole plan'),
    304: { description: 'unchanged' },
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const rename = createRoute({
  method: 'patch',
  path: '/territories/plans/{id}',
  summary: 'Rename a draft',
  ...carries.keyAndVersion,
  ...draw,
  request: { ...one, ...body(PlanChange) },
  responses: { 200: json(z.object({ version: z.int() }), 'a draft by another name'), ...changed },
})

const remove = createRoute({
  method: 'delete',
  path: '/territories/plans/{id}',
  summary: 'Delete a draft',
  ...carries.keyAndVersion,
  ...draw,
  request: one,
  responses: { 204: { description: 'the draft is gone, with its versions' }, ...changed },
})

export const planRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const rows = await listPlans(c.var.db, {
      limit: limit + 1,
      after: decodeAfter(after, PlanPlace),
    })
    const { items, next } = page(rows, limit, ({ rank, plan }) => [rank, plan.changedAt, plan.id])
    return c.json({ items: items.map((row) => row.plan), next }, 200)
  })
  .openapi(create, async (c) => {
    const wanted = c.req.valid('json')
    const by = { staffId: asking(c.var.actor).staffId, now: c.var.now }
    const id = await createPlan(c.var.db, wanted, by)
    const facts = { copyOf: wanted.copyOf ?? null }
    await c.var.audit({ act: 'territories.create-plan', kind: 'plan', id, facts })
    const plan = await readPlan(c.var.db, id)
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 201)
  })
  .openapi(show, async (c) => {
    const plan = await readPlan(c.var.db, c.req.valid('param').id)
    const etag = etagOf(plan.version)
    c.header('etag', etag)
    if (isHeld(c.req.header('if-none-match'), etag)) return c.body(null, 304)
    return c.json(plan, 200)
  })
  .openapi(rename, async (c) => {
    const { id } = c.req.valid('param')
    const { name } = c.req.valid('json')
    const by = { staffId: asking(c.var.actor).staffId, now: c.var.now }
    const wanted = versionRequired(c.req.header('if-match'))
    const version = await renamePlan(c.var.db, { id, version: wanted, by }, name)
    await c.var.audit({ act: 'territories.rename-plan', kind: 'plan', id, facts: { version } })
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const { name } = await deleteDraft(c.var.db, { id, version })
    const facts = { name, version }
    await c.var.audit({ act: 'territories.delete-plan', kind: 'plan', id, facts })
    return c.body(null, 204)
  })
