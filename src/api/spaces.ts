import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Id, PageQuery } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { Space, SpaceChange } from '#domain/space.ts'
import { allow } from './allow.ts'
import { body, json, refusals } from './answers.ts'
import type { Db } from './db/database.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, NamePlace, page } from './keyset.ts'
import { etagOf, versionRequired } from './versions.ts'

const SpaceAnswer = Space.openapi('Space')
const Row = z.object({ space: Space, sortName: z.string() })

type Wanted = { id?: string; after?: readonly (string | number)[] | null; limit?: number }

async function readSpaces(db: Db, { id, after = null, limit }: Wanted) {
  const { rows } = await sql<{ space: unknown; sortName: string }>`
    select plain(s.name) as "sortName", json_build_object(
      'id', s.id, 'name', s.name, 'address', s.address, 'phone', s.phone,
      'lon', s.lon, 'lat', s.lat, 'district', sections.district,
      'island', case when i.island_id is null then null
        else json_build_object('id', i.island_id, 'name', i.name) end,
      'principal', s.principal, 'version', s.version) as space
    from spaces s
    left join sections on sections.id = s.section_id
    left join plans p on p.state = 'adopted'
    left join plan_islands i on i.plan_id = p.id and i.island_id = s.island_id
    where (${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid)
      and (${after === null}::boolean
           or (plain(s.name), s.id) > (${String(after?.[0])}::text, ${after === null ? null : String(after[1])}::uuid))
    order by plain(s.name), s.id
    limit ${limit ?? null}::int`.execute(db)
  return rows.map((row) => Row.parse(row))
}

/** Every space with its district and the island it serves in the plan in force. */
export async function spacesWithIslands(db: Db): Promise<Space[]> {
  return (await readSpaces(db, {})).map((row) => row.space)
}

async function oneSpace(db: Db, id: string): Promise<Space> {
  const [row] = await readSpaces(db, { id, limit: 1 })
  if (row === undefined) throw new Refusal('spaces/unknown')
  return row.space
}

const one = { params: z.object({ id: Id }) }

const list = createRoute({
  method: 'get',
  path: '/spaces',
  ...allow('spaces:read'),
  request: { query: PageQuery },
  responses: {
    200: json(z.object({ items: z.array(SpaceAnswer), next: z.string().nullable() }), 'by name'),
    ...refusals.read,
    ...refusals.input,
  },
})

const show = createRoute({
  method: 'get',
  path: '/spaces/{id}',
  ...allow('spaces:read'),
  request: one,
  responses: { 200: json(SpaceAnswer, 'one space'), ...refusals.read, ...refusals.found },
})

const change = createRoute({
  method: 'patch',
  path: '/spaces/{id}',
  ...allow('spaces:edit', { space: 'id' }),
  request: { ...one, ...body(SpaceChange) },
  responses: {
    200: json(SpaceAnswer, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

export const spaceRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after } = c.req.valid('query')
    const rows = await readSpaces(c.var.db, {
      limit: limit + 1,
      after: decodeAfter(after, NamePlace),
    })
    const { items, next } = page(rows, limit, (row) => [row.sortName, row.space.id])
    return c.json({ items: items.map((row) => row.space), next }, 200)
  })
  .openapi(show, async (c) => {
    const space = await oneSpace(c.var.db, c.req.valid('param').id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const changed = c.req.valid('json')
    const row = await c.var.db
      .updateTable('spaces')
      .set({ ...changed, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    const space = await oneSpace(c.var.db, id)
    if (row === undefined) throw new Refusal('version/stale', { version: space.version })
    const facts = { changed: Object.keys(changed) }
    await c.var.audit({ act: 'spaces.change', kind: 'space', id, facts })
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
