import { activityCalendar } from './activities-calendar.ts'
import { activityChange } from './activities-change.ts'
import { activityMaking } from './activities-making.ts'

export const activities = {
  ...activityCalendar,
  ...activityChange,
  ...activityMaking,
  title: 'Activitats',
  one: 'Sessió',
}
