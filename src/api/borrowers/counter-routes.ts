import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { BorrowerSearch, lettersElsewhere, SearchEverywhere } from '#domain/borrower-opening.ts'
import { BorrowerHit, BorrowerMark, NewBorrower } from '#domain/borrower.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { addBorrower } from './add.ts'
import { findBorrowers, lettersIn, refuseShort } from './find.ts'
import { noteOpening, refuseTelling } from './opened.ts'
import { counterOf, servedAt } from './served.ts'

const here = { params: z.object({ space: Id }) }
const atCounter = allow('borrowers:serve', { space: 'space' })
const Hits = z.object({ items: z.array(BorrowerHit.openapi('BorrowerHit')) })
const written = { ...refusals.write, ...refusals.found }

const adding = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers',
  summary: 'Add a borrower, unless one much alike is known',
  ...carries.key,
  ...atCounter,
  request: { ...here, ...body(NewBorrower) },
  responses: { 201: json(BorrowerMark, 'added'), ...written },
})

const search = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/search',
  summary: 'Find a borrower whom this counter serves',
  'x-reads': true,
  'x-unkept': true,
  ...atCounter,
  request: { ...here, ...body(BorrowerSearch) },
  responses: {
    200: json(Hits, 'the best few'),
    ...refusals.read,
    ...refusals.found,
    ...refusals.input,
  },
})

const searchEverywhere = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/search-everywhere',
  summary: 'Find a borrower of any counter, with a reason that is noted',
  'x-unkept': true,
  ...atCounter,
  request: { ...here, ...body(SearchEverywhere) },
  responses: { 200: json(Hits, 'the best few'), ...written },
})

/** Adding and finding people at a counter. Names travel in bodies, never in addresses. */
export const borrowerCounterRoutes = nounRoutes()
  .openapi(adding, async (c) => {
    const { space } = c.req.valid('param')
    const wanted = c.req.valid('json')
    const added = await addBorrower(c.var, space, wanted)
    const facts = { relation: wanted.relation, anotherPerson: wanted.anotherPerson }
    await c.var.audit({ act: 'borrowers.add', kind: 'borrower', id: added.id, facts })
    return c.json(added, 201)
  })
  .openapi(search, async (c) => {
    const { space } = c.req.valid('param')
    const { letters } = c.req.valid('json')
    const among = servedAt(await counterOf(c.var, space))
    return c.json({ items: await findBorrowers(c.var.db, letters, among) }, 200)
  })
  .openapi(searchEverywhere, async (c) => {
    const { space } = c.req.valid('param')
    const { letters, reason } = c.req.valid('json')
    refuseShort(lettersIn(letters), lettersElsewhere)
    if (reason === undefined) throw new Refusal('borrowers/reason-required')
    refuseTelling(reason, letters)
    const items = await findBorrowers(c.var.db, letters, sql<boolean>`true`)
    await noteOpening(c.var, { borrower: null, space, how: 'search', reason })
    const facts = { space, found: items.length }
    await c.var.audit({ act: 'borrowers.search', kind: 'borrower', id: null, facts })
    return c.json({ items }, 200)
  })
