import { z } from 'zod'
import { Day, Id, line } from '#domain/identifier.ts'
import { Names } from './item.ts'
import { Iso9999, LendingPolicy } from './policy.ts'

export const ProductType = z.object({
  id: Id,
  names: Names,
  iso9999: z.string().nullable(),
  policy: LendingPolicy,
  /** From this day on nothing new of it comes in. */
  retiredOn: Day.nullable(),
  models: z.int(),
  items: z.int(),
  version: z.int(),
})
export type ProductType = z.infer<typeof ProductType>

export const NewProductType = z
  .strictObject({ names: Names, iso9999: Iso9999.nullable().default(null), policy: LendingPolicy })
  .refine(({ policy }) => policy.loanDays <= policy.longestDays, {
    path: ['policy', 'loanDays'],
    params: { problem: 'order' },
  })

export const Model = z.object({
  id: Id,
  type: z.object({ id: Id, names: Names }),
  maker: z.string(),
  name: z.string(),
  reference: z.string(),
  /** What it carries at most, in kilograms; nobody's own weight is ever asked or kept. */
  maxUserKg: z.int().nullable(),
  /** What goes out and must come back with it. */
  accessories: z.array(z.string()),
  recall: z.object({ on: Day, reason: z.string() }).nullable(),
  retiredOn: Day.nullable(),
  items: z.int(),
  version: z.int(),
})
export type Model = z.infer<typeof Model>

export const NewModel = z.strictObject({
  type: Id,
  maker: line(0, 80).default(''),
  name: line(1, 120),
  reference: line(0, 80).default(''),
  maxUserKg: z.int().min(1).max(1000).nullable().default(null),
  accessories: z.array(line(1, 80)).max(20).default([]),
})

/** `null` lifts it; a reason recalls every item of the model from lending at once. */
export const Recall = z.strictObject({ reason: line(3, 200).nullable() })
