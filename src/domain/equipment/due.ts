import { z } from 'zod'
import { Day, Id, PageQuery } from '#domain/identifier.ts'
import { Holder } from './card.ts'
import { Names } from './item.ts'

/** What is asked of the loans of a counter: those that are late, those of today, those of the days to come. */
export const DueWhich = z.enum(['overdue', 'today', 'week'])
export type DueWhich = z.infer<typeof DueWhich>

export const DueQuery = PageQuery.extend({ which: DueWhich.default('overdue').optional() })

export const CallOutcome = z.enum([
  'will-return',
  'renewed',
  'no-answer',
  'left-message',
  'wrong-number',
  'cannot-find-it',
])
export type CallOutcome = z.infer<typeof CallOutcome>

/** What came of a call. No free words: they would be about somebody. */
export const NewCall = z
  .strictObject({ claim: Id, outcome: CallOutcome, promisedOn: Day.optional() })
  .refine(({ outcome, promisedOn }) => promisedOn === undefined || outcome === 'will-return', {
    path: ['promisedOn'],
    params: { problem: 'unrecognized-keys' },
  })

export const Call = z.object({
  outcome: CallOutcome,
  at: z.iso.datetime(),
  promisedOn: Day.nullable(),
})
export type Call = z.infer<typeof Call>

export const DueItem = z.object({
  claim: Id,
  tag: z.string(),
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  due: Day,
  overdueDays: z.int(),
  renewalsLeft: z.int(),
})
export type DueItem = z.infer<typeof DueItem>

/** What somebody has on one loan and is to bring back: one row, and one call, however much it is. */
export const DueLoan = z.object({
  loan: Id,
  ref: z.string(),
  holder: Holder.nullable(),
  /** The earliest of its items'. */
  due: Day,
  overdueDays: z.int(),
  items: z.array(DueItem),
  lastCall: Call.nullable(),
  /** Late, not called today, and nothing promised for a day that is still to come. */
  toCall: z.boolean(),
})
export type DueLoan = z.infer<typeof DueLoan>

/** How many loans there are of each kind, for the counter's own eyes. */
export const DueCounts = z.object({
  overdue: z.int(),
  today: z.int(),
  week: z.int(),
  toCall: z.int(),
})

export const DuePage = z.object({
  counts: DueCounts,
  items: z.array(DueLoan),
  next: z.string().nullable(),
})

/** How the counter's day stands: counts, and the first rows of what cannot wait. */
export const CounterDay = z.object({
  counts: DueCounts.extend({ shelf: z.int(), toClean: z.int() }),
  first: z.array(DueLoan),
})
