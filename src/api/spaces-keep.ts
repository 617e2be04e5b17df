import { createRoute, z } from '@hono/zod-openapi'
import { Id } from '#domain/identifier.ts'
import { OpeningHours } from '#domain/opening-hours.ts'
import { Rooms, SpacePage, SpaceService } from '#domain/space.ts'
import { allow } from './allow.ts'
import { body, carries, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { nextSpaceVersion, setHours, setRooms } from './spaces-change.ts'
import { readSpace } from './spaces-read.ts'
import { setOpen, setService } from './spaces-service.ts'
import { todayInCity } from './today.ts'
import { etagOf, versionRequired } from './versions.ts'

const one = { params: z.object({ id: Id }) }
const SpaceAnswer = SpacePage.openapi('SpacePage')
const changed = { ...refusals.write, ...refusals.found, ...refusals.versioned }
const edit = allow('spaces:edit', { space: 'id' })
const manage = allow('spaces:manage')

const hours = createRoute({
  method: 'put',
  path: '/spaces/{id}/hours',
  summary: 'Set the opening hours of a space',
  ...carries.keyAndVersion,
  ...edit,
  request: { ...one, ...body(OpeningHours) },
  responses: { 200: json(SpaceAnswer, 'with its new hours'), ...changed },
})

const rooms = createRoute({
  method: 'put',
  path: '/spaces/{id}/rooms',
  summary: 'Set the rooms of a space',
  ...carries.keyAndVersion,
  ...edit,
  request: { ...one, ...body(Rooms) },
  responses: { 200: json(SpaceAnswer, 'with these rooms and no others'), ...changed },
})

const service = createRoute({
  method: 'put',
  path: '/spaces/{id}/service',
  summary: 'Choose which super island a space serves',
  ...carries.keyAndVersion,
  ...manage,
  request: { ...one, ...body(SpaceService) },
  responses: { 200: json(SpaceAnswer, 'serving that island'), ...changed },
})

const opening = createRoute({
  method: 'put',
  path: '/spaces/{id}/open',
  summary: 'Open or close a space for good',
  ...carries.keyAndVersion,
  ...manage,
  request: { ...one, ...body(z.strictObject({ open: z.boolean() })) },
  responses: { 200: json(SpaceAnswer, 'closed for good from today on, or open again'), ...changed },
})

/** What a space is made of beyond its name, and what becomes of it. */
export const spaceKeepRoutes = nounRoutes()
  .openapi(hours, async (c) => {
    const at = { ...c.req.valid('param'), version: versionRequired(c.req.header('if-match')) }
    const wanted = c.req.valid('json')
    await setHours(c.var.db, at, wanted)
    const facts = { seasons: wanted.seasons.length, closures: wanted.closures.length }
    await c.var.audit({ act: 'spaces.set-hours', kind: 'space', id: at.id, facts })
    const space = await readSpace(c.var.db, await todayInCity(c.var), at.id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .openapi(rooms, async (c) => {
    const at = { ...c.req.valid('param'), version: versionRequired(c.req.header('if-match')) }
    const wanted = c.req.valid('json')
    await setRooms(c.var.db, at, wanted.rooms)
    const facts = { rooms: wanted.rooms.length }
    await c.var.audit({ act: 'spaces.set-rooms', kind: 'space', id: at.id, facts })
    const space = await readSpace(c.var.db, await todayInCity(c.var), at.id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .openapi(service, async (c) => {
    const at = { ...c.req.valid('param'), version: versionRequired(c.req.header('if-match')) }
    const wanted = c.req.valid('json')
    const before = await nextSpaceVersion(c.var.db, at)
    await setService(c.var.db, { id: at.id, ...before }, wanted)
    await c.var.audit({ act: 'spaces.serve', kind: 'space', id: at.id, facts: { ...wanted } })
    const space = await readSpace(c.var.db, await todayInCity(c.var), at.id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
  .openapi(opening, async (c) => {
    const at = { ...c.req.valid('param'), version: versionRequired(c.req.header('if-match')) }
    const { open } = c.req.valid('json')
    const today = await todayInCity(c.var)
    const before = await nextSpaceVersion(c.var.db, at)
    await setOpen(c.var.db, { id: at.id, ...before }, { open, today })
    const act = open ? 'spaces.reopen' : 'spaces.close'
    await c.var.audit({ act, kind: 'space', id: at.id })
    const space = await readSpace(c.var.db, today, at.id)
    c.header('etag', etagOf(space.version))
    return c.json(space, 200)
  })
