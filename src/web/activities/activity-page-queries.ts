import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import type { LanguageCode } from '#web/words/languages.ts'

/** What everything on activities begins with, to read it all again after a change. */
export const activitiesKey = ['activities']

export const activityQuery = (activity: string) =>
  queryOptions({
    queryKey: [...activitiesKey, 'one', activity],
    queryFn: async () => told(api.activities[':activity'].$get({ param: { activity } })),
  })

/** The sessions of an activity by time, a page after another. */
export const sessionsQuery = (activity: string, lang: LanguageCode) =>
  infiniteQueryOptions({
    queryKey: [...activitiesKey, 'sessions', activity, lang],
    queryFn: async ({ pageParam }) =>
      told(
        api.occurrences[':activity'].occurrences.$get({
          param: { activity },
          query: { limit: '100', lang, ...(pageParam === '' ? {} : { after: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
