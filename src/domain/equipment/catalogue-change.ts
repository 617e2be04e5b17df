import { z } from 'zod'
import { Id, line } from '#domain/identifier.ts'
import { NewModel } from './catalogue.ts'
import { Names } from './item.ts'
import { Iso9999, LendingPolicy } from './policy.ts'

/** The policy comes whole, or not at all; retired, nothing new of it comes in. */
export const ProductTypeChange = z
  .strictObject({
    names: Names,
    iso9999: Iso9999.nullable(),
    policy: LendingPolicy,
    retired: z.boolean(),
  })
  .partial()
  .refine(({ policy }) => policy === undefined || policy.loanDays <= policy.longestDays, {
    path: ['policy', 'loanDays'],
    params: { problem: 'order' },
  })

export const ModelChange = z
  .strictObject({
    type: Id,
    maker: line(0, 80),
    name: NewModel.shape.name,
    reference: line(0, 80),
    maxUserKg: z.int().min(1).max(1000).nullable(),
    accessories: z.array(line(1, 80)).max(20),
    retired: z.boolean(),
  })
  .partial()

/** What a recall set in motion, or its end: items put aside or to be looked at, and loans to call about. */
export const RecallOutcome = z.object({ items: z.int(), calls: z.int() })
