import { z } from 'zod'
import type { OpeningHours } from '#domain/opening-hours.ts'

const Interval = z.object({ from: z.string(), until: z.string() })
const Week = z.array(z.array(Interval))

/** Hours as they are typed: a time may still be empty, and nothing is in order yet. */
const TypedHours = z.object({
  week: Week,
  seasons: z.array(z.object({ name: z.string(), from: z.string(), until: z.string(), week: Week })),
  closures: z.array(
    z.object({
      from: z.string(),
      until: z.string(),
      reason: z.string(),
      hours: z.array(Interval),
    }),
  ),
})

export const readHours = (kept: unknown): OpeningHours => TypedHours.parse(kept)

/** What has no name of its own, by the place where it stands. */
export function placed<One>(list: readonly One[]) {
  return list.map((one, place) => ({ one, place, key: `place-${place}` }))
}

/** Whether a closure is one that stands already; those that are over are kept and not shown. */
export function isKept(one: OpeningHours['closures'][number], { closures }: OpeningHours): boolean {
  return closures.some((kept) => JSON.stringify(kept) === JSON.stringify(one))
}
