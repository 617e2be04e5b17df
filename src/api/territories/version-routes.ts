import { createRoute, z } from '@hono/zod-openapi'
import { Id, PageQuery } from '#domain/identifier.ts'
import { PlanDifference, planDifference } from '#domain/plan-difference.ts'
import { PlanAtVersion, PlanVersion } from '#domain/plan-version.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { readPeople } from './census-read.ts'
import { readPlan, refuseUnknownPlan } from './plans-read.ts'
import { listVersions, readPlanAt } from './versions-read.ts'

const one = z.object({ id: Id })
const read = allow('territories:read')
const VersionPlace = z.tuple([z.int32()])
const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

const readable = { ...refusals.read, ...refusals.found, ...refusals.input }

const list = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/versions',
  summary: 'List the versions of a plan',
  ...read,
  request: { params: one, query: PageQuery },
  responses: {
    200: json(
      z.object({
        items: z.array(PlanVersion.openapi('PlanVersion')),
        next: z.string().nullable(),
      }),
      'every save, the last one first: who, when and what moved',
    ),
    ...readable,
  },
})

const show = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/versions/{version}',
  summary: 'Show a plan as it stood at a version',
  ...read,
  request: { params: one.extend({ version: VersionNumber }) },
  responses: {
    200: json(PlanAtVersion.openapi('PlanAtVersion'), 'the plan as it stood'),
    ...readable,
  },
})

const difference = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/difference',
  summary: 'Tell how a plan differs from a version or another plan',
  ...read,
  request: {
    params: one,
    query: z.object({
      /** Another plan, or an earlier version of this one. */
      against: z.union([Id, VersionNumber]),
      /** This plan as it stood, and not as it stands. */
      version: VersionNumber.optional(),
    }),
  },
  responses: {
    200: json(
      PlanDifference.openapi('PlanDifference'),
      'what makes this plan of the one it is held against',
    ),
    ...readable,
  },
})

export const versionRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const { limit = 50, after } = c.req.valid('query')
    const [before] = decodeAfter(after, VersionPlace) ?? [null]
    const rows = await listVersions(c.var.db, { planId: id, before, limit: limit + 1 })
    if (rows.length === 0) await refuseUnknownPlan(c.var.db, id)
    return c.json(
      page(rows, limit, (row) => [row.version]),
      200,
    )
  })
  .openapi(show, async (c) => {
    const { id, version } = c.req.valid('param')
    return c.json(await readPlanAt(c.var.db, id, version), 200)
  })
  .openapi(difference, async (c) => {
    const { id } = c.req.valid('param')
    const { against, version } = c.req.valid('query')
    const after = await drawn(c.var.db, id, version)
    const before =
      typeof against === 'string'
        ? await drawn(c.var.db, against)
        : await drawn(c.var.db, id, against)
    return c.json(planDifference(before, after, await readPeople(c.var.db)), 200)
  })

const drawn = (db: Db, id: string, version?: number) =>
  version === undefined ? readPlan(db, id) : readPlanAt(db, id, version)
