import { z } from 'zod'
import { Id } from '#domain/identifier.ts'
import { statuses } from './activity.ts'
import { LocalTime } from './local-time.ts'
import { attendanceStates } from './registration.ts'
import { Texts } from './texts.ts'

/** So early do people come to the door. */
export const minutesAtTheDoor = 30

/** What stands pressed, of all who are registered: what another tablet pressed is among it. */
export const Attendance = z.object({
  version: z.int(),
  closed: z.boolean(),
  walkIns: z.int(),
  marks: z.array(
    z.object({
      registration: Id,
      state: z.enum(attendanceStates),
      companions: z.int(),
      version: z.int(),
    }),
  ),
})
export type Attendance = z.infer<typeof Attendance>

/** The session at whose door one stands, with what stands noted of it. */
export const AttendanceAtDoor = Attendance.extend({
  activity: Id,
  texts: Texts,
  start: LocalTime,
  end: LocalTime,
  /** A room, or where one meets. */
  place: z.string().nullable(),
  status: z.enum(statuses),
  /** Whether it is time to take attendance, and from when it is. */
  opens: z.boolean(),
  from: LocalTime,
})
export type AttendanceAtDoor = z.infer<typeof AttendanceAtDoor>

/** A session that is over and of which nobody has said that all who came are noted. */
export const MissedAttendance = z.object({
  id: Id,
  activity: Id,
  title: z.string(),
  start: LocalTime,
  end: LocalTime,
  /** People registered, each with or without companions. */
  confirmed: z.int(),
  marked: z.int(),
})
export type MissedAttendance = z.infer<typeof MissedAttendance>
