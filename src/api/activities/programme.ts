import { createRoute, z } from '@hono/zod-openapi'
import { Activity, spokenLanguages, statuses } from '#domain/activities/activity.ts'
import { Id, PageQuery, Storable } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { etagOf } from '../versions.ts'
import { readActivities, readActivity } from './activity-read.ts'
import { ActivityPlace, findActivities } from './activity-find.ts'
import { clockOf } from './series-make.ts'

export const ActivityFilter = z.object({
  search: Storable.max(100).optional(),
  space: Id.optional(),
  kind: Id.optional(),
  island: Id.optional(),
  facilitator: Id.optional(),
  spoken: z.enum(spokenLanguages).optional(),
  status: z.enum(statuses).optional(),
  when: z.enum(['upcoming', 'past', 'all']).default('upcoming').optional(),
  sort: z.enum(['next', 'title']).default('next').optional(),
})
const Asked = PageQuery.extend(ActivityFilter.shape)
export type AskedActivities = z.infer<typeof Asked>

const list = createRoute({
  method: 'get',
  path: '/activities',
  summary: 'List activities by their next session or their title',
  ...allow('activities:read'),
  request: { query: Asked },
  responses: {
    200: json(
      z.object({ items: z.array(Activity), next: z.string().nullable() }),
      'those to come by their next session, those that are over by their last, or all by title',
    ),
    ...refusals.read,
    ...refusals.input,
  },
})

const one = createRoute({
  method: 'get',
  path: '/activities/{activity}',
  summary: 'Read an activity',
  ...allow('activities:read'),
  request: { params: z.object({ activity: Id }) },
  responses: {
    200: json(Activity, 'with how many sessions it has, and when the next is'),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
  },
})

export const programmeRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { limit = 50, after, ...wanted } = c.req.valid('query')
    const { now } = await clockOf(c.var)
    const found = await findActivities(c.var.db, {
      ...wanted,
      now,
      after: decodeAfter(after, ActivityPlace),
      limit: limit + 1,
    })
    const { items: places, next } = page(found, limit, ({ at, id }) => [at, id])
    const ids = places.map(({ id }) => id)
    const rows = new Map((await readActivities(c.var.db, ids, now)).map((row) => [row.id, row]))
    const items = ids.flatMap((id) => rows.get(id) ?? [])
    return c.json({ items, next }, 200)
  })
  .openapi(one, async (c) => {
    const { now } = await clockOf(c.var)
    const activity = await readActivity(c.var.db, c.req.valid('param').activity, now)
    c.header('etag', etagOf(activity.version))
    return c.json(activity, 200)
  })
