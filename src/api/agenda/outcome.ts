import { createRoute, z } from '@hono/zod-openapi'
import { AppointmentOutcome } from '#domain/activities/appointment.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { tellAppointment } from '../registrations/telling.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { appointmentOf, Written } from './appointment-of.ts'
import { mustBeReferral } from './appointment-write.ts'
import { settleClashes } from '../activities/settle.ts'
import { mustBeFree } from './taken.ts'

const closing = createRoute({
  method: 'post',
  path: '/agenda/spaces/{space}/appointments/{appointment}/outcome',
  summary: 'Say what came of an appointment, cancel it or restore it',
  ...carries.keyAndVersion,
  ...allow('appointments:serve', { space: 'space' }),
  request: { params: z.object({ space: Id, appointment: Id }), ...body(AppointmentOutcome) },
  responses: {
    200: json(Written, 'as it stands now'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

type Status = z.infer<typeof AppointmentOutcome>['status']
const isCancelled = (status: Status) => status.startsWith('cancelled')
const acts = (from: Status, to: Status) =>
  isCancelled(to)
    ? 'agenda.cancel'
    : to !== 'planned'
      ? 'agenda.close'
      : isCancelled(from)
        ? 'agenda.restore'
        : 'agenda.reopen'

export const outcomeRoutes = nounRoutes().openapi(closing, async (c) => {
  const { space, appointment } = c.req.valid('param')
  const { status, outcome, referral } = c.req.valid('json')
  const version = versionRequired(c.req.header('if-match'))
  const { db } = c.var
  const stood = await appointmentOf(db, { space, appointment }, { locks: true })
  if (stood.version !== version) throw new Refusal('version/stale', { version: stood.version })
  if ((outcome === 'referred') !== (referral !== null)) throw missing('referral')
  if (outcome !== null && status !== 'attended') throw missing('outcome')
  if (referral !== null) await mustBeReferral(db, referral)
  const { now } = await clockOf(c.var)
  // Nobody has come, or stayed away, before it began.
  if ((status === 'attended' || status === 'absent') && now < stood.start)
    throw new Refusal('agenda/not-in-state')
  const { start, end, zone, staff, room } = stood
  if (isCancelled(stood.status) && !isCancelled(status))
    await mustBeFree(db, { start, end, zone, staff, room, except: appointment })
  await db
    .updateTable('appointments')
    .set({ status, outcome, referral_id: referral, version: version + 1 })
    .where('id', '=', appointment)
    .execute()
  await settleClashes(db)
  if (isCancelled(stood.status) !== isCancelled(status))
    await tellAppointment(db, {
      appointment,
      kind: isCancelled(status) ? 'cancelled' : 'restored',
      now: c.var.now,
    })
  const facts = { status, outcome }
  await c.var.audit({
    act: acts(stood.status, status),
    kind: 'appointment',
    id: appointment,
    facts,
  })
  const made = await appointmentOf(db, { space, appointment })
  c.header('etag', etagOf(made.version))
  return c.json(Written.parse(made), 200)
})

const missing = (path: string) =>
  new Refusal('input/invalid', {}, [
    { path, problem: path === 'outcome' ? 'invalid-value' : 'required' },
  ])
