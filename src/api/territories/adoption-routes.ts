import { createRoute, z } from '@hono/zod-openapi'
import { Id } from '#domain/identifier.ts'
import { Plan } from '#domain/plan.ts'
import { Adoption, AdoptionPreview } from '#domain/plan-adoption.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { adoptPlan } from './adoption.ts'
import { previewAdoption } from './adoption-read.ts'
import { readPlan } from './plans-read.ts'

const one = { params: z.object({ id: Id }) }
const adopt = allow('territories:adopt')

const preview = createRoute({
  method: 'get',
  path: '/territories/plans/{id}/adoption',
  summary: 'Tell what adopting a draft would change',
  ...adopt,
  request: one,
  responses: {
    200: json(
      AdoptionPreview.openapi('AdoptionPreview'),
      'what adopting this draft changes, what hangs on it and what is to be answered',
    ),
    ...refusals.write,
    ...refusals.found,
  },
})

const decide = createRoute({
  method: 'post',
  path: '/territories/plans/{id}/adoption',
  summary: 'Adopt a draft',
  ...carries.keyAndVersion,
  ...adopt,
  request: { ...one, ...body(Adoption) },
  responses: {
    200: json(Plan.openapi('Plan'), 'the plan in force from now on'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

export const adoptionRoutes = nounRoutes()
  .openapi(preview, async (c) => {
    const asker = { staffId: asking(c.var.actor).staffId, now: c.var.now }
    return c.json(await previewAdoption(c.var.db, c.req.valid('param').id, asker), 200)
  })
  .openapi(decide, async (c) => {
    const { id } = c.req.valid('param')
    const wanted = {
      id,
      version: versionRequired(c.req.header('if-match')),
      by: { staffId: asking(c.var.actor).staffId, now: c.var.now },
    }
    const { version, facts } = await adoptPlan(c.var.db, wanted, c.req.valid('json'))
    await c.var.audit({ act: 'territories.adopt-plan', kind: 'plan', id, facts })
    c.header('etag', etagOf(version))
    return c.json(await readPlan(c.var.db, id), 200)
  })
