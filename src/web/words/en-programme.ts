import { activities } from './en/activities.ts'
import { agenda } from './en/agenda.ts'
import { refusals } from './en/failures-programme.ts'
import { person } from './en/person.ts'
import { registrations } from './en/registrations.ts'
import { attendance } from './en/registrations-attendance.ts'
import { registrationCalls } from './en/registrations-calls.ts'

/** What only the programme and the agenda say: it comes with their first page. */
export const words = {
  activities,
  agenda,
  attendance,
  person,
  refusals,
  registrationCalls,
  registrations,
}
