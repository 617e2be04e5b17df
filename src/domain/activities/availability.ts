import { z } from 'zod'
import { weekdayOf } from '#domain/day.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Interval } from '#domain/opening-hours.ts'

const apart = { params: { problem: 'overlap' } }

/** Of one day, in order and apart. */
const Parts = z
  .array(Interval)
  .max(6)
  .transform((parts) => parts.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  .refine(
    (parts) => parts.every(({ from }, i) => i === 0 || (parts[i - 1]?.until ?? '') <= from),
    apart,
  )

/** Monday first: when somebody can be given an appointment, week after week. */
const Week = z.array(Parts).length(7)

export const Availability = z.object({
  space: z.object({ id: Id, name: z.string() }),
  from: Day,
  /** The day from which another holds, or none. */
  until: Day.nullable(),
  week: Week,
})
export type Availability = z.infer<typeof Availability>

export const NewAvailability = z.strictObject({ week: Week })

/** When somebody gives appointments on a day, at whichever spaces these weeks are of. */
export function availableOn(weeks: readonly Availability[], day: string): Interval[] {
  return weeks
    .filter(({ from, until }) => from <= day && (until === null || day < until))
    .flatMap(({ week }) => week[weekdayOf(day)] ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
