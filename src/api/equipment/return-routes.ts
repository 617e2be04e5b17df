import { createRoute, z } from '@hono/zod-openapi'
import { ItemCard } from '#domain/equipment/card.ts'
import { Return, Returned, ReturnNotes } from '#domain/equipment/loan.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { readCard } from './card-read.ts'
import { noteReturn } from './return-notes.ts'
import { takeBack } from './take-back.ts'

const atCounter = allow('equipment:lend', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }
const Answer = Returned.extend({ card: ItemCard.openapi('ItemCard') })

const giveBack = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/returns',
  summary: 'Take an item back, whatever is wrong with it',
  ...carries.key,
  ...atCounter,
  request: { params: z.object({ space: Id }), ...body(Return) },
  responses: { 200: json(Answer, 'what was found'), ...written },
})

const noting = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/returns/{act}/notes',
  summary: 'Say how it came back, while the return can be undone',
  ...carries.key,
  ...atCounter,
  request: { params: z.object({ space: Id, act: Id }), ...body(ReturnNotes) },
  responses: { 200: json(Answer, 'what the notes changed, and the act of the return'), ...written },
})

export const returnRoutes = nounRoutes()
  .openapi(giveBack, async (c) => {
    const { space } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { item, messages } = await takeBack(act, space, c.req.valid('json'))
    const facts = { act: act.id, found: messages.map(({ kind }) => kind) }
    await c.var.audit({ act: 'equipment.take-back', kind: 'item', id: item, facts })
    const now = await readCard(c.var, item, { space, today: act.today })
    return c.json({ act: act.id, messages, card: now }, 200)
  })
  .openapi(noting, async (c) => {
    const { space, act: returning } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { item, messages } = await noteReturn(act, returning, c.req.valid('json'))
    const facts = { act: returning, found: messages.map(({ kind }) => kind) }
    await c.var.audit({ act: 'equipment.note-return', kind: 'item', id: item, facts })
    const now = await readCard(c.var, item, { space, today: act.today })
    return c.json({ act: returning, messages, card: now }, 200)
  })
