import { z } from 'zod'
import { Day, Id, line } from '#domain/identifier.ts'

export const holidayScopes = ['state', 'country', 'city', 'district', 'space'] as const

const fields = {
  from: Day,
  /** The day after the last. */
  until: Day,
  scope: z.enum(holidayScopes),
  district: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  space: Id.nullable(),
  names: z.strictObject({ ca: line(2, 80), es: line(2, 80), en: line(2, 80) }),
  closes: z.boolean(),
  /** Where it was published; empty while it awaits confirmation. */
  source: line(0, 200),
}

export const NewHoliday = z
  .strictObject({
    ...fields,
    district: fields.district.default(null),
    space: fields.space.default(null),
    closes: fields.closes.default(true),
    source: fields.source.default(''),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], params: { problem: 'order' } })
  .refine(
    ({ scope, district, space }) =>
      (scope === 'district') === (district !== null) && (scope === 'space') === (space !== null),
    { path: ['scope'], params: { problem: 'required' } },
  )
export type NewHoliday = z.infer<typeof NewHoliday>

export const HolidayChange = z.strictObject(fields).partial()

export const Holiday = z.object({ id: Id, ...fields, version: z.int() })
export type Holiday = z.infer<typeof Holiday>
