import { z } from 'zod'
import { Day, Id, line } from './identifier.ts'
import { Language } from './session.ts'

/** Whom the loan is for, seen from whoever signs. */
export const Relation = z.enum(['self', 'family', 'paid-carer', 'professional'])
export type Relation = z.infer<typeof Relation>

/** `until-return`: erased as soon as the last thing is back. */
export const Keep = z.enum(['by-rule', 'until-return'])

/** While one of these is open, nothing is erased. */
export const HeldBecause = z.enum(['deposit', 'damage', 'dispute'])

const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ]{6,20}$/)

const fields = {
  givenName: line(1, 80),
  familyName: line(1, 120),
  phone: phone.nullable(),
  email: z.email().max(200).nullable(),
  language: Language,
  relation: Relation,
  district: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  keep: Keep,
}

/** Three fields are enough: a name, a family name and one way to reach whoever it is. */
export const NewBorrower = z
  .strictObject({
    givenName: fields.givenName,
    familyName: fields.familyName,
    phone: fields.phone.default(null),
    email: fields.email.default(null),
    language: fields.language.default('ca'),
    relation: fields.relation.default('family'),
    district: fields.district.default(null),
    keep: fields.keep.default('by-rule'),
    /** Added although somebody much alike is known. */
    anotherPerson: z.boolean().default(false),
  })
  .refine((person) => person.phone !== null || person.email !== null, {
    path: ['phone'],
    params: { problem: 'required' },
  })
export type NewBorrower = z.infer<typeof NewBorrower>

export const BorrowerChange = z.strictObject(fields).partial()
export type BorrowerChange = z.infer<typeof BorrowerChange>

/** What adding or changing somebody answers: whoever wrote it knows the rest. */
export const BorrowerMark = z.object({ id: Id, version: z.int() })

/** In a list: enough to know somebody by who stands there, and no more. */
export const BorrowerHit = z.object({
  id: Id,
  name: z.string(),
  /** The last three digits of the telephone. */
  phoneEnds: z.string(),
  openLoans: z.int(),
})
export type BorrowerHit = z.infer<typeof BorrowerHit>

/** The record, only ever told by the one route that opens it. */
export const Borrower = z.object({
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  language: Language,
  relation: Relation,
  district: z.string().nullable(),
  keep: Keep,
  heldBecause: HeldBecause.nullable(),
  createdAt: z.iso.datetime(),
  /** When it will be erased if nothing more is lent; null while something is out or held. */
  erasedOn: Day.nullable(),
  version: z.int(),
})
export type Borrower = z.infer<typeof Borrower>

/** `M. S.` of a given and a family name: what a list shows. */
export function initialsOf(givenName: string, familyName: string): string {
  return [givenName, familyName]
    .map((name) => Array.from(name.trim())[0]?.toLocaleUpperCase('ca') ?? '')
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join(' ')
}
