import { createRoute, z } from '@hono/zod-openapi'
import { Labels, LabelTest } from '#domain/equipment/label-sheet.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { body, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { beginAct, recordChanges } from './act.ts'
import { labelsOf } from './labels-read.ts'
import { loanPaperRoutes } from './loan-papers.ts'
import { paper, paperHeaders, pdfOf } from './paper-answer.ts'

const here = { params: z.object({ space: Id }) }
const keeping = allow('equipment:keep', { space: 'space' })

const labels = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/labels',
  summary: 'Labels in exact millimetres, one a page or on sheets',
  'x-unkept': true,
  ...keeping,
  request: { ...here, ...body(Labels) },
  responses: {
    200: paper('the labels, in the order asked for'),
    ...refusals.write,
    ...refusals.found,
  },
})

const test = createRoute({
  method: 'post',
  path: '/equipment/spaces/{space}/labels/test',
  summary: 'A page of rulers and crosses, to measure a printer by',
  'x-reads': true,
  'x-unkept': true,
  ...keeping,
  request: { ...here, ...body(LabelTest) },
  responses: { 200: paper('the test page'), ...refusals.write, ...refusals.found },
})

export const paperRoutes = nounRoutes()
  .openapi(labels, async (c) => {
    const pdf = pdfOf(c.var.host)
    const { space } = c.req.valid('param')
    const { tags, ...asked } = c.req.valid('json')
    const act = await beginAct(c.var, space)
    const found = await labelsOf(act.db, tags, c.var.host.publicOrigin)
    const { size } = asked
    await act.db
      .insertInto('label_prints')
      .values({
        at: act.now,
        staff_id: act.staffId ?? '',
        size,
        tags: JSON.stringify(found.map(({ tag }) => tag)),
      })
      .execute()
    const items = new Set(found.map(({ item }) => item))
    await recordChanges(
      act,
      [...items].map((itemId) => ({
        itemId,
        kind: 'label-printed',
        from: null,
        to: null,
        facts: { size },
      })),
    )
    const facts = { labels: found.length, size }
    await c.var.audit({ act: 'equipment.print-labels', kind: 'space', id: space, facts })
    return c.body(await pdf.labels({ ...asked, labels: found }), 200, paperHeaders('labels'))
  })
  .openapi(test, async (c) => {
    const pdf = pdfOf(c.var.host)
    return c.body(await pdf.labelTest(c.req.valid('json')), 200, paperHeaders('labels-test'))
  })
  .route('/', loanPaperRoutes)
