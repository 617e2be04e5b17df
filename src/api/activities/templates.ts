import { createRoute, z } from '@hono/zod-openapi'
import { NewTemplate, Template } from '#domain/activities/template.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'

const Space = z.object({ space: Id })
const One = z.object({ space: Id, template: Id })
const editing = allow('activities:edit', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }

const list = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/templates',
  summary: 'List what an activity of a space can begin from',
  ...editing,
  request: { params: Space },
  responses: {
    200: json(
      z.object({ items: z.array(Template) }),
      'those of the space and of the city, by name',
    ),
    ...refusals.read,
    ...refusals.found,
  },
})

const adding = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/templates',
  summary: 'Keep an activity as something to begin from',
  ...carries.key,
  ...editing,
  request: { params: Space, ...body(NewTemplate) },
  responses: { 201: json(Template, 'kept for the space'), ...written },
})

const removing = createRoute({
  method: 'delete',
  path: '/activities/spaces/{space}/templates/{template}',
  summary: 'Remove a template of a space',
  ...carries.key,
  ...editing,
  request: { params: One },
  responses: { 200: json(Template, 'as it was, so that it can be kept again'), ...written },
})

export const templateRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { space } = c.req.valid('param')
    return c.json({ items: await readTemplates(c.var.db, space) }, 200)
  })
  .openapi(adding, async (c) => {
    const { space } = c.req.valid('param')
    const { name, draft } = c.req.valid('json')
    const { id } = await c.var.db
      .insertInto('activity_templates')
      .values({ space_id: space, name, draft: JSON.stringify(draft) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await c.var.audit({ act: 'activities.keep-template', kind: 'template', id })
    return c.json({ id, name, ofSpace: true, draft, version: 1 }, 201)
  })
  .openapi(removing, async (c) => {
    const { space, template } = c.req.valid('param')
    const found = (await readTemplates(c.var.db, space)).find(
      ({ id, ofSpace }) => ofSpace && id === template,
    )
    if (found === undefined) throw new Refusal('activities/unknown-template')
    await c.var.db.deleteFrom('activity_templates').where('id', '=', template).execute()
    await c.var.audit({ act: 'activities.remove-template', kind: 'template', id: template })
    return c.json(found, 200)
  })

async function readTemplates(db: Db, space: string): Promise<Template[]> {
  const rows = await db
    .selectFrom('activity_templates')
    .select(['id', 'name', 'draft', 'version', 'space_id'])
    .where((row) => row.or([row('space_id', '=', space), row('space_id', 'is', null)]))
    .orderBy('name')
    .execute()
  return rows.map(({ space_id, ...row }) => Template.parse({ ...row, ofSpace: space_id !== null }))
}
