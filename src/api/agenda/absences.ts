import { createRoute, z } from '@hono/zod-openapi'
import { mustBeShownOnce } from '#domain/activities/shown-once.ts'
import { Absence, NewAbsence } from '#domain/activities/appointment.ts'
import { minutesAfter } from '#domain/activities/local-time.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { clockOf } from '../activities/series-make.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { Db } from '../db/database.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { settleClashes } from '../activities/settle.ts'
import { mustBeFree } from './taken.ts'

const One = z.object({ absence: Id })
const AbsenceChange = NewAbsence.partial()
type Span = z.infer<typeof NewAbsence>

const adding = createRoute({
  method: 'post',
  path: '/agenda/absences',
  summary: 'Say when I am not there',
  ...carries.key,
  ...allow('session:own'),
  request: body(NewAbsence),
  responses: { 201: json(Absence, 'noted'), ...refusals.write },
})

const changing = createRoute({
  method: 'patch',
  path: '/agenda/absences/{absence}',
  summary: 'Change when I am not there',
  ...carries.keyAndVersion,
  ...allow('session:own'),
  request: { params: One, ...body(AbsenceChange) },
  responses: {
    200: json(Absence, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

const removing = createRoute({
  method: 'delete',
  path: '/agenda/absences/{absence}',
  summary: 'Take back an absence of mine',
  ...carries.key,
  ...allow('session:own'),
  request: { params: One },
  responses: { 200: json(Absence, 'as it was'), ...refusals.write, ...refusals.found },
})

export const absenceRoutes = nounRoutes()
  .openapi(adding, async (c) => {
    const span = c.req.valid('json')
    const staff = asking(c.var.actor).staffId
    const { zone } = await clockOf(c.var)
    await mustFit(c.var.db, { ...span, zone, staff })
    const { id } = await c.var.db
      .insertInto('absences')
      .values({ staff_id: staff, ...columnsOf(span), zone })
      .returning('id')
      .executeTakeFirstOrThrow()
    await settleClashes(c.var.db)
    await c.var.audit({ act: 'agenda.add-absence', kind: 'absence', id })
    const absence = await absenceOf(c.var.db, { staff, id })
    c.header('etag', etagOf(absence.version))
    return c.json(absence, 201)
  })
  .openapi(changing, async (c) => {
    const { absence: id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const staff = asking(c.var.actor).staffId
    const { zone } = await clockOf(c.var)
    const { id: _, version: stood, ...before } = await absenceOf(c.var.db, { staff, id })
    if (stood !== version) throw new Refusal('version/stale', { version: stood })
    const span = { ...before, ...c.req.valid('json') }
    await mustFit(c.var.db, { ...span, zone, staff, except: id })
    await c.var.db
      .updateTable('absences')
      .set({ ...columnsOf(span), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .execute()
    await settleClashes(c.var.db)
    await c.var.audit({ act: 'agenda.change-absence', kind: 'absence', id })
    const absence = await absenceOf(c.var.db, { staff, id })
    c.header('etag', etagOf(absence.version))
    return c.json(absence, 200)
  })
  .openapi(removing, async (c) => {
    const { absence: id } = c.req.valid('param')
    const before = await absenceOf(c.var.db, { staff: asking(c.var.actor).staffId, id })
    await c.var.db.deleteFrom('absences').where('id', '=', id).execute()
    await c.var.audit({ act: 'agenda.remove-absence', kind: 'absence', id })
    return c.json(before, 200)
  })

const columnsOf = ({ start, end, because }: Span) => ({
  start_local: start,
  end_local: end,
  because,
})

const mostDays = 365

async function mustFit(
  db: Db,
  { start, end, zone, staff, except }: Span & { zone: string; staff: string; except?: string },
): Promise<void> {
  const problem =
    end <= start ? 'order' : minutesAfter(start, mostDays * 1440) < end ? 'too-big' : null
  if (problem !== null)
    throw new Refusal('input/invalid', {}, [{ path: 'end', problem, facts: { maximum: mostDays } }])
  mustBeShownOnce(zone, start)
  mustBeShownOnce(zone, end)
  await mustBeFree(db, { start, end, zone, staff, except })
}

async function absenceOf(db: Db, { staff, id }: { staff: string; id: string }) {
  const row = await db
    .selectFrom('absences')
    .select(['id', 'start_local as start', 'end_local as end', 'because', 'version'])
    .where('id', '=', id)
    .where('staff_id', '=', staff)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('agenda/unknown-absence')
  return Absence.parse(row)
}
