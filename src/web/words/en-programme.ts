import { activities } from './en/activities.ts'
import { agenda } from './en/agenda.ts'
import { refusals } from './en/failures-programme.ts'
import { registrations } from './en/registrations.ts'

/** What only the programme and the agenda say: it comes with their first page. */
export const words = {
  activities,
  agenda,
  refusals,
  registrations,
}
