import type { activities as ca } from '../ca/activities.ts'

export const activities: typeof ca = {
  title: 'Activities',
  one: 'Session',
}
