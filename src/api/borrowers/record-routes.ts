import { createRoute, z } from '@hono/zod-openapi'
import { BorrowerCopy } from '#domain/borrower-copy.ts'
import { ErasureReceipt } from '#domain/borrower-keep.ts'
import { BorrowerHold, WithReason } from '#domain/borrower-opening.ts'
import { Borrower, BorrowerChange, BorrowerMark } from '#domain/borrower.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { changeBorrower, holdBorrower } from './change.ts'
import { copyOfBorrower } from './copy.ts'
import { eraseOnRequest } from './erase-asked.ts'
import { borrowerOfClaim, openRecord } from './open.ts'
import { acquaintance, noteOpening, refuseTelling, refuseUnopened } from './opened.ts'

const one = { params: z.object({ space: Id, id: Id }) }
const kind = 'borrower'
const opens = allow('borrowers:open', { space: 'space' })
const Record = Borrower.openapi('Borrower')
const written = { ...refusals.write, ...refusals.found }

const opening = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/{id}/open',
  summary: 'Open a borrower’s record, which is noted',
  'x-unkept': true,
  ...opens,
  request: { ...one, ...body(WithReason) },
  responses: { 200: json(Record, 'the record'), ...written },
})

const openingOfClaim = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/of-claim/{claim}/open',
  summary: 'Open the record of whoever a claim is for, which is noted',
  'x-unkept': true,
  ...opens,
  request: { params: z.object({ space: Id, claim: Id }), ...body(WithReason) },
  responses: { 200: json(Record, 'the record'), ...written },
})

const changing = createRoute({
  method: 'patch',
  path: '/people/spaces/{space}/borrowers/{id}',
  summary: 'Correct a borrower’s record',
  ...carries.keyAndVersion,
  ...opens,
  request: { ...one, ...body(BorrowerChange) },
  responses: { 200: json(BorrowerMark, 'changed'), ...written, ...refusals.versioned },
})

const erasing = createRoute({
  method: 'delete',
  path: '/people/spaces/{space}/borrowers/{id}',
  summary: 'Erase a borrower who asks for it; the counts remain',
  ...carries.key,
  ...opens,
  request: one,
  responses: { 200: json(ErasureReceipt, 'erased'), ...written },
})

const copying = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/{id}/copy',
  summary: 'Copy all that is held on a borrower',
  'x-unkept': true,
  ...opens,
  request: { ...one, ...body(WithReason) },
  responses: { 200: json(BorrowerCopy.openapi('BorrowerCopy'), 'the copy'), ...written },
})

const holding = createRoute({
  method: 'post',
  path: '/people/spaces/{space}/borrowers/{id}/hold',
  summary: 'Hold a borrower’s record from being erased, or let it go',
  ...carries.key,
  ...opens,
  request: { ...one, ...body(BorrowerHold) },
  responses: { 200: json(BorrowerMark, 'held, or not any more'), ...written },
})

/** The one door to a person's record. */
export const borrowerRecordRoutes = nounRoutes()
  .openapi(opening, async (c) => {
    const { space, id } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const borrower = await openRecord(c.var, { space, id }, reason)
    c.header('etag', etagOf(borrower.version))
    return c.json(borrower, 200)
  })
  .openapi(openingOfClaim, async (c) => {
    const { space, claim } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const id = await borrowerOfClaim(c.var.db, { space, claim })
    const borrower = await openRecord(c.var, { space, id }, reason)
    c.header('etag', etagOf(borrower.version))
    return c.json(borrower, 200)
  })
  .openapi(changing, async (c) => {
    const { space, id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const wanted = c.req.valid('json')
    await refuseUnopened(c.var, { space, id })
    const changed = await changeBorrower(c.var.db, { id, version }, wanted)
    const facts = { space, fields: Object.keys(wanted) }
    await c.var.audit({ act: 'borrowers.change', kind, id, facts })
    c.header('etag', etagOf(changed.version))
    return c.json(changed, 200)
  })
  .openapi(erasing, async (c) => {
    const { space, id } = c.req.valid('param')
    await refuseUnopened(c.var, { space, id })
    const receipt = await eraseOnRequest(c.var, { space, id })
    const { loansKept, papersRemoved } = receipt
    const facts = { space, loansKept, papersRemoved }
    await c.var.audit({ act: 'borrowers.erase', kind, id, facts })
    return c.json(receipt, 200)
  })
  .openapi(copying, async (c) => {
    const { space, id } = c.req.valid('param')
    const { reason } = c.req.valid('json')
    const { name } = await acquaintance(c.var, { space, id })
    if (reason === undefined) throw new Refusal('borrowers/reason-required')
    refuseTelling(reason, name)
    await noteOpening(c.var, { borrower: id, space, how: 'copy', reason })
    await c.var.audit({ act: 'borrowers.copy', kind, id, facts: { space } })
    return c.json(await copyOfBorrower(c.var, id), 200)
  })
  .openapi(holding, async (c) => {
    const { space, id } = c.req.valid('param')
    const { because } = c.req.valid('json')
    await refuseUnopened(c.var, { space, id })
    const held = await holdBorrower(c.var.db, id, because)
    await c.var.audit({ act: 'borrowers.hold', kind, id, facts: { space, because } })
    c.header('etag', etagOf(held.version))
    return c.json(held, 200)
  })
