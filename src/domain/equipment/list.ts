import { z } from 'zod'
import { Id, line } from '#domain/identifier.ts'
import { Condition, ItemRow, ItemState } from './item.ts'

/** Several states in an address, with commas between them. */
const StatesInAddress = z
  .string()
  .max(200)
  .transform((text) => text.split(',').filter((state) => state !== ''))
  .pipe(z.array(ItemState))

/** When a loan is due: before today, today, or within seven or thirty days from today on. */
export const DueWithin = z.enum(['overdue', 'today', 'week', 'month'])
/** When an inspection is due: before today, or within thirty days, late ones included. */
export const InspectionWithin = z.enum(['overdue', 'month'])

const filter = {
  /** A tag or a part of it, old tags too, or words of the model and type; accents and slips forgiven. */
  search: line(0, 80).optional(),
  type: Id.optional(),
  model: Id.optional(),
  /** Where it is now. */
  space: Id.optional(),
  home: Id.optional(),
  /** The spaces of a super island. */
  island: Id.optional(),
  due: DueWithin.optional(),
  inspection: InspectionWithin.optional(),
  condition: Condition.optional(),
}

/** Which items; without states, all but the retired. As a body says it. */
export const ItemFilter = z.strictObject({ ...filter, state: z.array(ItemState).optional() })
export type ItemFilter = z.infer<typeof ItemFilter>

/** The same as an address says it. */
export const ItemFilterQuery = z.object({ ...filter, state: StatesInAddress.optional() })

export const ItemSort = z.enum(['tag', 'due', 'inspection', 'state'])
export type ItemSort = z.infer<typeof ItemSort>

/** How many there are in all; beyond ten thousand nobody counts on. */
export const About = z.object({ count: z.int(), exact: z.boolean() })

export const ItemList = z.object({
  items: z.array(ItemRow),
  next: z.string().nullable(),
  /** With the first page only. */
  about: About.nullable(),
})
export type ItemList = z.infer<typeof ItemList>

export const countedMost = 10_000

/** The words to look for, without what only joins them. */
export function wordsOf(search: string): string[] {
  const words = search.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const long = words.filter((word) => word.length > 2)
  return (long.length > 0 ? long : words).slice(0, 8)
}

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Before what all tags that begin so come, in any order of signs that has these in theirs; null where none comes after. */
export function tagBeyond(beginning: string): string | null {
  const kept = beginning.replace(/Z+$/, '')
  const next = signs[signs.indexOf(kept.at(-1) ?? '') + 1]
  return kept === '' || next === undefined ? null : kept.slice(0, -1) + next
}
