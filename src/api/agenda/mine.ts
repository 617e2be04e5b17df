import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { Agenda, ColleagueAgenda } from '#domain/activities/agenda.ts'
import { Appointment } from '#domain/activities/appointment.ts'
import { daysAfter } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow, asking } from '../allow.ts'
import { json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { readAgenda, readBusy } from './agenda-read.ts'
import { readAppointments } from './appointments-read.ts'
import { readAvailability } from './availability-read.ts'
import { colleaguesAt, mustServe } from './staff.ts'

const mostDays = 62
const Span = z.object({ from: Day, to: Day })
const read = { ...refusals.read, ...refusals.input }

const mine = createRoute({
  method: 'get',
  path: '/agenda/mine',
  summary: 'Read my agenda: appointments, absences and sessions I lead',
  ...allow('session:own'),
  request: { query: Span },
  responses: { 200: json(Agenda, 'by time'), ...read },
})

const unclosed = createRoute({
  method: 'get',
  path: '/agenda/unclosed',
  summary: 'List my appointments that are over and of which nothing is said',
  ...allow('session:own'),
  responses: {
    200: json(
      z.object({ items: z.array(Appointment) }),
      'the oldest first, of the last ninety days',
    ),
    ...refusals.read,
  },
})

const colleagues = createRoute({
  method: 'get',
  path: '/agenda/spaces/{space}/staff',
  summary: 'List who gives appointments at a space',
  ...allow('appointments:serve', { space: 'space' }),
  request: { params: z.object({ space: Id }) },
  responses: {
    200: json(z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }), 'by name'),
    ...read,
    ...refusals.found,
  },
})

const colleague = createRoute({
  method: 'get',
  path: '/agenda/spaces/{space}/staff/{staff}',
  summary: 'Read the agenda of a colleague at a space',
  ...allow('appointments:serve', { space: 'space' }),
  request: { params: z.object({ space: Id, staff: Id }), query: Span },
  responses: {
    200: json(ColleagueAgenda, 'what is of the space in full, the rest as taken'),
    ...read,
    ...refusals.found,
  },
})

export const mineRoutes = nounRoutes()
  .openapi(mine, async (c) => {
    const span = bounded(c.req.valid('query'))
    return c.json(await readAgenda(c.var, { staff: asking(c.var.actor).staffId, ...span }), 200)
  })
  .openapi(unclosed, async (c) => {
    const { now } = await clockOf(c.var)
    const items = await readAppointments(
      c.var,
      sql`a.staff_id = ${asking(c.var.actor).staffId}::uuid and a.status = 'planned'
        and a.end_local <= ${now}::timestamp
        and a.start_local >= ${daysAfter(now.slice(0, 10), -90)}::timestamp`,
    )
    return c.json({ items }, 200)
  })
  .openapi(colleagues, async (c) =>
    c.json({ items: await colleaguesAt(c.var.db, c.req.valid('param').space) }, 200),
  )
  .openapi(colleague, async (c) => {
    const { space, staff } = c.req.valid('param')
    const within = { staff, ...bounded(c.req.valid('query')) }
    await mustServe(c.var.db, { space, staff, reader: asking(c.var.actor).staffId })
    const { zone } = await clockOf(c.var)
    const { from, to } = within
    const appointments = await readAppointments(
      c.var,
      sql`a.staff_id = ${staff}::uuid and a.space_id = ${space}::uuid
        and a.start_local >= ${from}::timestamp and a.start_local < ${to}::timestamp`,
    )
    const busy = await readBusy(c.var.db, within, { zone, except: space })
    const availability = await readAvailability(c.var.db, { ...within, space })
    return c.json({ appointments, busy, availability }, 200)
  })

function bounded({ from, to }: z.infer<typeof Span>) {
  const problem = to <= from ? 'order' : daysAfter(from, mostDays) < to ? 'too-big' : null
  if (problem === null) return { from, to }
  throw new Refusal('input/invalid', {}, [{ path: 'to', problem, facts: { maximum: mostDays } }])
}
