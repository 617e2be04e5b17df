import { activities } from './es/activities.ts'
import { agenda } from './es/agenda.ts'
import { refusals } from './es/failures-programme.ts'
import { registrations } from './es/registrations.ts'

/** What only the programme and the agenda say: it comes with their first page. */
export const words = {
  activities,
  agenda,
  refusals,
  registrations,
}
