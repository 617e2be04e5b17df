import { createRoute, z } from '@hono/zod-openapi'
import { ActivityKind, KindChange, NewKind } from '#domain/activities/activity.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { etagOf, versionRequired } from '../versions.ts'

const read = { ...refusals.read, ...refusals.input }

const list = createRoute({
  method: 'get',
  path: '/activities/kinds',
  summary: 'List the kinds of activity',
  ...allow('activities:read'),
  responses: {
    200: json(z.object({ items: z.array(ActivityKind) }), 'by name, those out of use among them'),
    ...read,
  },
})

const adding = createRoute({
  method: 'post',
  path: '/activities/kinds',
  summary: 'Add a kind of activity of the city’s own',
  ...carries.key,
  ...allow('activities:catalogue'),
  request: body(NewKind),
  responses: { 201: json(ActivityKind, 'added'), ...refusals.write },
})

const changing = createRoute({
  method: 'patch',
  path: '/activities/kinds/{kind}',
  summary: 'Rename a kind of activity, mark it sensitive or retire it',
  ...carries.keyAndVersion,
  ...allow('activities:catalogue'),
  request: { params: z.object({ kind: Id }), ...body(KindChange) },
  responses: {
    200: json(ActivityKind, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

export const kindRoutes = nounRoutes()
  .openapi(list, async (c) => c.json({ items: await readKinds(c.var.db) }, 200))
  .openapi(adding, async (c) => {
    const { names, sensitive } = c.req.valid('json')
    const { id } = await c.var.db
      .insertInto('activity_kinds')
      .values({ code: null, ...columnsOf(names), sensitive, retired_on: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await c.var.audit({ act: 'activities.add-kind', kind: 'activity-kind', id })
    const kind = await readKind(c.var.db, id)
    c.header('etag', etagOf(kind.version))
    return c.json(kind, 201)
  })
  .openapi(changing, async (c) => {
    const { kind: id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const { names, sensitive, retired } = c.req.valid('json')
    const today = await todayInCity(c.var)
    const changed = await c.var.db
      .updateTable('activity_kinds')
      .set((row) => ({
        ...(names === undefined ? {} : columnsOf(names)),
        ...(sensitive === undefined ? {} : { sensitive }),
        ...(retired === undefined ? {} : { retired_on: retired ? today : null }),
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    const kind = await readKind(c.var.db, id)
    if (changed === undefined) throw new Refusal('version/stale', { version: kind.version })
    await c.var.audit({ act: 'activities.change-kind', kind: 'activity-kind', id })
    c.header('etag', etagOf(kind.version))
    return c.json(kind, 200)
  })

type Names = { ca: string; es: string; en: string }
const columnsOf = ({ ca, es, en }: Names) => ({ name_ca: ca, name_es: es, name_en: en })

async function readKinds(db: Db): Promise<ActivityKind[]> {
  const rows = await db
    .selectFrom('activity_kinds')
    .select(['id', 'code', 'sensitive', 'version', 'retired_on as retiredOn'])
    .select(['name_ca as ca', 'name_es as es', 'name_en as en'])
    .orderBy('name_ca')
    .execute()
  return rows.map(({ ca, es, en, ...row }) => ActivityKind.parse({ ...row, names: { ca, es, en } }))
}

async function readKind(db: Db, id: string): Promise<ActivityKind> {
  const found = (await readKinds(db)).find((kind) => kind.id === id)
  if (found === undefined) throw new Refusal('activities/unknown-kind')
  return found
}
