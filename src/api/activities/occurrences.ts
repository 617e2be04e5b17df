import { createRoute, z } from '@hono/zod-openapi'
import { sql, type RawBuilder } from 'kysely'
import { spokenLanguages, statuses } from '#domain/activities/activity.ts'
import { Occurrence, SpaceDay } from '#domain/activities/occurrence.ts'
import { Day, Id, PageQuery } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { Language } from '#domain/session.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { decodeAfter, page } from '../keyset.ts'
import { readOccurrences } from './occurrences-read.ts'
import { clockOf } from './series-make.ts'
import { readSummary } from './summary-read.ts'

/** A quarter, so that a month with its edges is always within. */
const mostDays = 93
/** The whole city is told a day at a time; more of it is the summary's. */
const mostSessions = 1500

const Range = z.object({ from: Day, to: Day })
const Filters = z.object({
  space: Id.optional(),
  kind: Id.optional(),
  room: Id.optional(),
  facilitator: Id.optional(),
  island: Id.optional(),
  spoken: z.enum(spokenLanguages).optional(),
  status: z.enum(statuses).optional(),
})
const Asked = Range.extend(Filters.shape).extend({ lang: Language.default('ca').optional() })
const read = { ...refusals.read, ...refusals.input }

const list = createRoute({
  method: 'get',
  path: '/activities/occurrences',
  summary: 'List sessions of a space, a room, a person or the city by time',
  ...allow('activities:read'),
  request: { query: Asked },
  responses: {
    200: json(
      z.object({ items: z.array(Occurrence), more: z.boolean() }),
      'from the first day until before the last; more where not all fit',
    ),
    ...read,
  },
})

const ofActivity = createRoute({
  method: 'get',
  path: '/activities/{activity}/occurrences',
  summary: 'List the sessions of an activity',
  ...allow('activities:read'),
  request: {
    params: z.object({ activity: Id }),
    query: PageQuery.extend({ lang: Language.default('ca').optional() }),
  },
  responses: {
    200: json(z.object({ items: z.array(Occurrence), next: z.string().nullable() }), 'by time'),
    ...read,
    ...refusals.found,
  },
})

const summary = createRoute({
  method: 'get',
  path: '/activities/summary',
  summary: 'Count sessions and seats by space and day',
  ...allow('activities:read'),
  request: { query: Range.extend({ kind: Id.optional(), island: Id.optional() }) },
  responses: {
    200: json(z.object({ items: z.array(SpaceDay) }), 'spaces and days that have any'),
    ...read,
  },
})

export const occurrenceRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const asked = c.req.valid('query')
    mustBeShort(asked)
    const { now } = await clockOf(c.var)
    const items = await readOccurrences(c.var.db, {
      where: wantedBy(asked),
      language: asked.lang ?? 'ca',
      now,
      limit: mostSessions + 1,
    })
    return c.json({ items: items.slice(0, mostSessions), more: items.length > mostSessions }, 200)
  })
  .openapi(summary, async (c) => {
    const asked = c.req.valid('query')
    mustBeShort(asked)
    return c.json({ items: await readSummary(c.var.db, asked) }, 200)
  })
  .openapi(ofActivity, async (c) => {
    const { activity } = c.req.valid('param')
    const { limit = 50, after, lang = 'ca' } = c.req.valid('query')
    const place = decodeAfter(after, z.tuple([LocalTime, Id]))
    const { now } = await clockOf(c.var)
    const beyond =
      place === null
        ? sql`true`
        : sql`(o.start_local, o.id) > (${place[0]}::timestamp, ${place[1]}::uuid)`
    const rows = await readOccurrences(c.var.db, {
      where: sql<boolean>`o.activity_id = ${activity}::uuid and ${beyond}`,
      language: lang,
      now,
      limit: limit + 1,
    })
    return c.json(
      page(rows, limit, ({ start, id }) => [start, id]),
      200,
    )
  })

function mustBeShort({ from, to }: z.infer<typeof Range>): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const problem = days <= 0 ? 'order' : 'too-big'
  if (days <= 0 || days > mostDays)
    throw new Refusal('input/invalid', {}, [{ path: 'to', problem, facts: { maximum: mostDays } }])
}

function wantedBy(asked: z.infer<typeof Asked>): RawBuilder<boolean> {
  const { from, to, space, kind, room, facilitator, island, spoken, status } = asked
  const wanted = [
    sql`o.start_local >= ${from}::date and o.start_local < ${to}::date`,
    ...(space === undefined ? [] : [sql`o.space_id = ${space}::uuid`]),
    ...(kind === undefined ? [] : [sql`a.kind_id = ${kind}::uuid`]),
    ...(room === undefined ? [] : [sql`o.room_id = ${room}::uuid`]),
    ...(status === undefined ? [] : [sql`o.status = ${status}`]),
    ...(spoken === undefined ? [] : [sql`a.spoken @> array[${spoken}::text]`]),
    ...(island === undefined
      ? []
      : [sql`o.space_id in (select s.id from spaces s where s.island_id = ${island}::uuid)`]),
    ...(facilitator === undefined
      ? []
      : [
          sql`exists (select from occurrence_facilitators f
            where f.occurrence_id = o.id and f.person_id = ${facilitator}::uuid)`,
        ]),
  ]
  return sql<boolean>`${sql.join(wanted, sql` and `)}`
}
