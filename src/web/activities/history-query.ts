import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { activitiesKey } from './activity-page-queries.ts'

/** What was changed of an activity, the latest first. */
export const historyQuery = (activity: string) =>
  queryOptions({
    queryKey: [...activitiesKey, 'history', activity],
    queryFn: async () =>
      (await told(api.activityHistory[':activity'].changes.$get({ param: { activity } }))).items,
  })
