import { createRoute, z } from '@hono/zod-openapi'
import { SheetQuery } from '#domain/activities/attendance-sheet.ts'
import { Id } from '#domain/identifier.ts'
import { allow } from '../allow.ts'
import { refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { paper, paperHeaders, pdfOf } from '../equipment/paper-answer.ts'
import { readSheet } from './sheet-read.ts'

const sheet = createRoute({
  method: 'get',
  path: '/activities/spaces/{space}/occurrences/{occurrence}/sheet.pdf',
  summary: 'The attendance sheet of a session, to be signed at the door',
  'x-unkept': true,
  ...allow('registrations:serve', { space: 'space' }),
  request: { params: z.object({ space: Id, occurrence: Id }), query: SheetQuery },
  responses: {
    200: paper('A4, whoever has a seat by name and then blank lines'),
    ...refusals.read,
    ...refusals.input,
    ...refusals.found,
    409: refusals.write[409],
  },
})

export const sheetRoutes = nounRoutes().openapi(sheet, async (c) => {
  const pdf = pdfOf(c.var.host)
  const where = c.req.valid('param')
  const { blank = 10, lang: language = 'ca' } = c.req.valid('query')
  const found = await readSheet(c.var, where, { blank, language })
  const name = `attendance-${found.start.slice(0, 10)}`
  return c.body(await pdf.attendanceSheet(found, language), 200, paperHeaders(name))
})
