import { createRoute, z } from '@hono/zod-openapi'
import { Id, PageQuery } from '#domain/identifier.ts'
import { NewSpace, Space, SpaceChange, SpacePage } from '#domain/space.ts'
import { allow } from './allow.ts'
import { body, carries, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, NamePlace, page } from './keyset.ts'
import { addSpace, changeSpace } from './spaces-change.ts'
import { spaceKeepRoutes } from './spaces-keep.ts'
import { readSpace, readSpaces } from './spaces-read.ts'
import { todayInCity } from './today.ts'
import { etagOf, versionRequired } from './versions.ts'

const SpaceRow = Space.openapi('Space')
const SpaceAnswer = SpacePage.openapi('SpacePage')
const one = { params: z.object({ id: Id }) }

const list = createRoute({
  method: 'get',
  path: '/spaces',
  summary: 'List spaces',
  ...allow('spaces:read'),
  request: { query: PageQuery },
  responses: {
    200: json(z.object({ items: z.array(SpaceRow), next: z.string().nullable() }), 'by name'),
    ...refusals.read,
    ...refusals.input,
  },
})

const add = createRoute({
  method: 'post',
  path: '/spaces',
  summary: 'Add a space',
  ...carries.key,
  ...allow('spaces:manage'),
  request: body(NewSpace),
  responses: { 201: json(SpaceAnswer, 'added'), ...refusals.write, ...refusals.found },
})

const show = createRoute({
  method: 'get',
  path: '/spaces/{id}',
  summary: 'Show a space',
  ...allow('spaces:read'),
  request: one,
  responses: {
    200: json(SpaceAnswer, 'one space with all that is known of it'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const change = createRoute({
  method: 'patch',
  path: '/spaces/{id}',
  summary: 'Change a space',
  ...carries.keyAndVersion,
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
    const rows = await readSpaces(c.var.db, await todayInCity(c.var), {
      limit: limit + 1,
      after: decodeAfter(after, NamePlace),
    })
    const { items, next } = page(rows, limit, (row) => [row.sortName, row.space.id])
    return c.json({ items: items.map((row) => row.space), next }, 200)
  })
  .openapi(add, async (c) => {
    const id = await addSpace(c.var.db, c.req.valid('json'))
    await c.var.audit({ act: 'spaces.add', kind: 'space', id })
    const space = await readSpace(c.var.db, await todayInCity(c.var), id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 201)
  })
  .openapi(show, async (c) => {
    const { id } = c.req.valid('param')
    const space = await readSpace(c.var.db, await todayInCity(c.var), id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const changed = c.req.valid('json')
    await changeSpace(c.var.db, { id, version }, changed)
    const facts = { changed: Object.keys(changed) }
    await c.var.audit({ act: 'spaces.change', kind: 'space', id, facts })
    const space = await readSpace(c.var.db, await todayInCity(c.var), id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .route('/', spaceKeepRoutes)
