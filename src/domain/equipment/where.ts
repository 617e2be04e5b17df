import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'

/** Where one of a model or a type is: per space, how many are free now or from when. */
export const WhereOne = z.object({
  space: z.object({
    id: Id,
    name: z.string(),
    lon: z.number(),
    lat: z.number(),
    phone: z.string().nullable(),
  }),
  /** Free now; where days are asked for, free on all of them. */
  free: z.int(),
  total: z.int(),
  /** The first day on which one would be free there; null where none is in sight, today where one is free. */
  freeFrom: Day.nullable(),
  /** In a straight line from where one asks, in metres; null where one asks from nowhere. */
  metres: z.int().nullable(),
  /** One of those that are free, to reserve or to ask for. */
  tag: z.string().nullable(),
})
export type WhereOne = z.infer<typeof WhereOne>

const exactlyOne = { path: ['model'], params: { problem: 'required' } }
const degrees = (most: number) => z.coerce.number().min(-most).max(most).optional()

/** Of a model or of a type; from a space or a point; for some days, or now. */
export const WhereQuestion = z
  .object({
    model: Id.optional(),
    type: Id.optional(),
    space: Id.optional(),
    lon: degrees(180),
    lat: degrees(90),
    from: Day.optional(),
    due: Day.optional(),
  })
  .refine(({ model, type }) => (model === undefined) !== (type === undefined), exactlyOne)
  .refine(({ lon, lat }) => (lon === undefined) === (lat === undefined), {
    path: ['lat'],
    params: { problem: 'required' },
  })
  .refine(({ from, due }) => (from === undefined) === (due === undefined), {
    path: ['due'],
    params: { problem: 'required' },
  })
  .refine(({ from = '', due = '' }) => from <= due, { path: ['due'], params: { problem: 'order' } })
export type WhereQuestion = z.infer<typeof WhereQuestion>
