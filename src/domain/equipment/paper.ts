import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { OpeningHours } from '#domain/opening-hours.ts'
import { Language } from '#domain/session.ts'
import { Names } from './item.ts'

/** The papers of a loan speak the language that is asked for, or that of whoever takes it. */
export const PaperQuery = z.object({ language: Language.optional() })

/** 200 kB: a signature of a few strokes has ten. */
export const signatureBytesMax = 200_000

/** A signature drawn on the screen: a PNG in base 64. */
export const Signature = z.strictObject({ png: z.base64().min(1).max(700_000) })

const PaperSpace = z.object({
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  hours: OpeningHours,
})

const PaperLine = z.object({
  tag: z.string(),
  names: Names,
  maker: z.string(),
  model: z.string(),
  maxUserKg: z.int().nullable(),
  due: Day,
  /** All that belongs to it, and whether it went out. */
  accessories: z.array(z.object({ name: z.string(), out: z.boolean() })),
  /** The day on which it came back; null while it is out. */
  returnedOn: Day.nullable(),
  returnedAt: z.string().nullable(),
  /** What did not come back with it. */
  missing: z.array(z.string()),
})
export type PaperLine = z.infer<typeof PaperLine>

/** A loan as its papers tell it; whose it is stands elsewhere. */
export const LoanPaper = z.object({
  id: Id,
  ref: z.string(),
  openedOn: Day,
  closed: z.boolean(),
  depositCents: z.int().nullable(),
  depositReturnedOn: Day.nullable(),
  space: PaperSpace,
  lines: z.array(PaperLine),
})
export type LoanPaper = z.infer<typeof LoanPaper>

/** Whoever signs; on no other paper is there a name. */
export type Signer = {
  name: string
  phone: string | null
  email: string | null
  /** Days for which the record stays after the last return; 0 erases it at once. */
  keptDays: number
  signature: Uint8Array | null
}
