import { z } from 'zod'
import { daysAfter, type Day } from '#domain/day.ts'
import { line } from '#domain/identifier.ts'
import { hoursAreKnown, nextOpenDay, openingOn, type Opens } from '#domain/opening-hours-rules.ts'
import { Names } from './item.ts'

/** How one type of product is lent. Days are calendar days. */
export const LendingPolicy = z.strictObject({
  /** What the desk proposes. */
  loanDays: z.int().min(1).max(3650),
  longestDays: z.int().min(1).max(3650),
  renewals: z.int().min(0).max(99),
  /** Between a return and the next loan; 0 lends again on the same day. */
  turnaroundDays: z.int().min(0).max(60),
  cleans: z.boolean(),
  inspectsAfterLoan: z.boolean(),
  /** Every so many months; null where it needs none. */
  inspectionMonths: z.int().min(1).max(120).nullable(),
  /** In cents of a euro; null where nothing is asked, which is usual. */
  depositCents: z.int().min(1).max(1_000_000).nullable(),
  /** What to go through with whoever takes it, and whoever brings it back. */
  lendPrompts: z.array(Names).max(12),
  returnPrompts: z.array(Names).max(12),
})
export type LendingPolicy = z.infer<typeof LendingPolicy>

export const usualPolicy: LendingPolicy = {
  loanDays: 30,
  longestDays: 90,
  renewals: 2,
  turnaroundDays: 1,
  cleans: true,
  inspectsAfterLoan: false,
  inspectionMonths: null,
  depositCents: null,
  lendPrompts: [],
  returnPrompts: [],
}

/** A code of ISO 9999: class, subclass and division, `12 22 03`. */
export const Iso9999 = line(2, 8).regex(/^\d\d( \d\d){0,2}$/)

type Days = Pick<LendingPolicy, 'loanDays' | 'longestDays'>

/** The first day from that one on which it can be brought back there; that day where no hours are known. */
export function returnDay(space: Opens, day: Day): Day {
  return hoursAreKnown(space.hours) ? (nextOpenDay(space, day) ?? day) : day
}

/** When it is due by the policy: on a day on which the space opens. */
export function proposedDue(policy: Days, space: Opens, today: Day): Day {
  return returnDay(space, daysAfter(today, policy.loanDays))
}

/** The last day for which one loan, or one renewal, may be given. */
export function latestDue(policy: Days, space: Opens, today: Day): Day {
  return returnDay(space, daysAfter(today, policy.longestDays))
}

export type DueProblem =
  | { problem: 'past' }
  | { problem: 'too-long'; latest: Day }
  | { problem: 'closed'; next: Day }

/** What is wrong with a day on which something would be due; null where nothing is. */
export function dueProblem(
  policy: Days,
  space: Opens,
  at: { today: Day; due: Day },
): DueProblem | null {
  if (at.due < at.today) return { problem: 'past' }
  const latest = latestDue(policy, space, at.today)
  if (at.due > latest) return { problem: 'too-long', latest }
  if (!hoursAreKnown(space.hours) || openingOn(space, at.due).intervals.length > 0) return null
  return { problem: 'closed', next: returnDay(space, at.due) }
}
