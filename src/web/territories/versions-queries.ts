import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { planQuery } from './queries.ts'

/** The saves of a plan, the last one first, page after page. */
export const versionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...planQuery(id).queryKey, 'versions'],
    queryFn: async ({ pageParam }) =>
      told(
        api.territories.plans[':id'].versions.$get({
          param: { id },
          query: pageParam === '' ? { limit: '20' } : { limit: '20', after: pageParam },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** What makes a plan as it stands of another one, or of an earlier version of itself. */
export const differenceQuery = (id: string, against: string) =>
  queryOptions({
    queryKey: [...planQuery(id).queryKey, 'difference', against],
    queryFn: async () =>
      told(api.territories.plans[':id'].difference.$get({ param: { id }, query: { against } })),
  })
