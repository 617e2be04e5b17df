import { createRoute, z } from '@hono/zod-openapi'
import { AppointmentChange, NewAppointment } from '#domain/activities/appointment.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { tellAppointment } from '../registrations/telling.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { appointmentOf, Written } from './appointment-of.ts'
import { lasting, mustStand } from './appointment-write.ts'
import { settleClashes } from '../activities/settle.ts'
import { mustServe } from './staff.ts'

const serving = allow('appointments:serve', { space: 'space' })

const giving = createRoute({
  method: 'post',
  path: '/agenda/spaces/{space}/appointments',
  summary: 'Give an appointment, in my agenda or in that of a colleague',
  ...carries.key,
  ...serving,
  request: { params: z.object({ space: Id }), ...body(NewAppointment) },
  responses: {
    201: json(Written, 'given'),
    ...refusals.write,
    ...refusals.found,
  },
})

const changing = createRoute({
  method: 'patch',
  path: '/agenda/spaces/{space}/appointments/{appointment}',
  summary: 'Move an appointment or change what it is about',
  ...carries.keyAndVersion,
  ...serving,
  request: { params: z.object({ space: Id, appointment: Id }), ...body(AppointmentChange) },
  responses: {
    200: json(Written, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

export const appointmentRoutes = nounRoutes()
  .openapi(giving, async (c) => {
    const { space } = c.req.valid('param')
    const { tells, staff: whose, ...wanted } = c.req.valid('json')
    const reader = asking(c.var.actor).staffId
    const staff = whose ?? reader
    await mustServe(c.var.db, { space, staff, reader })
    const { zone } = await clockOf(c.var)
    const { end } = await mustStand(c.var, { space, zone }, { ...wanted, staff })
    const { id } = await c.var.db
      .insertInto('appointments')
      .values({
        staff_id: staff,
        space_id: space,
        borrower_id: wanted.borrower,
        type_id: wanted.type,
        subject_id: wanted.subject,
        place: wanted.place,
        room_id: wanted.room,
        start_local: wanted.start,
        end_local: end,
        zone,
        tells,
        outcome: null,
        referral_id: null,
        created_by: reader,
        created_at: c.var.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await settleClashes(c.var.db)
    await tellAppointment(c.var.db, { appointment: id, kind: 'confirmed', now: c.var.now })
    await c.var.audit({
      act: 'agenda.give',
      kind: 'appointment',
      id,
      facts: { start: wanted.start },
    })
    const made = await appointmentOf(c.var.db, { space, appointment: id })
    c.header('etag', etagOf(made.version))
    return c.json(Written.parse(made), 201)
  })
  .openapi(changing, async (c) => {
    const { space, appointment } = c.req.valid('param')
    const change = c.req.valid('json')
    const version = versionRequired(c.req.header('if-match'))
    const stood = await appointmentOf(c.var.db, { space, appointment }, { locks: true })
    if (stood.version !== version) throw new Refusal('version/stale', { version: stood.version })
    if (stood.status !== 'planned') throw new Refusal('agenda/not-in-state')
    const place = change.place ?? stood.place
    const wanted = {
      borrower: stood.borrower,
      type: stood.type,
      subject: stood.subject,
      start: stood.start,
      minutes: lasting(stood),
      tells: stood.tells,
      ...change,
      place,
      // A room is for whoever comes.
      room: place === 'space' ? (change.room === undefined ? stood.room : change.room) : null,
      staff: stood.staff,
    }
    const at = { space, zone: stood.zone, except: appointment, stood }
    const { end } = await mustStand(c.var, at, wanted)
    await c.var.db
      .updateTable('appointments')
      .set({
        borrower_id: wanted.borrower,
        type_id: wanted.type,
        subject_id: wanted.subject,
        place,
        room_id: wanted.room,
        start_local: wanted.start,
        end_local: end,
        tells: wanted.tells,
        version: version + 1,
      })
      .where('id', '=', appointment)
      .execute()
    await settleClashes(c.var.db)
    const given = wanted.borrower !== stood.borrower
    if (given || wanted.start !== stood.start || place !== stood.place)
      await tellAppointment(c.var.db, {
        appointment,
        kind: given ? 'confirmed' : 'moved',
        now: c.var.now,
      })
    const facts = { fields: Object.keys(change) }
    await c.var.audit({ act: 'agenda.change', kind: 'appointment', id: appointment, facts })
    const now = await appointmentOf(c.var.db, { space, appointment })
    c.header('etag', etagOf(now.version))
    return c.json(Written.parse(now), 200)
  })
