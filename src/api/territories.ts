import { createRoute, z } from '@hono/zod-openapi'
import { Id, PageQuery } from '#domain/identifier.ts'
import {
  IslandFigures,
  Moves,
  NewIsland,
  NewPlan,
  Plan,
  PlanIsland,
  PlanSummary,
} from '#domain/plan.ts'
import { allow, asking } from './allow.ts'
import { body, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, page } from './keyset.ts'
import { addIsland, createPlan, moveSections, nextVersion } from './plans-change.ts'
import { listIslands, listPlans, readPlan } from './plans-read.ts'
import { etagOf, isHeld, versionRequired } from './versions.ts'

const one = { params: z.object({ id: Id }) }
const draw = allow('territories:draw')
const read = allow('territories:read')
const PlanPlace = z.tuple([z.int32(), z.iso.datetime(), Id])
const IslandPlace = z.tuple([z.int32()])
const PlanAnswer = Plan.openapi('Plan')
const changed = { ...refusals.write, ...refusals.found, ...refusals.versioned }

const list = createRoute({
  method: 'get',
  path: '/territories/plans',
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
  ...draw,
  request: body(NewPlan),
  responses: { 201: json(PlanAnswer, 'a draft'), ...refusals.write, ...refusals.found },
})

const show = createRoute({
  method: 'get',
  path: '/territories/plans/{id}',
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

const islands = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/islands',
  ...read,
  request: { ...one, query: PageQuery },
  responses: {
    200: json(
      z.object({
        items: z.array(IslandFigures.openapi('IslandFigures')),
        next: z.string().nullable(),
      }),
      'by number, with people and sections',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const move = createRoute({
  method: 'patch',
  path: '/territories/plans/{id}/sections',
  ...draw,
  request: { ...one, ...body(Moves) },
  responses: { 200: json(z.object({ version: z.int() }), 'saved'), ...changed },
})

const found = createRoute({
  method: 'post',
  path: '/territories/plans/{id}/islands',
  ...draw,
  request: { ...one, ...body(NewIsland) },
  responses: {
    201: json(z.object({ version: z.int(), island: PlanIsland }), 'a new island, still empty'),
    ...changed,
  },
})

export const territoryRoutes = nounRoutes()
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
  .openapi(islands, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const [number] = decodeAfter(after, IslandPlace) ?? [null]
    const rows = await listIslands(c.var.db, {
      planId: c.req.valid('param').id,
      after: number,
      limit: limit + 1,
    })
    return c.json(
      page(rows, limit, (row) => [row.number]),
      200,
    )
  })
  .openapi(move, async (c) => {
    const { id } = c.req.valid('param')
    const moves = c.req.valid('json')
    const by = { staffId: asking(c.var.actor).staffId, now: c.var.now }
    const wanted = versionRequired(c.req.header('if-match'))
    const version = await nextVersion(c.var.db, id, wanted, by)
    await moveSections(c.var.db, id, moves)
    const facts = { sections: moves.moves.length, version }
    await c.var.audit({ act: 'territories.move-sections', kind: 'plan', id, facts })
    c.header('etag', etagOf(version))
    return c.json({ version }, 200)
  })
  .openapi(found, async (c) => {
    const { id } = c.req.valid('param')
    const { name } = c.req.valid('json')
    const by = { staffId: asking(c.var.actor).staffId, now: c.var.now }
    const wanted = versionRequired(c.req.header('if-match'))
    const version = await nextVersion(c.var.db, id, wanted, by)
    const island = await addIsland(c.var.db, id, name)
    const facts = { island: island.id, version }
    await c.var.audit({ act: 'territories.add-island', kind: 'plan', id, facts })
    c.header('etag', etagOf(version))
    return c.json({ version, island }, 201)
  })
