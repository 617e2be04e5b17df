import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { ItemView, NewItemView, viewsMost } from '#domain/equipment/view.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'

const ViewAnswer = ItemView.openapi('ItemView')

const list = createRoute({
  method: 'get',
  path: '/equipment/views',
  summary: 'List my views of the items',
  ...allow('equipment:read'),
  responses: {
    200: json(z.object({ items: z.array(ViewAnswer) }), 'my own, by name'),
    ...refusals.read,
  },
})

const add = createRoute({
  method: 'post',
  path: '/equipment/views',
  summary: 'Keep a view of the items under a name',
  ...carries.key,
  ...allow('equipment:read'),
  request: body(NewItemView),
  responses: { 201: json(ViewAnswer, 'kept'), ...refusals.write },
})

const remove = createRoute({
  method: 'delete',
  path: '/equipment/views/{id}',
  summary: 'Drop one of my views',
  ...carries.key,
  ...allow('equipment:read'),
  request: { params: z.object({ id: Id }) },
  responses: { 204: { description: 'gone' }, ...refusals.write, ...refusals.found },
})

export const itemViewRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const items = await c.var.db
      .selectFrom('item_views')
      .select(['id', 'name', 'query'])
      .where('staff_id', '=', asking(c.var.actor).staffId)
      .orderBy(sql`plain(name)`)
      .orderBy('id')
      .execute()
    return c.json({ items }, 200)
  })
  .openapi(add, async (c) => {
    const { staffId } = asking(c.var.actor)
    const { rows } = await sql<{ id: string; name: string; query: string }>`
      insert into item_views (staff_id, name, query, created_at)
      select ${staffId}::uuid, ${c.req.valid('json').name}, ${c.req.valid('json').query}, ${c.var.now}::timestamptz
      where (select count(*) from item_views where staff_id = ${staffId}::uuid) < ${viewsMost}::integer
      returning id, name, query`.execute(c.var.db)
    const [view] = rows
    if (view === undefined) throw new Refusal('equipment/too-many', { most: viewsMost })
    await c.var.audit({ act: 'equipment.keep-view', kind: 'item-view', id: view.id })
    return c.json(view, 201)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const gone = await c.var.db
      .deleteFrom('item_views')
      .where('id', '=', id)
      .where('staff_id', '=', asking(c.var.actor).staffId)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('equipment/unknown-view')
    await c.var.audit({ act: 'equipment.drop-view', kind: 'item-view', id })
    return c.body(null, 204)
  })
