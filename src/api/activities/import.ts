import { createRoute, z } from '@hono/zod-openapi'
import { CalendarImport, CalendarImported, CheckedCalendar } from '#domain/activities/import.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { besides, planOfEvent } from './ical-plan.ts'
import { checkCalendar, firstLook, type Meant } from './import-check.ts'
import { addSeries } from './series-add.ts'
import { applyChange } from './series-apply.ts'
import { look, mustNotClash } from './series-look.ts'
import { planOfChange } from './series-make.ts'
import type { Db } from '../db/database.ts'

const Space = z.object({ space: Id })
const editing = allow('activities:edit', { space: 'space' })
const written = { ...refusals.write, ...refusals.found, ...refusals.large }

const checking = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/import/check',
  summary: 'Look at what a calendar file would bring',
  'x-reads': true,
  ...carries.key,
  ...editing,
  request: { params: Space, ...body(CalendarImport) },
  responses: { 200: json(CheckedCalendar, 'entry by entry'), ...written },
})

const importing = createRoute({
  method: 'post',
  path: '/activities/spaces/{space}/import',
  summary: 'Import the entries of a calendar file',
  ...carries.key,
  ...editing,
  request: {
    params: Space,
    ...body(
      CalendarImport.extend({
        mark: z.string().max(64),
        leaveOut: z.array(z.string().max(500)).max(2000).default([]),
      }),
    ),
  },
  responses: { 201: json(CalendarImported, 'as it was looked at'), ...written },
})

type Importing = {
  db: Db
  now: Date
  space: string
  staffId: string
  kind: string
  publishes: boolean
  room: string | null
  zone: string
}

export const calendarImportRoutes = nounRoutes()
  .openapi(checking, async (c) => {
    const { told, mark } = await checkCalendar(
      c.var,
      c.req.valid('param').space,
      c.req.valid('json'),
    )
    return c.json({ events: told, mark }, 200)
  })
  .openapi(importing, async (c) => {
    const { space } = c.req.valid('param')
    const { mark, leaveOut, ...wanted } = c.req.valid('json')
    const { staffId } = asking(c.var.actor)
    const { db, now } = c.var
    const checked = await checkCalendar(c.var, space, wanted)
    if (checked.mark !== mark) throw new Refusal('activities/import-changed')
    const left = new Set(leaveOut)
    const taken = checked.meant.filter(({ event }) => !left.has(event.uid))
    const asked = {
      db,
      now,
      space,
      staffId,
      kind: wanted.kind,
      publishes: wanted.publishes,
      room: wanted.room,
      zone: checked.zone,
    }
    const changes: string[] = []
    let sessions = 0
    for (const one of taken) {
      const done = one.known === null ? await addEvent(asked, one) : await changeKnown(asked, one)
      if (done.change !== null) changes.push(done.change)
      sessions += done.sessions
    }
    const count = (does: Meant['told']['does']) =>
      taken.filter(({ told }) => told.does === does).length
    const answer = {
      added: count('adds'),
      changed: count('changes'),
      cancelled: count('cancels'),
      refused: count('refused'),
      sessions,
      changes,
    }
    const facts = { added: answer.added, changed: answer.changed, sessions }
    await c.var.audit({ act: 'activities.import', kind: 'space', id: space, facts })
    return c.json(answer, 201)
  })

async function addEvent(
  { db, now, space, staffId, kind, publishes, room, zone }: Importing,
  { event, told }: Meant,
) {
  if (told.does !== 'adds') return { change: null, sessions: 0 }
  const plan = planOfEvent(event, { zone, publishes, room })
  if (publishes && room !== null)
    // Looked at once more: another entry of the same file may have taken the room by now.
    mustNotClash({ plan }, await look(db, await firstLook({ db, now }, { space, plan })))
  const made = { space, staffId, now, plan, others: besides(kind), as: 'imported' as const }
  const { activity, change, sessions } = await addSeries(db, made)
  await db
    .updateTable('activities')
    .set({ foreign_uid: event.uid })
    .where('id', '=', activity)
    .execute()
  return { change, sessions }
}

async function changeKnown({ db, now, space, staffId }: Importing, { known, change }: Meant) {
  if (known === null || change === null) return { change: null, sessions: 0 }
  const where = { space, activity: known }
  const { plan, preview } = await planOfChange({ db, now }, where, change, { locks: true })
  mustNotClash({ plan }, preview)
  const done = await applyChange(db, { ...where, staffId, now, change, plan, preview })
  return { change: done.change, sessions: plan.sessions.length }
}
