import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { NewReservation, Reservation, Reserved, Swap } from '#domain/equipment/reservation.ts'
import { Day, Id, PageQuery } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { givingWay } from '../giving-way.ts'
import { decodeAfter, page } from '../keyset.ts'
import { todayInCity } from '../today.ts'
import { beginAct } from './act.ts'
import { namingHolder } from './named-refusal.ts'
import { endReservation, lockReservation, noShow } from './reservations-end.ts'
import { reserve } from './reservations-make.ts'
import { readReservation, readReservations } from './reservations-read.ts'
import { swapItem } from './reservations-swap.ts'

const Space = z.object({ space: Id })
const One = z.object({ space: Id, claim: Id })
const atCounter = allow('equipment:lend', { space: 'space' })
const read = { ...refusals.read, ...refusals.found, ...refusals.input }
const written = { ...refusals.write, ...refusals.found }
const Answer = Reserved.openapi('Reserved')

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/reservations',
  summary: 'List what is reserved to be picked up at a space',
  ...atCounter,
  request: {
    params: Space,
    query: PageQuery.extend({ state: z.enum(['live', 'all']).default('live').optional() }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(Reservation), next: z.string().nullable() }),
      'by the day from which it is wanted; all of them the latest first',
    ),
    ...read,
  },
})

const shelf = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/shelf',
  summary: 'List what stands ready at a space for whoever it is kept for',
  ...atCounter,
  request: { params: Space },
  responses: {
    200: json(z.object({ items: z.array(Reservation) }), 'by the last day on which it is kept'),
    ...read,
  },
})

const reserving = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/reservations',
  summary: 'Reserve an item, or one of a model, to be picked up at a space',
  ...carries.key,
  ...atCounter,
  request: { params: Space, ...body(NewReservation) },
  responses: { 201: json(Answer, 'bound to an item'), ...written },
})

const swapping = createRoute({
  method: 'put',
  path: '/equipment/spaces/{space}/reservations/{claim}/item',
  summary: 'Bind a reservation to another item of the same type',
  ...carries.key,
  ...atCounter,
  request: { params: One, ...body(Swap) },
  responses: { 200: json(Answer, 'bound to the other item'), ...written },
})

const cancelling = createRoute({
  method: 'delete',
  path: '/equipment/spaces/{space}/reservations/{claim}',
  summary: 'Cancel a reservation',
  ...carries.key,
  ...atCounter,
  request: { params: One },
  responses: { 200: json(Answer, 'cancelled'), ...written },
})

const missed = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/reservations/{claim}/no-show',
  summary: 'Note that nobody came for what was reserved',
  ...carries.key,
  ...atCounter,
  request: { params: One },
  responses: { 200: json(Answer, 'over'), ...written },
})

export const reservationRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { space } = c.req.valid('param')
    const { limit = 50, after, state = 'live' } = c.req.valid('query')
    const place = decodeAfter(after, z.tuple([Day, Id]))
    const live = state === 'live'
    // The order is turned as a whole, so that one index serves both ways.
    const beyond = live ? sql`>` : sql`<`
    const wanted = [
      sql`c.space_id = ${space}::uuid and c.kind = 'reservation'`,
      ...(live ? [sql`c.state in ('planned', 'ready')`] : []),
      ...(place === null
        ? []
        : [sql`(c.from_on, c.id) ${beyond} (${place[0]}::date, ${place[1]}::uuid)`]),
    ]
    const rows = await readReservations(c.var, await todayInCity(c.var), {
      where: sql<boolean>`${sql.join(wanted, sql` and `)}`,
      order: live ? sql`c.from_on, c.id` : sql`c.from_on desc, c.id desc`,
      limit: limit + 1,
    })
    return c.json(
      page(rows, limit, ({ from, id }) => [from, id]),
      200,
    )
  })
  .openapi(shelf, async (c) => {
    const { space } = c.req.valid('param')
    const items = await readReservations(c.var, await todayInCity(c.var), {
      where: sql<boolean>`c.space_id = ${space}::uuid and c.state = 'ready'`,
      order: sql`c.pick_up_by, c.id`,
      limit: 500,
    })
    return c.json({ items }, 200)
  })
  .openapi(reserving, async (c) => {
    const { space } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const wanted = c.req.valid('json')
    const id = await namingHolder(c.var, () => givingWay(act.db, () => reserve(act, space, wanted)))
    const reservation = await readReservation(c.var, id, act.today)
    const facts = { act: act.id, tag: reservation.tag }
    await c.var.audit({ act: 'equipment.reserve', kind: 'claim', id, facts })
    return c.json({ act: act.id, reservation }, 201)
  })
  .openapi(swapping, async (c) => {
    const { space, claim } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { tag } = c.req.valid('json')
    await namingHolder(c.var, () => givingWay(act.db, () => swapItem(act, space, { claim, tag })))
    const facts = { act: act.id, tag }
    await c.var.audit({ act: 'equipment.swap', kind: 'claim', id: claim, facts })
    const reservation = await readReservation(c.var, claim, act.today)
    return c.json({ act: act.id, reservation }, 200)
  })
  .openapi(cancelling, async (c) => {
    const { space, claim: id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { item, claim } = await lockReservation(act, space, id)
    await endReservation(act, item, { claim, as: 'cancelled' })
    const facts = { act: act.id, tag: item.tag }
    await c.var.audit({ act: 'equipment.cancel-reservation', kind: 'claim', id, facts })
    return c.json({ act: act.id, reservation: await readReservation(c.var, id, act.today) }, 200)
  })
  .openapi(missed, async (c) => {
    const { space, claim: id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    await noShow(act, space, id)
    await c.var.audit({ act: 'equipment.no-show', kind: 'claim', id, facts: { act: act.id } })
    return c.json({ act: act.id, reservation: await readReservation(c.var, id, act.today) }, 200)
  })
