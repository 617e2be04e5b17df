import { z } from 'zod'
import { LocalTime } from './activities/local-time.ts'
import { OpeningHow } from './borrower-opening.ts'
import { Borrower } from './borrower.ts'
import { ClaimState } from './equipment/claim.ts'
import { Names } from './equipment/item.ts'
import { Day } from './identifier.ts'

const At = z.iso.datetime({ offset: true })
const thing = { tag: z.string(), type: Names, maker: z.string(), model: z.string() }

/** All that the desk holds on one person, told to that person: nothing about anybody else. */
export const BorrowerCopy = z.object({
  copiedAt: z.iso.datetime(),
  keepDays: z.int(),
  person: Borrower,
  loans: z.array(
    z.object({
      ref: z.string(),
      space: z.string(),
      openedAt: At,
      closedAt: At.nullable(),
      depositCents: z.int().nullable(),
      depositReturnedAt: At.nullable(),
      items: z.array(
        z.object({
          ...thing,
          from: Day,
          due: Day,
          renewals: z.int(),
          accessories: z.array(z.string()),
          returnedAt: At.nullable(),
          calls: z.array(z.object({ at: At, outcome: z.string(), promisedOn: Day.nullable() })),
          reminders: z.array(z.object({ kind: z.string(), due: Day, at: At })),
        }),
      ),
      papers: z.array(z.object({ kind: z.string(), at: At })),
    }),
  ),
  reservations: z.array(
    z.object({
      ...thing,
      space: z.string(),
      state: ClaimState,
      from: Day,
      due: Day,
      madeAt: At,
      endedAt: At.nullable(),
    }),
  ),
  waiting: z.array(
    z.object({
      type: Names,
      /** Null where any model of the type will do. */
      model: z.string().nullable(),
      space: z.string(),
      state: z.string(),
      neededOn: Day.nullable(),
      since: At,
      endedAt: At.nullable(),
    }),
  ),
  registrations: z.array(
    z.object({
      activity: z.string(),
      space: z.string(),
      /** Null where it is for a whole course. */
      start: LocalTime.nullable(),
      state: z.string(),
      companions: z.int(),
      madeAt: At,
      endedAt: At.nullable(),
      attendance: z.array(z.object({ start: LocalTime, state: z.string() })),
    }),
  ),
  appointments: z.array(
    z.object({
      with: z.string(),
      space: z.string(),
      start: LocalTime,
      type: Names,
      subject: Names.nullable(),
      status: z.string(),
      outcome: z.string().nullable(),
    }),
  ),
  openings: z.array(
    z.object({
      at: At,
      by: z.string(),
      space: z.string().nullable(),
      how: OpeningHow,
      reason: z.string(),
    }),
  ),
})
