import { createRoute, z } from '@hono/zod-openapi'
import { Availability, NewAvailability } from '#domain/activities/availability.ts'
import { daysAfter } from '#domain/day.ts'
import { Id } from '#domain/identifier.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { readAvailability } from './availability-read.ts'

const Weeks = z.object({ items: z.array(Availability) })

const reading = createRoute({
  method: 'get',
  path: '/agenda/availability',
  summary: 'Read when I can be given appointments, from today on',
  ...allow('session:own'),
  responses: { 200: json(Weeks, 'by space'), ...refusals.read },
})

const setting = createRoute({
  method: 'put',
  path: '/agenda/spaces/{space}/availability',
  summary: 'Say when I can be given appointments at a space',
  ...carries.key,
  ...allow('appointments:serve', { space: 'space' }),
  request: { params: z.object({ space: Id }), ...body(NewAvailability) },
  responses: {
    200: json(Weeks, 'from today on; earlier days stay as they were'),
    ...refusals.write,
    ...refusals.found,
  },
})

export const availabilityRoutes = nounRoutes()
  .openapi(reading, async (c) => {
    const today = await todayInCity(c.var)
    const staff = asking(c.var.actor).staffId
    const from = { from: today, to: daysAfter(today, 1) }
    return c.json({ items: await readAvailability(c.var.db, { staff, ...from }) }, 200)
  })
  .openapi(setting, async (c) => {
    const { space } = c.req.valid('param')
    const { week } = c.req.valid('json')
    const { db } = c.var
    const today = await todayInCity(c.var)
    const staff = asking(c.var.actor).staffId
    await db
      .deleteFrom('availability')
      .where('staff_id', '=', staff)
      .where('space_id', '=', space)
      .where('from_on', '>=', today)
      .execute()
    await db
      .updateTable('availability')
      .set({ until_on: today })
      .where('staff_id', '=', staff)
      .where('space_id', '=', space)
      .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', today)]))
      .execute()
    const rows = week.flatMap((parts, weekday) =>
      parts.map(({ from, until }) => ({
        staff_id: staff,
        space_id: space,
        weekday,
        from_time: from,
        until_time: until,
        from_on: today,
        until_on: null,
      })),
    )
    if (rows.length > 0) await db.insertInto('availability').values(rows).execute()
    const facts = { parts: rows.length }
    await c.var.audit({ act: 'agenda.set-availability', kind: 'space', id: space, facts })
    const from = { from: today, to: daysAfter(today, 1) }
    return c.json({ items: await readAvailability(db, { staff, space, ...from }) }, 200)
  })
