import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { ClaimKind, ClaimState } from './claim.ts'
import { ItemTask } from './history.ts'
import { Acquisition, ItemRow, NamedSpace, RetiredBecause } from './item.ts'
import { LendingPolicy } from './policy.ts'

/** One row of an item's timeline; who it is for is told elsewhere, to whoever may know. */
const TimelineClaim = z.object({
  id: Id,
  kind: ClaimKind,
  state: ClaimState,
  from: Day,
  due: Day,
  space: NamedSpace,
  /** The loan's number, as it stands on the agreement. */
  ref: z.string().nullable(),
  endedAt: z.iso.datetime().nullable(),
})

/** All that is known of an item, and no name of anybody. */
export const ItemPage = ItemRow.extend({
  model: ItemRow.shape.model.extend({
    reference: z.string(),
    maxUserKg: z.int().nullable(),
    accessories: z.array(z.string()),
    recall: z.object({ on: Day, reason: z.string() }).nullable(),
  }),
  policy: LendingPolicy,
  serial: z.string(),
  notes: z.string(),
  acquisition: Acquisition,
  acquiredOn: Day.nullable(),
  retired: z.object({ on: Day, because: RetiredBecause }).nullable(),
  createdAt: z.iso.datetime(),
  /** Labels that were replaced and still find it, the newest first. */
  formerTags: z.array(z.string()),
  /** The newest first. */
  photos: z.array(z.object({ id: Id, at: z.iso.datetime() })),
  /** The newest first, two hundred at most. */
  timeline: z.array(TimelineClaim),
  /** What there is to see to. */
  tasks: z.array(ItemTask),
})
export type ItemPage = z.infer<typeof ItemPage>
