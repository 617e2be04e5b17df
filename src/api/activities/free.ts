import { createRoute, z } from '@hono/zod-openapi'
import { freeSlots } from '#domain/activities/availability-free.ts'
import { FreeTime, RoomThen } from '#domain/activities/free.ts'
import { LocalTime, minutesAfter } from '#domain/activities/local-time.ts'
import { daysAfter, weekdayOf } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { openingBetween } from '../spaces-opening.ts'
import { readRoomsThen, readTaken } from './free-read.ts'
import { roomIsOf } from './series-ground.ts'
import { clockOf } from './series-make.ts'

const daysLooked = 42
const mostDays = 185
const dayMs = 86_400_000

const minutesOf = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const manyPeople = z.preprocess(
  (said) => (typeof said === 'string' ? [said] : said),
  z.array(Id).max(12).optional(),
)

const finding = createRoute({
  method: 'get',
  path: '/activities/free',
  summary: 'Find when a room and some people are free together',
  ...allow('activities:read'),
  request: {
    query: z.object({
      space: Id,
      room: Id.optional(),
      facilitators: manyPeople,
      minutes: minutesOf(5, 1440),
      setUpMinutes: minutesOf(0, 240).default(0),
      clearUpMinutes: minutesOf(0, 240).default(0),
      from: Day.optional(),
      to: Day.optional(),
      notBefore: Time.optional(),
      notAfter: z.union([Time, z.literal('24:00')]).optional(),
      weekdays: z
        .string()
        .regex(/^[0-6]{1,7}$/)
        .optional(),
      exceptActivity: Id.optional(),
      aDay: minutesOf(1, 96).default(6),
      limit: minutesOf(1, 100).default(36),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(FreeTime), until: Day }),
      'while the space is open, on quarters of an hour, and the day until which it was looked',
    ),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
    422: refusals.write[422],
  },
})

const rooms = createRoute({
  method: 'get',
  path: '/activities/free/rooms',
  summary: 'Tell which rooms of a space are free at a time',
  ...allow('activities:read'),
  request: {
    query: z.object({ space: Id, start: LocalTime, minutes: minutesOf(5, 1440) }),
  },
  responses: {
    200: json(z.object({ items: z.array(RoomThen) }), 'all rooms, as the space has put them'),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
  },
})

export const freeTimeRoutes = nounRoutes()
  .openapi(rooms, async (c) => {
    const { space, start, minutes } = c.req.valid('query')
    const { db } = c.var
    await mustHave(db, space, null)
    const { zone } = await clockOf(c.var)
    const end = minutesAfter(start, minutes)
    return c.json({ items: await readRoomsThen(db, { space, start, end, zone }) }, 200)
  })
  .openapi(finding, async (c) => {
    const { space, room = null, facilitators = [], minutes, ...asked } = c.req.valid('query')
    const { db } = c.var
    await mustHave(db, space, room)
    const { zone, now } = await clockOf(c.var)
    const today = now.slice(0, 10)
    const from = asked.from === undefined || asked.from < today ? today : asked.from
    const to = [asked.to ?? daysAfter(from, daysLooked), daysAfter(from, mostDays)].toSorted()[0]
    if (to === undefined || to <= from)
      throw new Refusal('input/invalid', {}, [{ path: 'to', problem: 'order' }])
    const { notBefore = '00:00', notAfter = '24:00', weekdays = '0123456' } = asked
    const within = { from, to }
    const items = freeSlots({
      from: from === today ? now : `${from}T00:00`,
      days: Math.round((Date.parse(to) - Date.parse(from)) / dayMs),
      minutes,
      most: asked.limit,
      mostADay: asked.aDay,
      zone,
      opensOn: await openingBetween(db, space, within),
      availableOn: (day) =>
        weekdays.includes(String(weekdayOf(day))) ? [{ from: notBefore, until: notAfter }] : [],
      taken: await readTaken(db, {
        ...within,
        room,
        people: facilitators,
        setUp: asked.setUpMinutes,
        clearUp: asked.clearUpMinutes,
        zone,
        except: asked.exceptActivity ?? null,
      }),
    })
    return c.json({ items, until: to }, 200)
  })

/** A space, and a room that is one of its own. */
async function mustHave(db: Db, space: string, room: string | null): Promise<void> {
  const found = await db.selectFrom('spaces').select('id').where('id', '=', space).execute()
  if (found.length === 0) throw new Refusal('spaces/unknown')
  if (room !== null && !(await roomIsOf(db, room, space)))
    throw new Refusal('spaces/unknown-room', {}, [{ path: 'room', problem: 'retired' }])
}
