import { createRoute, z } from '@hono/zod-openapi'
import { Draft } from '#domain/activities/activity.ts'
import { Preview, SeriesChange, SeriesChangeDone } from '#domain/activities/change.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { addSeries } from './series-add.ts'
import { applyChange } from './series-apply.ts'
import { mustNotClash } from './series-look.ts'
import { planOfChange, planOfNew } from './series-make.ts'
import { undoChange } from './series-undo.ts'

const Space = z.object({ space: Id })
const One = z.object({ space: Id, activity: Id })
const editing = allow('activities:edit', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }
const Looked = Preview.openapi('SeriesPreview')

const NewSeries = z.strictObject({
  draft: Draft,
  /** At once, or as a draft that takes neither rooms nor people. */
  publishes: z.boolean().default(false),
  leaveOut: z.array(LocalTime).max(400).default([]),
})

const looking = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/preview',
  summary: 'Look at what a new activity would be before it is made',
  'x-reads': true,
  ...carries.key,
  ...editing,
  request: { params: Space, ...body(NewSeries) },
  responses: { 200: json(Looked, 'its sessions, clashes and unusual days'), ...written },
})

const making = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/series',
  summary: 'Make an activity with its sessions',
  ...carries.key,
  ...editing,
  request: { params: Space, ...body(NewSeries) },
  responses: {
    201: json(
      z.object({ activity: Id, change: Id, version: z.int(), sessions: z.int() }),
      'made, and how to take it back',
    ),
    ...written,
  },
})

const lookingAtChange = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/series/{activity}/preview',
  summary: 'Look at what a change of an activity would do',
  'x-reads': true,
  ...carries.key,
  ...editing,
  request: { params: One, ...body(SeriesChange) },
  responses: { 200: json(Looked, 'everything that would become other than it is'), ...written },
})

const changing = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/series/{activity}/changes',
  summary: 'Change, publish, cancel or restore an activity or a part of it',
  ...carries.key,
  ...editing,
  request: {
    params: One,
    ...body(z.strictObject({ change: SeriesChange, mark: z.string().max(64) })),
  },
  responses: {
    200: json(SeriesChangeDone.extend({ change: Id.nullable() }), 'done as it was looked at'),
    ...written,
  },
})

const undoing = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/changes/{change}/undo',
  summary: 'Take the last change of an activity back',
  ...carries.key,
  ...editing,
  request: { params: z.object({ space: Id, change: Id }) },
  responses: {
    200: json(
      z.object({ activity: Id, version: z.int(), told: z.int() }),
      'as it was before; the version is 0 where it is gone',
    ),
    ...written,
  },
})

export const seriesRoutes = nounRoutes()
  .openapi(looking, async (c) => {
    const { preview } = await planOfNew(c.var, c.req.valid('param').space, c.req.valid('json'))
    return c.json(preview, 200)
  })
  .openapi(making, async (c) => {
    const { space } = c.req.valid('param')
    const asked = c.req.valid('json')
    const { staffId } = asking(c.var.actor)
    const { db, now } = c.var
    const { plan, preview } = await planOfNew(c.var, space, asked)
    mustNotClash({ plan }, preview)
    const made = await addSeries(db, {
      space,
      staffId,
      now,
      plan,
      others: asked.draft,
      as: 'created',
    })
    const facts = { sessions: made.sessions, publishes: asked.publishes }
    await c.var.audit({ act: 'activities.create', kind: 'activity', id: made.activity, facts })
    return c.json({ ...made, version: 1 }, 201)
  })
  .openapi(lookingAtChange, async (c) => {
    const where = c.req.valid('param')
    const { preview } = await planOfChange(c.var, where, c.req.valid('json'), { locks: false })
    return c.json(preview, 200)
  })
  .openapi(changing, async (c) => {
    const where = c.req.valid('param')
    const { change, mark } = c.req.valid('json')
    const { staffId } = asking(c.var.actor)
    const { db, now } = c.var
    const { found, plan, preview } = await planOfChange(c.var, where, change, { locks: true })
    if (preview.mark !== mark) throw new Refusal('activities/changed-meanwhile')
    mustNotClash({ plan }, preview)
    const done = await applyChange(db, { ...where, staffId, now, change, plan, preview })
    await c.var.audit({
      act: `activities.${change.act.does}`,
      kind: 'activity',
      id: found.id,
      facts: { reaches: change.reaches, change: done.change, told: done.told },
    })
    return c.json({ activity: found.id, ...done }, 200)
  })
  .openapi(undoing, async (c) => {
    const where = c.req.valid('param')
    const { staffId } = asking(c.var.actor)
    const undone = await undoChange({ db: c.var.db, now: c.var.now, staffId }, where)
    const facts = { change: where.change, told: undone.told }
    await c.var.audit({ act: 'activities.undo', kind: 'activity', id: undone.activity, facts })
    return c.json(undone, 200)
  })
