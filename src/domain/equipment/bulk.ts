import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { ItemChange, RetiredBecause, Tag, type ItemState } from './item.ts'
import { ItemFilter } from './list.ts'

export const bulkMost = 5000
export const skippedTold = 100

/** The very items that were ticked, or all that the list shows, asked anew when it is done. */
const Which = z.union([
  z.strictObject({ tags: z.array(Tag).min(1).max(bulkMost) }),
  z.strictObject({ all: ItemFilter }),
])

export const BulkAct = z.discriminatedUnion('do', [
  /** A shelf, a room: where it stands at its space. */
  z.strictObject({ do: z.literal('place'), place: ItemChange.shape.place.unwrap() }),
  z.strictObject({ do: z.literal('home'), home: Id }),
  z.strictObject({ do: z.literal('to-clean') }),
  z.strictObject({ do: z.literal('to-inspect') }),
  z.strictObject({ do: z.literal('quarantine') }),
  z.strictObject({ do: z.literal('retire'), because: RetiredBecause }),
  z.strictObject({ do: z.literal('inspection'), on: Day.nullable() }),
])
export type BulkAct = z.infer<typeof BulkAct>

export const Bulk = z.strictObject({ which: Which, act: BulkAct })
export type Bulk = z.infer<typeof Bulk>

/** Why one was left as it was. */
export const Skipped = z.enum(['unknown', 'elsewhere', 'in-use', 'held', 'not-in-state', 'retired'])
export type Skipped = z.infer<typeof Skipped>

export const BulkAnswer = z.object({
  /** What was done in one go, by which it can be undone; null where nothing was. */
  act: Id.nullable(),
  changed: z.int(),
  /** The first hundred. */
  skipped: z.array(z.object({ tag: z.string(), why: Skipped })),
  /** All of them, told or not. */
  skippedCount: z.int(),
})
export type BulkAnswer = z.infer<typeof BulkAnswer>

type Standing = {
  state: ItemState
  /** Whether the space where it is done is its current one or its home. */
  isOfSpace: boolean
  /** Somebody has it, waits for it or is to have it. */
  claimed: boolean
}

const setAside: readonly ItemState[] = [
  'intake',
  'available',
  'to-clean',
  'to-inspect',
  'in-repair',
  'missing',
]

/** The states from which each act is done to many at once; what stands ready for somebody is seen to one by one. */
const from: Record<BulkAct['do'], readonly ItemState[] | null> = {
  place: null,
  home: null,
  inspection: null,
  'to-clean': ['available', 'to-inspect'],
  'to-inspect': ['available', 'to-clean'],
  quarantine: setAside,
  retire: [...setAside, 'quarantined'],
}

/** Why an item must be left as it is; null where it need not. */
export function whyLeft(act: BulkAct['do'], item: Standing): Skipped | null {
  if (!item.isOfSpace) return 'elsewhere'
  if (item.state === 'retired') return 'retired'
  if (act === 'retire' && item.claimed) return 'in-use'
  const states = from[act]
  if (states === null || states.includes(item.state)) return null
  if (item.state === 'held') return 'held'
  return item.state === 'on-loan' || item.state === 'in-transit' ? 'in-use' : 'not-in-state'
}
