import { z } from 'zod'
import { HeldBecause } from './borrower.ts'
import { Id, line } from './identifier.ts'

/** Why somebody opens a record that is not open at her own counter. */
export const OpeningReason = line(5, 200)

/** Letters by which somebody is looked for elsewhere than at one's own counter. */
export const lettersElsewhere = 4

/** By words of a name, or by the last digits of a telephone. */
export const BorrowerSearch = z.strictObject({ letters: line(2, 80) })

/** Whether a reason is needed depends on who asks and where: without one, the rule says so and not the form. */
export const WithReason = z.strictObject({ reason: OpeningReason.optional() })
export const SearchEverywhere = WithReason.extend({ letters: line(2, 80) })

export const BorrowerHold = z.strictObject({ because: HeldBecause.nullable() })

export const OpeningHow = z.enum(['search', 'record', 'copy', 'erase'])

/** One line of the log of who looked at whom. The person is a number, and may be gone since. */
export const BorrowerOpening = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  by: z.object({ id: Id, name: z.string() }),
  space: z.object({ id: Id, name: z.string() }).nullable(),
  how: OpeningHow,
  reason: z.string(),
  borrower: Id.nullable(),
})
