import { activities } from './ca/activities.ts'
import { agenda } from './ca/agenda.ts'
import { refusals } from './ca/failures-programme.ts'
import { person } from './ca/person.ts'
import { registrations } from './ca/registrations.ts'
import { attendance } from './ca/registrations-attendance.ts'
import { registrationCalls } from './ca/registrations-calls.ts'

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
