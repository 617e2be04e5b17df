import type { activities as ca } from '../ca/activities.ts'
import { activityCalendar } from './activities-calendar.ts'
import { activityChange } from './activities-change.ts'
import { activityCity } from './activities-city.ts'
import { activityEquity } from './activities-equity.ts'
import { activityList } from './activities-list.ts'
import { activityFinding } from './activities-finding.ts'
import { activityMaking } from './activities-making.ts'

export const activities: typeof ca = {
  ...activityCalendar,
  ...activityChange,
  ...activityCity,
  ...activityEquity,
  ...activityList,
  ...activityFinding,
  ...activityMaking,
  title: 'Activities',
  one: 'Session',
}
