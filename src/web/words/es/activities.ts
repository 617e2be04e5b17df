import type { activities as ca } from '../ca/activities.ts'
import { activityCalendar } from './activities-calendar.ts'
import { activityChange } from './activities-change.ts'
import { activityMaking } from './activities-making.ts'

export const activities: typeof ca = {
  ...activityCalendar,
  ...activityChange,
  ...activityMaking,
  title: 'Actividades',
  one: 'Sesión',
}
