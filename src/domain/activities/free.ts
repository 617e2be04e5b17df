import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { LocalTime } from './local-time.ts'

/** A time at which a room and some people are free together. */
export const FreeTime = z.object({ start: LocalTime, end: LocalTime })
export type FreeTime = z.infer<typeof FreeTime>

/** A room at a given time: free, or what takes it and until when. */
export const RoomThen = z.object({
  id: Id,
  name: z.string(),
  capacity: z.int(),
  accessible: z.enum(['yes', 'no', 'unknown']),
  taken: z.object({ start: LocalTime, end: LocalTime }).nullable(),
})
export type RoomThen = z.infer<typeof RoomThen>
