import { z } from 'zod'
import { Day, Id, line } from '#domain/identifier.ts'
import { LocalTime } from './local-time.ts'

export const appointmentPlaces = ['space', 'home', 'telephone', 'video', 'street'] as const
export const appointmentStatuses = [
  'planned',
  'attended',
  'excused',
  'absent',
  'cancelled-by-person',
  'cancelled-by-service',
] as const
export const outcomes = [
  'informed',
  'accompanied',
  'referred',
  'lent',
  'registered',
  'again',
] as const
export const absenceReasons = ['away', 'training', 'meeting'] as const

const Names = z.strictObject({ ca: line(2, 80), es: line(2, 80), en: line(2, 80) })

/** One row of a list that the city keeps: types, subjects and services to refer to. */
export const AgendaWord = z.object({
  id: Id,
  names: Names,
  /** Of a type only. */
  minutes: z.int().nullable(),
  /** Of a service only. */
  contact: z.string().nullable(),
  retiredOn: Day.nullable(),
  version: z.int(),
})
export type AgendaWord = z.infer<typeof AgendaWord>

const fields = {
  borrower: Id.nullable(),
  type: Id,
  subject: Id.nullable(),
  place: z.enum(appointmentPlaces),
  room: Id.nullable(),
  start: LocalTime,
  minutes: z.int().min(5).max(480),
  tells: z.boolean(),
}

export const NewAppointment = z.strictObject({
  ...fields,
  borrower: fields.borrower.default(null),
  subject: fields.subject.default(null),
  place: fields.place.default('space'),
  room: fields.room.default(null),
  tells: fields.tells.default(true),
  /** Whose agenda; oneself where it is not said, a colleague of the space whom one covers or helps. */
  staff: Id.optional(),
})
export type NewAppointment = z.infer<typeof NewAppointment>

export const AppointmentChange = z.strictObject(fields).partial()

/** What came of it: words from lists, and no others. */
export const AppointmentOutcome = z.strictObject({
  status: z.enum(appointmentStatuses),
  outcome: z.enum(outcomes).nullable().default(null),
  referral: Id.nullable().default(null),
})

export const Appointment = z.object({
  id: Id,
  staff: z.object({ id: Id, name: z.string() }),
  space: z.object({ id: Id, name: z.string() }),
  person: z.object({ id: Id, shown: z.string(), phoneEnds: z.string() }).nullable(),
  type: Id,
  subject: Id.nullable(),
  place: z.enum(appointmentPlaces),
  room: z.object({ id: Id, name: z.string() }).nullable(),
  start: LocalTime,
  end: LocalTime,
  status: z.enum(appointmentStatuses),
  outcome: z.enum(outcomes).nullable(),
  referral: Id.nullable(),
  tells: z.boolean(),
  version: z.int(),
})
export type Appointment = z.infer<typeof Appointment>

export const NewAbsence = z.strictObject({
  start: LocalTime,
  end: LocalTime,
  because: z.enum(absenceReasons),
})
export const Absence = z.object({
  id: Id,
  start: LocalTime,
  end: LocalTime,
  because: z.enum(absenceReasons),
  version: z.int(),
})
export type Absence = z.infer<typeof Absence>
