import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { activitiesKey } from './activity-page-queries.ts'
import { listQueryOf, type ListView } from './list-view.ts'

/** The activities of a view, page after page. */
export function listQuery(view: ListView) {
  const query = listQueryOf(view)
  return infiniteQueryOptions({
    queryKey: [...activitiesKey, 'list', query],
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam === '' ? {} : { after: pageParam }
      return told(api.activities.$get({ query: { ...query, ...after } }, { init: { signal } }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}
