import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Facilitator, NewFacilitator } from '#domain/activities/activity.ts'
import { Id, Storable } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { literally } from '../like.ts'

const mostFound = 40

const list = createRoute({
  method: 'get',
  path: '/activities/facilitators',
  summary: 'Find whoever can lead a session, of the staff and from outside',
  ...allow('activities:read'),
  request: { query: z.object({ search: Storable.max(80).optional() }) },
  responses: {
    200: json(z.object({ items: z.array(Facilitator) }), 'by name, forty at most'),
    ...refusals.read,
    ...refusals.input,
  },
})

const adding = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/facilitators',
  summary: 'Add somebody from outside who leads sessions',
  ...carries.key,
  ...allow('activities:edit', { space: 'space' }),
  request: { params: z.object({ space: Id }), ...body(NewFacilitator) },
  responses: { 201: json(Facilitator, 'added'), ...refusals.write, ...refusals.found },
})

export const facilitatorRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const words = literally(c.req.valid('query').search?.trim() ?? '')
    const { rows } = await sql`
      select id, 'staff' as of, name, '' as organisation from staff
      where deactivated_at is null and search like '%' || plain(${words}) || '%'
        and exists (select from grants g where g.staff_id = staff.id and g.role in ('professional', 'coordinator'))
      union all
      select id, 'outside', name, organisation from facilitators
      where retired_on is null and search like '%' || plain(${words}) || '%'
      order by 3, 1 limit ${mostFound}`.execute(c.var.db)
    return c.json({ items: z.array(Facilitator).parse(rows) }, 200)
  })
  .openapi(adding, async (c) => {
    const { name, organisation } = c.req.valid('json')
    const { id } = await c.var.db
      .insertInto('facilitators')
      .values({ name, organisation, retired_on: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await c.var.audit({ act: 'activities.add-facilitator', kind: 'facilitator', id })
    return c.json({ id, of: 'outside' as const, name, organisation }, 201)
  })
