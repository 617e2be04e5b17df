import { createRoute, z } from '@hono/zod-openapi'
import { PaperQuery, Signature } from '#domain/equipment/paper.ts'
import { Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, refusals } from '../answers.ts'
import { borrowerOnPaper, borrowerLanguage } from '../borrowers/on-paper.ts'
import { nounRoutes } from '../desk.ts'
import { loanPaperOf } from './loan-papers-read.ts'
import { paper, paperHeaders, pdfOf } from './paper-answer.ts'
import { keepSignature, signatureOf } from './signature.ts'
import { cleanPng } from './signature-png.ts'

const one = z.object({ space: Id, loan: Id })
const atCounter = allow('equipment:lend', { space: 'space' })
const written = { ...refusals.write, ...refusals.found }

const agreement = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/loans/{loan}/agreement',
  summary: 'The agreement of a loan, with the name of whoever signs it',
  'x-unkept': true,
  ...atCounter,
  request: { params: one, query: PaperQuery },
  responses: { 200: paper('one A4 page, more where many things are lent'), ...written },
})

const receipt = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/loans/{loan}/receipt',
  summary: 'What of a loan came back when, without a name',
  'x-unkept': true,
  'x-reads': true,
  ...atCounter,
  request: { params: one, query: PaperQuery },
  responses: { 200: paper('one A4 page, more where many things were lent'), ...written },
})

const signature = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/loans/{loan}/signature',
  summary: 'The signature drawn on the screen; the one before it goes',
  ...carries.key,
  ...atCounter,
  request: { params: one, ...body(Signature) },
  responses: {
    204: { description: 'kept until the loan is anonymous' },
    ...written,
    ...refusals.large,
  },
})

export const loanPaperRoutes = nounRoutes()
  .openapi(agreement, async (c) => {
    const pdf = pdfOf(c.var.host)
    const { space, loan } = c.req.valid('param')
    const { paper: found, borrower } = await loanPaperOf(c.var.db, loan, { lentAt: space })
    if (borrower === null) throw new Refusal('borrowers/unknown')
    const { language, ...signer } = await borrowerOnPaper(c.var, { id: borrower, space })
    const { language: asked = language } = c.req.valid('query')
    await c.var.audit({ act: 'equipment.print-agreement', kind: 'loan', id: loan })
    const drawn = await signatureOf(c.var.db, loan)
    const bytes = await pdf.agreement(found, { ...signer, signature: drawn }, asked)
    return c.body(bytes, 200, paperHeaders(`agreement-${found.ref}`))
  })
  .openapi(receipt, async (c) => {
    const pdf = pdfOf(c.var.host)
    const { space, loan } = c.req.valid('param')
    const { paper: found, borrower } = await loanPaperOf(c.var.db, loan, {
      lentOrReturnedAt: space,
    })
    const language = c.req.valid('query').language ?? (await borrowerLanguage(c.var.db, borrower))
    return c.body(await pdf.receipt(found, language), 200, paperHeaders(`receipt-${found.ref}`))
  })
  .openapi(signature, async (c) => {
    const { space, loan } = c.req.valid('param')
    const { borrower } = await loanPaperOf(c.var.db, loan, { lentAt: space })
    if (borrower === null) throw new Refusal('borrowers/unknown')
    await keepSignature(c.var, loan, await cleanPng(c.req.valid('json').png))
    await c.var.audit({ act: 'equipment.sign', kind: 'loan', id: loan })
    return c.body(null, 204)
  })
