import { z } from 'zod'
import { Day, Id, line } from '#domain/identifier.ts'
import { ClaimKind } from './claim.ts'
import { ItemState, Names } from './item.ts'

/** What was typed in the desk's box and is no whole tag. */
export const DeskQuestion = z.strictObject({ letters: line(2, 80) })

/** What those letters can mean; people are asked for apart, of whoever may tell. */
export const DeskFindings = z.object({
  items: z.array(
    z.object({
      tag: z.string(),
      state: ItemState,
      names: Names,
      model: z.string(),
      here: z.boolean(),
    }),
  ),
  loans: z.array(z.object({ id: Id, ref: z.string(), out: z.int(), closed: z.boolean() })),
  models: z.array(
    z.object({
      id: Id,
      type: Names,
      name: z.string(),
      freeHere: z.int(),
      freeTag: z.string().nullable(),
    }),
  ),
})
export type DeskFindings = z.infer<typeof DeskFindings>

/** Something that a person has out, or that is kept for her. */
export const HeldItem = z.object({
  claim: Id,
  kind: ClaimKind,
  state: z.enum(['planned', 'ready', 'active']),
  tag: z.string(),
  names: Names,
  model: z.string(),
  from: Day,
  due: Day,
  overdueDays: z.int(),
  renewalsLeft: z.int(),
  loan: Id.nullable(),
  ref: z.string().nullable(),
})
export type HeldItem = z.infer<typeof HeldItem>
