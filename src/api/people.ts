import { createRoute, z } from '@hono/zod-openapi'
import { dayIn } from '#domain/day.ts'
import { Id, line, PageQuery } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { NewCover, NewStaff, Staff, StaffChange } from '#domain/staff.ts'
import { allow, asking } from './allow.ts'
import { body, carries, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { decodeAfter, NamePlace, page } from './keyset.ts'
import { addStaff, changeStaff, setActive } from './people-change.ts'
import { listStaff, oneStaff } from './people-list.ts'
import { addCover, removeCover } from './people-covers.ts'
import { readSettings } from './settings-read.ts'
import { etagOf, versionRequired } from './versions.ts'

const manage = allow('people:manage')
const one = { params: z.object({ id: Id }) }
const StaffAnswer = Staff.openapi('Staff')

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'List staff',
  ...allow('people:read'),
  request: {
    query: PageQuery.extend({
      search: line(0, 80).optional(),
      active: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(StaffAnswer), next: z.string().nullable() }), 'by name'),
    ...refusals.read,
    ...refusals.input,
  },
})

const add = createRoute({
  method: 'post',
  path: '/people',
  summary: 'Add a member of staff',
  ...carries.key,
  ...manage,
  request: body(NewStaff),
  responses: { 201: json(StaffAnswer, 'added'), ...refusals.write },
})

const show = createRoute({
  method: 'get',
  path: '/people/{id}',
  summary: 'Show a member of staff',
  ...allow('people:read'),
  request: one,
  responses: {
    200: json(StaffAnswer, 'one member of staff'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const change = createRoute({
  method: 'patch',
  path: '/people/{id}',
  summary: 'Change a member of staff',
  ...carries.keyAndVersion,
  ...manage,
  request: { ...one, ...body(StaffChange) },
  responses: {
    200: json(StaffAnswer, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

const activity = createRoute({
  method: 'put',
  path: '/people/{id}/active',
  summary: 'Deactivate or reactivate a member of staff',
  ...carries.key,
  ...manage,
  request: { ...one, ...body(z.strictObject({ active: z.boolean() })) },
  responses: {
    200: json(StaffAnswer, 'deactivated, with every session ended, or active again'),
    ...refusals.write,
    ...refusals.found,
  },
})

const cover = createRoute({
  method: 'post',
  path: '/people/{id}/covers',
  summary: 'Have a colleague cover for somebody',
  ...carries.key,
  ...manage,
  request: { ...one, ...body(NewCover) },
  responses: { 201: json(StaffAnswer, 'covered'), ...refusals.write, ...refusals.found },
})

const uncover = createRoute({
  method: 'delete',
  path: '/people/{id}/covers/{coverId}',
  summary: 'End a cover',
  ...carries.key,
  ...manage,
  request: { params: z.object({ id: Id, coverId: Id }) },
  responses: { 200: json(StaffAnswer, 'no longer covered'), ...refusals.write, ...refusals.found },
})

export const peopleRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after, search, active } = c.req.valid('query')
    const rows = await listStaff(c.var.db, {
      limit: limit + 1,
      after: decodeAfter(after, NamePlace),
      ...(search === undefined ? {} : { search }),
      ...(active === undefined ? {} : { active: active === 'true' }),
      today: await today(c),
    })
    const { items, next } = page(rows, limit, (row) => [row.sortName, row.staff.id])
    return c.json({ items: items.map((row) => row.staff), next }, 200)
  })
  .openapi(add, async (c) => {
    const id = await addStaff(c.var.db, c.req.valid('json'))
    const { grants } = c.req.valid('json')
    await c.var.audit({ act: 'people.add', kind: 'staff', id, facts: { grants: grants.length } })
    return c.json(await oneStaff(c.var.db, id, await today(c)), 201)
  })
  .openapi(show, async (c) => {
    const staff = await oneStaff(c.var.db, c.req.valid('param').id, await today(c))
    c.header('etag', etagOf(staff.version))
    return c.json(staff, 200)
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const changed = c.req.valid('json')
    await changeStaff(c.var.db, { id, version, changed })
    const facts = { changed: Object.keys(changed) }
    await c.var.audit({ act: 'people.change', kind: 'staff', id, facts })
    const staff = await oneStaff(c.var.db, id, await today(c))
    c.header('etag', etagOf(staff.version))
    return c.json(staff, 200)
  })
  .openapi(activity, async (c) => {
    const { id } = c.req.valid('param')
    const { active } = c.req.valid('json')
    if (id === asking(c.var.actor).staffId) throw new Refusal('people/not-yourself')
    const sessionsEnded = await setActive(c.var.db, { id, active, now: c.var.now })
    const act = active ? 'people.reactivate' : 'people.deactivate'
    await c.var.audit({ act, kind: 'staff', id, facts: { sessionsEnded } })
    return c.json(await oneStaff(c.var.db, id, await today(c)), 200)
  })
  .openapi(cover, async (c) => {
    const { id } = c.req.valid('param')
    const wanted = c.req.valid('json')
    await addCover(c.var.db, id, wanted)
    await c.var.audit({ act: 'people.cover', kind: 'staff', id, facts: { ...wanted } })
    return c.json(await oneStaff(c.var.db, id, await today(c)), 201)
  })
  .openapi(uncover, async (c) => {
    const { id, coverId } = c.req.valid('param')
    await removeCover(c.var.db, id, coverId)
    await c.var.audit({ act: 'people.uncover', kind: 'staff', id, facts: { cover: coverId } })
    return c.json(await oneStaff(c.var.db, id, await today(c)), 200)
  })

async function today(c: { var: { db: Parameters<typeof readSettings>[0]; now: Date } }) {
  const { settings } = await readSettings(c.var.db)
  return dayIn(settings.timeZone, c.var.now)
}
