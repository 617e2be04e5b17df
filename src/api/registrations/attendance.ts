import { createRoute, z } from '@hono/zod-openapi'
import { Attendance, AttendanceAtDoor, MissedAttendance } from '#domain/activities/attendance.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { AttendanceMarks } from '#domain/activities/registration.ts'
import { Id, PageQuery } from '#domain/identifier.ts'
import { Language } from '#domain/session.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { readMissing } from './attendance-missing.ts'
import { readAtDoor, readAttendance } from './attendance-read.ts'
import { markAttendance } from './attendance-write.ts'
import { sheetRoutes } from './sheet.ts'

const serving = allow('registrations:serve', { space: 'space' })

const marking = createRoute({
  method: 'put',
  path: '/activities/spaces/{space}/occurrences/{occurrence}/attendance',
  summary: 'Note who came to a session, many at once',
  ...carries.key,
  ...serving,
  request: { params: z.object({ space: Id, occurrence: Id }), ...body(AttendanceMarks) },
  responses: {
    200: json(Attendance, 'all that stands noted, what others noted meanwhile as well'),
    ...refusals.write,
    ...refusals.found,
  },
})

const atDoor = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/occurrences/{occurrence}/attendance',
  summary: 'Read who came to a session, as far as it is noted',
  ...serving,
  request: { params: z.object({ space: Id, occurrence: Id }) },
  responses: {
    200: json(AttendanceAtDoor, 'the session, and what stands noted of its registrations'),
    ...refusals.read,
    ...refusals.found,
  },
})

const missing = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/attendance/missing',
  summary: 'List sessions of which nobody noted who came',
  ...serving,
  request: {
    params: z.object({ space: Id }),
    query: PageQuery.extend({ lang: Language.default('ca').optional() }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(MissedAttendance),
        total: z.int(),
        next: z.string().nullable(),
      }),
      'of the last sixty days, the latest first',
    ),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
  },
})

export const attendanceRoutes = nounRoutes()
  .openapi(marking, async (c) => {
    const where = c.req.valid('param')
    const marks = c.req.valid('json')
    const { db, now } = c.var
    const { staffId } = asking(c.var.actor)
    const { marked } = await markAttendance({ db, now, staffId }, where, marks)
    await c.var.audit({
      act: 'attendance.mark',
      kind: 'occurrence',
      id: where.occurrence,
      facts: { marks: marked, closes: marks.closes },
    })
    return c.json(await readAttendance(db, where.occurrence), 200)
  })
  .openapi(atDoor, async (c) => {
    return c.json(await readAtDoor(c.var, c.req.valid('param')), 200)
  })
  .openapi(missing, async (c) => {
    const { space } = c.req.valid('param')
    const { limit = 50, after, lang = 'ca' } = c.req.valid('query')
    const before = decodeAfter(after, z.tuple([LocalTime, Id]))
    const { now } = await clockOf(c.var)
    const asked = { space, now, language: lang, before, limit: limit + 1 }
    const { items, total } = await readMissing(c.var.db, asked)
    return c.json({ ...page(items, limit, ({ start, id }) => [start, id]), total }, 200)
  })
  .route('/', sheetRoutes)
