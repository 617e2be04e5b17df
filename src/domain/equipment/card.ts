import { z } from 'zod'
import type { Day as CalendarDay } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'
import { ItemTask } from './history.ts'
import { Condition, ItemState, NamedSpace, Names } from './item.ts'
import { LendingPolicy } from './policy.ts'

/** What the desk can do with an item now; the first offer is what whoever stands there most likely wants. */
export const Offer = z.enum([
  'lend',
  'hand-over',
  'take-back',
  'renew',
  'put-in-service',
  'cleaned',
  'inspected',
  'repaired',
  'release',
  'receive',
  'found',
])
export type Offer = z.infer<typeof Offer>

/** Why it cannot be lent now. */
export const Block = z.enum([
  'intake',
  'on-loan',
  'held',
  'reserved',
  'to-clean',
  'to-inspect',
  'inspection-overdue',
  'recalled',
  'in-repair',
  'quarantined',
  'in-transit',
  'missing',
  'retired',
])
export type Block = z.infer<typeof Block>

/** Whoever has it or waits for it, as far as the reader may know: initials, and the record where she may open it. */
export const Holder = z.object({ id: Id, initials: z.string() })

const claimed = { claim: Id, from: Day, due: Day, holder: Holder.nullable(), space: NamedSpace }

/** All that the counter needs about one item, in one answer. */
export const ItemCard = z.object({
  id: Id,
  tag: z.string(),
  state: ItemState,
  condition: Condition,
  place: z.string(),
  version: z.int(),
  type: z.object({ id: Id, names: Names }),
  policy: LendingPolicy,
  model: z.object({
    id: Id,
    maker: z.string(),
    name: z.string(),
    maxUserKg: z.int().nullable(),
    accessories: z.array(z.string()),
    recall: z.object({ on: Day, reason: z.string() }).nullable(),
  }),
  space: NamedSpace,
  home: NamedSpace,
  nextInspectionOn: Day.nullable(),
  /** The loan that it is out on. */
  loan: z
    .object({
      ...claimed,
      loan: Id,
      ref: z.string(),
      renewals: z.int(),
      /** Days past the due day; 0 where it is not overdue. */
      overdueDays: z.int(),
      accessories: z.array(z.string()),
    })
    .nullable(),
  /** For whom it stands on the shelf. */
  hold: z.object({ ...claimed, pickUpBy: Day.nullable() }).nullable(),
  /** The next reservation to come. */
  next: z.object(claimed).nullable(),
  /** Where it is on its way to, or asked for. */
  transfer: z.object({ claim: Id, to: NamedSpace, sent: z.boolean() }).nullable(),
  tasks: z.array(ItemTask),
  /** What the desk would propose as the due day here, and the last that the policy allows. */
  proposedDue: Day,
  latestDue: Day,
  blocks: z.array(Block),
  offers: z.array(Offer),
})
export type ItemCard = z.infer<typeof ItemCard>

type Standing = Pick<ItemCard, 'state' | 'nextInspectionOn'> & {
  recalled: boolean
  /** The first day on which somebody else has a claim on it. */
  reservedFrom: CalendarDay | null
}

const stateBlocks: Record<ItemState, Block | null> = {
  intake: 'intake',
  available: null,
  held: 'held',
  'on-loan': 'on-loan',
  'to-clean': 'to-clean',
  'to-inspect': 'to-inspect',
  'in-repair': 'in-repair',
  quarantined: 'quarantined',
  'in-transit': 'in-transit',
  missing: 'missing',
  retired: 'retired',
}

/** Why it cannot be lent today, the weightiest first; empty where it can. */
export function blocksOf(item: Standing, today: CalendarDay): Block[] {
  const blocks: Block[] = []
  const state = stateBlocks[item.state]
  if (state !== null) blocks.push(state)
  if (item.state === 'retired') return blocks
  if (item.recalled) blocks.push('recalled')
  if (isInspectionOverdue(item.nextInspectionOn, today)) blocks.push('inspection-overdue')
  if (item.reservedFrom !== null && item.reservedFrom <= today) blocks.push('reserved')
  return blocks
}

export function isInspectionOverdue(
  nextInspectionOn: CalendarDay | null,
  today: CalendarDay,
): boolean {
  return nextInspectionOn !== null && nextInspectionOn < today
}

const stateOffers: Record<ItemState, readonly Offer[]> = {
  intake: ['put-in-service'],
  available: ['lend'],
  held: ['hand-over'],
  'on-loan': ['take-back', 'renew'],
  'to-clean': ['cleaned'],
  'to-inspect': ['inspected'],
  'in-repair': ['repaired'],
  quarantined: ['release'],
  'in-transit': ['receive'],
  missing: ['found'],
  retired: [],
}

/** What to offer, the likeliest first. */
export function offersOf(item: Standing, today: CalendarDay): Offer[] {
  const blocks = blocksOf(item, today)
  const offers = stateOffers[item.state].filter(
    (offer) =>
      (offer !== 'lend' && offer !== 'hand-over') || !blocks.some((block) => block !== 'held'),
  )
  if (item.state === 'available' && blocks.includes('inspection-overdue')) return ['inspected']
  return offers
}
