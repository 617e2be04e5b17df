import { activities } from './es/activities.ts'
import { agenda } from './es/agenda.ts'
import { refusals } from './es/failures-programme.ts'
import { person } from './es/person.ts'
import { registrations } from './es/registrations.ts'
import { attendance } from './es/registrations-attendance.ts'
import { registrationCalls } from './es/registrations-calls.ts'

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
