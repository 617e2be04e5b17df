import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { ItemState, NamedSpace, Names } from './item.ts'

/** What stands on a shelf of its space, where a count looks for it. */
export const shelfStates = [
  'intake',
  'available',
  'held',
  'to-clean',
  'to-inspect',
  'in-repair',
  'quarantined',
] as const satisfies readonly ItemState[]

/** Why nobody looked for it here, where it was seen all the same. */
export const SeenBecause = z.enum([
  'elsewhere',
  'held-elsewhere',
  'on-loan',
  'in-transit',
  'missing',
  'retired',
])
export type SeenBecause = z.infer<typeof SeenBecause>

/** Null where it belongs on the shelf on which it was seen. */
export function whyUnexpected(state: ItemState, isHere: boolean): SeenBecause | null {
  if (state === 'on-loan' || state === 'in-transit' || state === 'missing' || state === 'retired')
    return state
  if (isHere) return null
  return state === 'held' ? 'held-elsewhere' : 'elsewhere'
}

const StocktakeCounts = z.object({
  found: z.int(),
  /** Expected, still of this space, and not seen yet. */
  missing: z.int(),
  unexpected: z.int(),
  /** What was read and belongs to no item. */
  strays: z.int(),
})

export const Stocktake = z.object({
  id: Id,
  space: NamedSpace,
  beganAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  counts: StocktakeCounts,
  /** What the closing did; null while it is open. */
  markedMissing: z.int().nullable(),
  broughtHere: z.int().nullable(),
})
export type Stocktake = z.infer<typeof Stocktake>

export const StocktakeList = z.enum(['found', 'missing', 'unexpected', 'strays'])
export type StocktakeList = z.infer<typeof StocktakeList>

const StocktakeItem = z.object({
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  state: ItemState,
  place: z.string(),
  space: NamedSpace,
})

/** One tag of a list; without an item where no item has it. */
export const StocktakeLine = z.object({
  tag: z.string(),
  seenAt: z.iso.datetime().nullable(),
  why: SeenBecause.nullable(),
  item: StocktakeItem.nullable(),
})
export type StocktakeLine = z.infer<typeof StocktakeLine>

/** As a scanner sent it. */
export const Scan = z.strictObject({ tag: z.string().trim().min(1).max(300) })

export const Scanned = z.object({
  outcome: z.enum(['found', 'unexpected', 'stray']),
  /** Whether it had been seen before. */
  again: z.boolean(),
  line: StocktakeLine,
  counts: StocktakeCounts,
})
export type Scanned = z.infer<typeof Scanned>

export const Closing = z.strictObject({
  /** What was not seen becomes missing, with a task to look for it. */
  markMissing: z.boolean(),
  /** What was seen here and was thought elsewhere, or missing, is from now on here. */
  bringHere: z.boolean(),
})
export type Closing = z.infer<typeof Closing>
