import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { LocalTime } from './local-time.ts'
import { tellingKinds } from './telling-words.ts'

export const registrationStates = [
  'confirmed',
  'waiting',
  'offered',
  'declined',
  'cancelled-by-person',
  'cancelled-by-service',
] as const
export type RegistrationState = (typeof registrationStates)[number]
export const attendanceStates = ['present', 'late', 'excused', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** A seat for somebody known, in one session or, where it is a course, in all of it. */
export const NewRegistration = z.strictObject({
  borrower: Id,
  companions: z.int().min(0).max(9).default(0),
  source: z.enum(['counter', 'telephone', 'walk-in', 'referral']).default('counter'),
  tells: z.boolean().default(true),
  /** Beyond the seats there are, with a reason that is noted. */
  beyondBecause: z.enum(['companion', 'referral', 'room-allows']).nullable().default(null),
})
export type NewRegistration = z.infer<typeof NewRegistration>

/** Seen by whoever may: the name, or only the initials where the kind is sensitive. */
export const Registration = z.object({
  id: Id,
  of: z.enum(['session', 'course']),
  /** Null once the person is erased. */
  person: z.object({ id: Id, shown: z.string(), phoneEnds: z.string() }).nullable(),
  companions: z.int(),
  state: z.enum(registrationStates),
  /** 1 is next. */
  queue: z.int().nullable(),
  offeredUntil: z.iso.datetime().nullable(),
  source: z.string(),
  tells: z.boolean(),
  beyondBecause: z.string().nullable(),
  attendance: z
    .object({ state: z.enum(attendanceStates), companions: z.int(), version: z.int() })
    .nullable(),
  version: z.int(),
})
export type Registration = z.infer<typeof Registration>

export const Seats = z.object({
  capacity: z.int().nullable(),
  /** Of those confirmed, companions counted. */
  confirmed: z.int(),
  offered: z.int(),
  waiting: z.int(),
  free: z.int().nullable(),
})
export type Seats = z.infer<typeof Seats>

/** Who comes to a session or a course, in the order in which they asked; those who ended last. */
export const RegistrationList = z.object({
  /** Of a course: those of its fullest session to come. Null where none is to come. */
  seats: Seats.nullable(),
  sensitive: z.boolean(),
  registersFor: z.enum(['nothing', 'session', 'course']),
  waiting: z.enum(['none', 'automatic', 'offer']),
  companionsMax: z.int(),
  /** Whether a seat may be taken now: published, and not over. */
  open: z.boolean(),
  items: z.array(Registration),
})
export type RegistrationList = z.infer<typeof RegistrationList>

/** What became of a registration, without whom it is of. */
export const RegistrationMark = z.object({
  id: Id,
  state: z.enum(registrationStates),
  /** 1 is next. */
  queue: z.int().nullable(),
  version: z.int(),
  /** How many others came in by this. */
  promoted: z.int(),
})
export type RegistrationMark = z.infer<typeof RegistrationMark>

export const RegistrationChange = z
  .strictObject({ companions: z.int().min(0).max(9), tells: z.boolean() })
  .partial()
export type RegistrationChange = z.infer<typeof RegistrationChange>

/** What one presses on the tablet, several at once; null takes back what was pressed. */
export const AttendanceMarks = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        registration: Id,
        state: z.enum(attendanceStates).nullable(),
        companions: z.int().min(0).max(9).default(0),
      }),
    )
    .max(500),
  walkIns: z.int().min(0).max(5000).optional(),
  /** Whether that was all: the session is no longer missed on Today. */
  closes: z.boolean().default(false),
})
export type AttendanceMarks = z.infer<typeof AttendanceMarks>

/** Somebody whom nobody has told of a change, and to whom no letter goes. */
export const TellingToCall = z.object({
  id: Id,
  kind: z.enum(tellingKinds),
  person: z.object({ id: Id, shown: z.string(), phoneEnds: z.string() }),
  activity: Id,
  /** The next session that it is about. */
  occurrence: Id,
  start: LocalTime,
  title: z.string(),
})
export type TellingToCall = z.infer<typeof TellingToCall>
