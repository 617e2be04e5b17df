import { createRoute, z } from '@hono/zod-openapi'
import { ItemCard } from '#domain/equipment/card.ts'
import { DeskFindings, DeskQuestion, HeldItem } from '#domain/equipment/find.ts'
import { Tag } from '#domain/equipment/item.ts'
import { Care, Done, Lent, LoanToSign, NewLoan, Renewal } from '#domain/equipment/loan.ts'
import { Id } from '#domain/identifier.ts'
import { allow, asking } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { todayInCity } from '../today.ts'
import { beginAct } from './act.ts'
import { itemOfTag, readCard } from './card-read.ts'
import { care } from './care.ts'
import { depositRoutes } from './deposit.ts'
import { findAtDesk } from './find.ts'
import { lend } from './lend.ts'
import { holdersOf } from './holders.ts'
import { heldBy } from './held-by.ts'
import { namingHolder } from './named-refusal.ts'
import { readLoan } from './loan-read.ts'
import { renew } from './renew.ts'
import { returnRoutes } from './return-routes.ts'
import { toSign } from './signature.ts'
import { undo } from './undo.ts'

const Space = z.object({ space: Id })
const here = { params: Space }
const Card = ItemCard.openapi('ItemCard')
const LoanAnswer = LoanToSign.openapi('LoanToSign')
const atCounter = allow('equipment:lend', { space: 'space' })
/** With an item that nobody has, also whoever only keeps the bank. */
const keeping = allow('equipment:keep', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }

const card = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/cards/{tag}',
  summary: 'One item as the counter of a space needs it',
  ...atCounter,
  request: { params: z.object({ space: Id, tag: Tag }) },
  responses: {
    200: json(Card, 'its state, who has it and what can be done'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const find = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/find',
  summary: 'What letters in the desk’s box can mean: an item, a loan, a model',
  'x-reads': true,
  ...carries.key,
  ...atCounter,
  request: { ...here, ...body(DeskQuestion) },
  responses: { 200: json(DeskFindings, 'the best few of each kind'), ...written },
})

const lending = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/loans',
  summary: 'Lend one or more items to a person, all or none',
  ...carries.key,
  ...atCounter,
  request: { ...here, ...body(NewLoan) },
  responses: { 201: json(Lent, 'handed over'), ...written },
})

const loan = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/loans/{loan}',
  summary: 'One loan with its items',
  ...atCounter,
  request: { params: z.object({ space: Id, loan: Id }) },
  responses: {
    200: json(LoanAnswer, 'the loan'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const held = createRoute({
  method: 'get',
  path: '/equipment/spaces/{space}/held-by/{borrower}',
  summary: 'What somebody has out from here, and what is kept for her',
  ...atCounter,
  request: { params: z.object({ space: Id, borrower: Id }) },
  responses: {
    200: json(z.object({ items: z.array(HeldItem) }), 'by due day'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const renewal = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/claims/{claim}/renew',
  summary: 'Give a loan more days',
  ...carries.key,
  ...atCounter,
  request: { params: z.object({ space: Id, claim: Id }), ...body(Renewal) },
  responses: { 200: json(Done, 'renewed'), ...written },
})

const caring = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/items/{tag}/care',
  summary: 'One step of care with an item that nobody has',
  ...carries.key,
  ...keeping,
  request: { params: z.object({ space: Id, tag: Tag }), ...body(Care) },
  responses: { 200: json(Done, 'as it stands after the step'), ...written },
})

const takingBack = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/acts/{act}/undo',
  summary: 'Take one’s own act back within ten minutes',
  ...carries.key,
  ...keeping,
  request: { params: z.object({ space: Id, act: Id }) },
  responses: { 200: json(z.object({ cards: z.array(Card) }), 'as before'), ...written },
})

export const lendingRoutes = nounRoutes()
  .openapi(card, async (c) => {
    const { space, tag } = c.req.valid('param')
    const at = { space, today: await todayInCity(c.var) }
    return c.json(await readCard(c.var, await itemOfTag(c.var.db, tag), at), 200)
  })
  .openapi(find, async (c) => {
    const { space } = c.req.valid('param')
    return c.json(await findAtDesk(c.var.db, space, c.req.valid('json').letters), 200)
  })
  .openapi(lending, async (c) => {
    const { space } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const wanted = c.req.valid('json')
    const { id, ...made } = await namingHolder(c.var, () => lend(act, space, wanted))
    const facts = { act: act.id, tags: wanted.items.map(({ tag }) => tag) }
    await c.var.audit({ act: 'equipment.lend', kind: 'loan', id, facts })
    const claims = made.lines.map(({ claim }) => claim)
    const holders = await holdersOf(c.var.db, asking(c.var.actor), claims)
    const holder = [...holders.values()][0] ?? null
    return c.json({ act: act.id, loan: { id, ...made, holder } }, 201)
  })
  .openapi(loan, async (c) => {
    const { loan: id } = c.req.valid('param')
    const found = await readLoan(c.var, id, await todayInCity(c.var))
    return c.json(await toSign(c.var.db, found), 200)
  })
  .openapi(held, async (c) => {
    const today = await todayInCity(c.var)
    return c.json({ items: await heldBy(c.var.db, { ...c.req.valid('param'), today }) }, 200)
  })
  .openapi(renewal, async (c) => {
    const { space, claim } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const { due } = c.req.valid('json')
    const id = await namingHolder(c.var, () => renew(act, space, { claim, due }))
    await c.var.audit({ act: 'equipment.renew', kind: 'claim', id: claim, facts: { act: act.id } })
    return c.json(
      { act: act.id, card: await readCard(c.var, id, { space, today: act.today }) },
      200,
    )
  })
  .openapi(caring, async (c) => {
    const { space, tag } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const wanted = c.req.valid('json')
    const id = await care(act, tag, wanted)
    const facts = { act: act.id, step: wanted.step }
    await c.var.audit({ act: 'equipment.care', kind: 'item', id, facts })
    return c.json(
      { act: act.id, card: await readCard(c.var, id, { space, today: act.today }) },
      200,
    )
  })
  .openapi(takingBack, async (c) => {
    const { space, act: undone } = c.req.valid('param')
    const act = await beginAct(c.var, space)
    const items = await undo(act, undone)
    await c.var.audit({ act: 'equipment.undo', kind: 'act', id: undone })
    const cards = []
    for (const id of items) cards.push(await readCard(c.var, id, { space, today: act.today }))
    return c.json({ cards }, 200)
  })
  .route('/', returnRoutes)
  .route('/', depositRoutes)
