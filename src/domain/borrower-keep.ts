import { z } from 'zod'
import { dayIn, daysAfter, type Day } from './day.ts'

/** What erasing somebody leaves and takes. */
export const ErasureReceipt = z.object({
  erasedAt: z.iso.datetime(),
  loansKept: z.int(),
  papersRemoved: z.int(),
})
export type ErasureReceipt = z.infer<typeof ErasureReceipt>

/** How many the rule would erase now. */
export const BorrowersDue = z.object({
  keepDays: z.int(),
  due: z.int(),
  lastRunAt: z.iso.datetime().nullable(),
  /** How many the last run erased; null before the first. */
  lastErased: z.int().nullable(),
})

type Kept = {
  keep: 'by-rule' | 'until-return'
  /** When something last ended: a loan, a reservation, or the adding itself. */
  lastUseOn: Day
}

/** The first day on which somebody of whom nothing is open is erased. */
export function erasureDay({ keep, lastUseOn }: Kept, keepDays: number): Day {
  return keep === 'until-return' ? lastUseOn : daysAfter(lastUseOn, keepDays)
}

const minuteMs = 60_000
const dayMinutes = 1440

/** The instant at which a day begins in a time zone, whatever its clocks do that night. */
export function beginningOf(day: Day, timeZone: string): Date {
  const middle = Date.parse(day)
  let before = -dayMinutes
  let from = dayMinutes
  while (from - before > 1) {
    const between = Math.floor((before + from) / 2)
    if (dayIn(timeZone, new Date(middle + between * minuteMs)) >= day) from = between
    else before = between
  }
  return new Date(middle + from * minuteMs)
}
