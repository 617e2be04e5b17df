import { z } from 'zod'
import { Day, Id } from '#domain/identifier.ts'
import { Facilitator, MeetingPoint, kindCodes, statuses, visibilities } from './activity.ts'
import { LocalTime } from './local-time.ts'
import { Reason } from './texts.ts'

export const ownFields = ['time', 'place', 'facilitators', 'capacity', 'texts'] as const
export type OwnField = (typeof ownFields)[number]

/** One session in a list or a calendar. Seats are counts; whoever is registered is told elsewhere. */
export const Occurrence = z.object({
  id: Id,
  activity: Id,
  /** Where it stands in its series, wherever it has been moved to. */
  recurrenceId: LocalTime,
  start: LocalTime,
  end: LocalTime,
  space: z.object({ id: Id, name: z.string() }),
  kind: z.object({ id: Id, code: z.enum(kindCodes).nullable(), sensitive: z.boolean() }),
  /** In the language asked for, and in which one it is. */
  title: z.string(),
  titleLanguage: z.enum(['ca', 'es', 'en']),
  room: z.object({ id: Id, name: z.string() }).nullable(),
  meetingPoint: MeetingPoint.nullable(),
  facilitators: z.array(Facilitator.pick({ id: true, name: true, of: true })),
  status: z.enum(statuses),
  cancelledBecause: Reason.nullable(),
  visibility: z.enum(visibilities),
  capacity: z.int().nullable(),
  confirmed: z.int(),
  waiting: z.int(),
  own: z.array(z.enum(ownFields)),
  /** Whether it repeats, so that a change asks how far it goes. */
  series: z.boolean(),
  /** Null where it is still to come, or nothing is noted for its kind of registration. */
  attendance: z.enum(['missing', 'open', 'closed']).nullable(),
  version: z.int(),
})
export type Occurrence = z.infer<typeof Occurrence>

/** The city at a glance: counts of a space on a day. */
export const SpaceDay = z.object({
  space: Id,
  day: Day,
  sessions: z.int(),
  cancelled: z.int(),
  seats: z.int(),
  confirmed: z.int(),
  drafts: z.int(),
})
export type SpaceDay = z.infer<typeof SpaceDay>
