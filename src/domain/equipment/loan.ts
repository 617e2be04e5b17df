import { z } from 'zod'
import { Day, Id, line } from '#domain/identifier.ts'
import { Language } from '#domain/session.ts'
import { Holder, ItemCard } from './card.ts'
import { Condition, ItemState, NamedSpace, Names, Tag } from './item.ts'

const accessories = z.array(line(1, 80)).max(20)

/** What is handed over a counter together, to one person. All of it, or nothing. */
export const NewLoan = z.strictObject({
  borrower: Id,
  items: z
    .array(
      z.strictObject({
        tag: Tag,
        /** Without it, what the policy proposes. */
        due: Day.optional(),
        /** The accessories that go out; without it, all of the model's. */
        accessories: accessories.optional(),
      }),
    )
    .min(1)
    .max(40)
    .refine((items) => new Set(items.map(({ tag }) => tag)).size === items.length, {
      params: { problem: 'overlap' },
    }),
  /** Whether the deposit was taken, where the policy asks for one. */
  depositTaken: z.boolean().default(false),
})

const LoanLine = z.object({
  claim: Id,
  tag: z.string(),
  type: z.object({ id: Id, names: Names }),
  model: z.object({ id: Id, maker: z.string(), name: z.string() }),
  from: Day,
  due: Day,
  renewals: z.int(),
  overdueDays: z.int(),
  accessories: z.array(z.string()),
  returnedAt: z.iso.datetime().nullable(),
})

/** A loan as whoever lends sees it; the person by initials. */
export const Loan = z.object({
  id: Id,
  ref: z.string(),
  space: NamedSpace,
  holder: Holder.nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  depositCents: z.int().nullable(),
  depositReturnedAt: z.iso.datetime().nullable(),
  lines: z.array(LoanLine),
})
export type Loan = z.infer<typeof Loan>

/** A loan as it is put before whoever signs it. */
export const LoanToSign = Loan.extend({
  /** In which language it is read; null of somebody whom the reader does not know. */
  language: Language.nullable(),
  /** When a signature was drawn on the screen. */
  signedAt: z.iso.datetime().nullable(),
})

/** The act is what an undo names. */
export const Lent = z.object({ act: Id, loan: Loan })

export const Renewal = z.strictObject({ due: Day.optional() })

/** Everything may be missing: a return is never refused. */
export const Return = z.strictObject({
  /** As it was scanned. */
  tag: z.string().trim().min(1).max(300),
  condition: Condition.optional(),
  /** Of the accessories that went out, those that did not come back. */
  missing: accessories.optional(),
  damaged: z.boolean().optional(),
})

/** How something came back, seen after its return: each time the whole of it. */
export const ReturnNotes = z.strictObject({
  /** Without it, as it was before. */
  condition: Condition.optional(),
  missing: accessories.default([]),
  damaged: z.boolean().default(false),
})

/** What a return found; each has words and, where there is one, a next step. */
export const ReturnMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('returned'), loan: Id, ref: z.string(), overdueDays: z.int() }),
  z.object({ kind: z.literal('not-on-loan'), was: ItemState }),
  z.object({ kind: z.literal('moved-here'), from: NamedSpace }),
  z.object({ kind: z.literal('belongs-elsewhere'), home: NamedSpace }),
  z.object({ kind: z.literal('accessories-missing'), missing: z.array(z.string()) }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('awaited'), from: Day, space: NamedSpace }),
  z.object({ kind: z.literal('deposit-open'), cents: z.int() }),
  z.object({ kind: z.literal('loan-closed'), ref: z.string() }),
])
export type ReturnMessage = z.infer<typeof ReturnMessage>

export const Returned = z.object({ act: Id, messages: z.array(ReturnMessage), card: ItemCard })

/** What is done to an item that nobody has; what is offered for its state. */
export const Care = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('put-in-service') }),
  z.strictObject({ step: z.literal('cleaned') }),
  z.strictObject({
    step: z.literal('inspected'),
    passed: z.boolean(),
    /** Without it, by the policy's months. */
    nextOn: Day.nullable().optional(),
  }),
  z.strictObject({ step: z.literal('repair') }),
  z.strictObject({ step: z.literal('repaired') }),
  z.strictObject({ step: z.literal('quarantine') }),
  z.strictObject({ step: z.literal('release') }),
  z.strictObject({ step: z.literal('missing') }),
  z.strictObject({ step: z.literal('found') }),
  z.strictObject({ step: z.literal('to-clean') }),
  z.strictObject({ step: z.literal('to-inspect') }),
])
export type Care = z.infer<typeof Care>

/** What an act left: its number, for the undo, and the item as it stands. */
export const Done = z.object({ act: Id, card: ItemCard })

/** How long an act can be taken back by whoever did it. */
export const undoMinutes = 10
