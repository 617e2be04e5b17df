import { createRoute, z } from '@hono/zod-openapi'
import { availableOn } from '#domain/activities/availability.ts'
import { freeSlots } from '#domain/activities/availability-free.ts'
import { LocalTime } from '#domain/activities/local-time.ts'
import { daysAfter } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow, asking } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { openingBetween } from '../spaces-opening.ts'
import { readBusy } from './agenda-read.ts'
import { readAvailability } from './availability-read.ts'
import { mustServe } from './staff.ts'

const daysLooked = 42
const mostFound = 12
const allDay = [{ from: '00:00', until: '24:00' }]

const finding = createRoute({
  method: 'get',
  path: '/agenda/spaces/{space}/free',
  summary: 'Find the next times at which somebody can give an appointment',
  ...allow('appointments:serve', { space: 'space' }),
  request: {
    params: z.object({ space: Id }),
    query: z.object({ staff: Id.optional(), type: Id, from: Day.optional() }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ start: LocalTime, end: LocalTime })) }),
      'within six weeks, a dozen at most',
    ),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
    422: refusals.write[422],
  },
})

export const freeRoutes = nounRoutes().openapi(finding, async (c) => {
  const { space } = c.req.valid('param')
  const { type, from, staff = asking(c.var.actor).staffId } = c.req.valid('query')
  const { db } = c.var
  await mustServe(db, { space, staff, reader: asking(c.var.actor).staffId })
  const { zone, now } = await clockOf(c.var)
  const day = from === undefined || from < now.slice(0, 10) ? now.slice(0, 10) : from
  const within = { staff, from: day, to: daysAfter(day, daysLooked) }
  const found = await db
    .selectFrom('appointment_types')
    .select('minutes')
    .where('id', '=', type)
    .executeTakeFirst()
  if (found === undefined)
    throw new Refusal('agenda/unknown-word', {}, [{ path: 'type', problem: 'retired' }])
  const weeks = await readAvailability(db, { ...within, space })
  const items = freeSlots({
    from: day === now.slice(0, 10) ? now : `${day}T00:00`,
    days: daysLooked,
    minutes: found.minutes,
    most: mostFound,
    zone,
    opensOn: await openingBetween(db, space, within),
    // Whoever has said nothing yet is there while the space is open.
    availableOn: (on) => (weeks.length === 0 ? allDay : availableOn(weeks, on)),
    taken: await readBusy(db, within, { zone }),
  })
  return c.json({ items }, 200)
})
