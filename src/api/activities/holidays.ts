import { createRoute, z } from '@hono/zod-openapi'
import { Holiday, HolidayChange, NewHoliday } from '#domain/activities/holiday.ts'
import { suggestedHolidays } from '#domain/activities/holiday-calendar.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from '../allow.ts'
import { body, carries, json, refusals } from '../answers.ts'
import { nounRoutes } from '../desk.ts'
import { etagOf, versionRequired } from '../versions.ts'
import { holidayColumns, readHoliday, readHolidays } from './holidays-read.ts'

const keeping = allow('activities:catalogue')
const One = z.object({ holiday: Id })
const Several = z.object({ items: z.array(Holiday) })

const list = createRoute({
  method: 'get',
  path: '/activities/holidays',
  summary: 'List holidays and other days that are not like the rest',
  ...allow('activities:read'),
  request: { query: z.object({ from: Day, to: Day }) },
  responses: { 200: json(Several, 'by day'), ...refusals.read, ...refusals.input },
})

const adding = createRoute({
  method: 'post',
  path: '/activities/holidays',
  summary: 'Add a holiday of the city, a district or a space',
  ...carries.key,
  ...keeping,
  request: body(NewHoliday),
  responses: { 201: json(Holiday, 'added'), ...refusals.write },
})

const changing = createRoute({
  method: 'patch',
  path: '/activities/holidays/{holiday}',
  summary: 'Change a holiday, or say where it was published',
  ...carries.keyAndVersion,
  ...keeping,
  request: { params: One, ...body(HolidayChange) },
  responses: {
    200: json(Holiday, 'changed'),
    ...refusals.write,
    ...refusals.found,
    ...refusals.versioned,
  },
})

const removing = createRoute({
  method: 'delete',
  path: '/activities/holidays/{holiday}',
  summary: 'Remove a holiday',
  ...carries.key,
  ...keeping,
  request: { params: One },
  responses: { 200: json(Holiday, 'as it was'), ...refusals.write, ...refusals.found },
})

const suggesting = createRoute({
  method: 'post',
  path: '/activities/holidays/suggested/{year}',
  summary: 'Add the usual holidays of a year, to be confirmed',
  ...carries.key,
  ...keeping,
  request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }) },
  responses: { 201: json(Several, 'those that were not there'), ...refusals.write },
})

export const holidayRoutes = nounRoutes()
  .openapi(list, async (c) => {
    const { from, to } = c.req.valid('query')
    return c.json({ items: await readHolidays(c.var.db, { from, to }) }, 200)
  })
  .openapi(suggesting, async (c) => {
    const { year } = c.req.valid('param')
    const city = await c.var.db.selectFrom('city').select('municipality').executeTakeFirst()
    const there = await readHolidays(c.var.db, { from: `${year}-01-01`, to: `${year + 1}-01-01` })
    const wanted = suggestedHolidays(year, city?.municipality ?? '').filter(
      (day) => !there.some((one) => isThere(day, one)),
    )
    const rows =
      wanted.length === 0
        ? []
        : await c.var.db
            .insertInto('holidays')
            .values(
              wanted.map((day) =>
                holidayColumns({ ...day, district: null, space: null, source: '' }),
              ),
            )
            .returning('id')
            .execute()
    const facts = { year, days: rows.length }
    await c.var.audit({ act: 'activities.suggest-holidays', kind: 'holiday', id: null, facts })
    const added = new Set(rows.map(({ id }) => id))
    const all = await readHolidays(c.var.db, { from: `${year}-01-01`, to: `${year + 1}-01-01` })
    return c.json({ items: all.filter(({ id }) => added.has(id)) }, 201)
  })
  .openapi(adding, async (c) => {
    const { id } = await c.var.db
      .insertInto('holidays')
      .values(holidayColumns(c.req.valid('json')))
      .returning('id')
      .executeTakeFirstOrThrow()
    await c.var.audit({ act: 'activities.add-holiday', kind: 'holiday', id })
    const holiday = await readHoliday(c.var.db, id)
    c.header('etag', etagOf(holiday.version))
    return c.json(holiday, 201)
  })
  .openapi(changing, async (c) => {
    const { holiday: id } = c.req.valid('param')
    const version = versionRequired(c.req.header('if-match'))
    const before = await readHoliday(c.var.db, id)
    const { id: _, version: stood, ...fields } = before
    const to = NewHoliday.parse({ ...fields, ...c.req.valid('json') })
    const changed = await c.var.db
      .updateTable('holidays')
      .set({ ...holidayColumns(to), version: stood + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    if (changed === undefined) throw new Refusal('version/stale', { version: stood })
    await c.var.audit({ act: 'activities.change-holiday', kind: 'holiday', id })
    const holiday = await readHoliday(c.var.db, id)
    c.header('etag', etagOf(holiday.version))
    return c.json(holiday, 200)
  })
  .openapi(removing, async (c) => {
    const { holiday: id } = c.req.valid('param')
    const before = await readHoliday(c.var.db, id)
    await c.var.db.deleteFrom('holidays').where('id', '=', id).execute()
    await c.var.audit({ act: 'activities.remove-holiday', kind: 'holiday', id })
    return c.json(before, 200)
  })

type Suggested = ReturnType<typeof suggestedHolidays>[number]

const nameOf = ({ names }: Pick<Holiday, 'names'>) => names.ca.toLocaleLowerCase('ca')

/** On its day, or of its name: one that the council moved stands on another day of the year. */
function isThere(day: Suggested, one: Holiday): boolean {
  return one.scope === day.scope && (one.from === day.from || nameOf(one) === nameOf(day))
}
