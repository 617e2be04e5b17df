import { createRoute, z } from '@hono/zod-openapi'
import { Clash, DayWarning } from '#domain/activities/change.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { mostSessions } from '#domain/activities/recurrence.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { clashesOf, dayWarnings } from './clashes-find.ts'
import { clockOf } from './series-make.ts'

const Wanted = z.strictObject({
  space: Id,
  starts: z.array(LocalTime).min(1).max(mostSessions),
  minutes: z.int().min(5).max(1440),
  room: Id.nullable().default(null),
  facilitators: z.array(Id).max(12).default([]),
  setUpMinutes: z.int().min(0).max(240).default(0),
  clearUpMinutes: z.int().min(0).max(240).default(0),
  exceptActivity: Id.optional(),
  exceptOccurrences: z.array(Id).max(mostSessions).optional(),
})

const asking = createRoute({
  method: 'post',
  path: '/activities/clashes',
  summary: 'Ask who or what is taken at given times',
  'x-reads': true,
  ...carries.key,
  ...allow('activities:read'),
  request: body(Wanted),
  responses: {
    200: json(
      z.object({ clashes: z.array(Clash), days: z.array(DayWarning) }),
      'taken for good or by drafts, and days that are not like others',
    ),
    ...refusals.write,
  },
})

export const clashRoutes = nounRoutes().openapi(asking, async (c) => {
  const { space, exceptActivity, exceptOccurrences, ...wanted } = c.req.valid('json')
  const { zone } = await clockOf(c.var)
  const except = {
    ...(exceptActivity === undefined ? {} : { exceptActivity }),
    ...(exceptOccurrences === undefined ? {} : { exceptOccurrences }),
  }
  const clashes = await clashesOf(c.var.db, { ...wanted, ...except, zone })
  const days = await dayWarnings(c.var.db, {
    space,
    starts: wanted.starts,
    indoors: new Set(wanted.room === null ? [] : wanted.starts),
  })
  return c.json({ clashes, days }, 200)
})
