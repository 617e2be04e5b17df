import { createRoute, z } from '@hono/zod-openapi'
import { NewTransfer, Transferred, Transfers } from '#domain/equipment/transfer.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct } from './act.ts'
import { namingHolder } from './named-refusal.ts'
import { askForItem } from './transfers-ask.ts'
import { cancelTransfer, receiveItem, sendItem } from './transfers-move.ts'
import { readTransfer, transfersOf } from './transfers-read.ts'

const Space = z.object({ space: Id })
const One = z.object({ space: Id, claim: Id })
const atCounter = allow('equipment:lend', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }
const Answer = Transferred.openapi('Transferred')

const list = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/transfers',
  summary: 'List what is to be sent from a space, and what comes to it',
  ...atCounter,
  request: { params: Space },
  responses: {
    200: json(Transfers, 'by the day on which it is to be there'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const asking = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/transfers',
  summary: 'Ask for an item that stands at another space',
  ...carries.key,
  ...atCounter,
  request: { params: Space, ...body(NewTransfer) },
  responses: { 201: json(Answer, 'asked for'), ...written },
})

const sending = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/transfers/{claim}/send',
  summary: 'Send what another space asked for',
  ...carries.key,
  ...atCounter,
  request: { params: One },
  responses: { 200: json(Answer, 'on its way'), ...written },
})

const receiving = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/transfers/{claim}/receive',
  summary: 'Receive what was asked for',
  ...carries.key,
  ...atCounter,
  request: { params: One },
  responses: { 200: json(Answer, 'here'), ...written },
})

const cancelling = createRoute({
  method: 'delete',
  path: '/equipment/spaces/{space}/transfers/{claim}',
  summary: 'Drop a transfer that is not under way yet',
  ...carries.key,
  ...atCounter,
  request: { params: One },
  responses: { 200: json(Answer, 'dropped'), ...written },
})

export const transferRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { space } = c.req.valid('param')
    return c.json(await transfersOf(c.var.db, space), 200)
  })
  .openapi(asking, async (c) => {
    const { space } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { tag } = c.req.valid('json')
    const id = await namingHolder(c.var, () => askForItem(act, space, tag))
    const facts = { act: act.id, tag }
    await c.var.audit({ act: 'equipment.ask-transfer', kind: 'claim', id, facts })
    return c.json({ act: act.id, transfer: await readTransfer(c.var.db, id) }, 201)
  })
  .openapi(sending, async (c) => {
    const { space, claim: id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    await sendItem(act, space, id)
    await c.var.audit({ act: 'equipment.send', kind: 'claim', id, facts: { act: act.id } })
    return c.json({ act: act.id, transfer: await readTransfer(c.var.db, id) }, 200)
  })
  .openapi(receiving, async (c) => {
    const { space, claim: id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    await receiveItem(act, space, id)
    await c.var.audit({ act: 'equipment.receive', kind: 'claim', id, facts: { act: act.id } })
    return c.json({ act: act.id, transfer: await readTransfer(c.var.db, id) }, 200)
  })
  .openapi(cancelling, async (c) => {
    const { space, claim: id } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    await cancelTransfer(act, space, id)
    const facts = { act: act.id }
    await c.var.audit({ act: 'equipment.cancel-transfer', kind: 'claim', id, facts })
    return c.json({ act: act.id, transfer: await readTransfer(c.var.db, id) }, 200)
  })
