import { createRoute, z } from '@hono/zod-openapi'
import { beginningOf } from '#domain/borrower-keep.ts'
import { dayIn } from '#domain/day.ts'
import { Call, CounterDay, DuePage, DueQuery, NewCall } from '#domain/equipment/due.ts'
import { Day, Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import type { DeskEnv } from '../desk.ts'
import { nounRoutes } from '../desk.ts'
import { decodeAfter, page } from '../keyset.ts'
import { readSettings } from '../settings-read.ts'
import { noteCall } from './calls.ts'
import { readCounterDay } from './due-day.ts'
import { countDue, readDue } from './due-read.ts'

const here = { params: z.object({ space: Id }) }
const Place = z.tuple([Day, Id])
const atCounter = allow('equipment:lend', { space: 'space' })
const read = { ...refusals.read, ...refusals.found, ...refusals.input }

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/due',
  summary: 'List what is to come back to a space',
  ...atCounter,
  request: { ...here, query: DueQuery },
  responses: { 200: json(DuePage.openapi('DuePage'), 'one row per loan, by due day'), ...read },
})

const day = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/day',
  summary: 'Show how the day of a counter stands',
  ...atCounter,
  request: here,
  responses: { 200: json(CounterDay, 'counts, and what cannot wait'), ...read },
})

const call = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/calls',
  summary: 'Note what came of a call about something lent',
  ...carries.key,
  ...atCounter,
  request: { ...here, ...body(NewCall) },
  responses: { 201: json(Call, 'noted'), ...refusals.write, ...refusals.found },
})

export const callRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { space } = c.req.valid('param')
    const { which = 'overdue', limit = 50, after } = c.req.valid('query')
    const at = { space, ...(await dayOf(c.var)) }
    const rows = await readDue(c.var, {
      ...at,
      which,
      limit: limit + 1,
      after: decodeAfter(after, Place),
    })
    const { items, next } = page(rows, limit, ({ due, loan }) => [due, loan])
    return c.json({ counts: await countDue(c.var.db, at), items, next }, 200)
  })
  .openapi(day, async (c) => {
    const { space } = c.req.valid('param')
    return c.json(await readCounterDay(c.var, { space, ...(await dayOf(c.var)) }), 200)
  })
  .openapi(call, async (c) => {
    const { space } = c.req.valid('param')
    const wanted = c.req.valid('json')
    const { today } = await dayOf(c.var)
    const noted = await noteCall(c.var, { space, today }, wanted)
    const { claim: id, outcome } = wanted
    await c.var.audit({ act: 'equipment.call', kind: 'claim', id, facts: { outcome } })
    return c.json(noted, 201)
  })

async function dayOf({ db, now }: Pick<DeskEnv['Variables'], 'db' | 'now'>) {
  const { settings } = await readSettings(db)
  const today = dayIn(settings.timeZone, now)
  return { today, dayBegan: beginningOf(today, settings.timeZone) }
}
