import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import type { PeopleView } from './view.ts'

/** What every list and record of staff begins with, to forget them all at once. */
export const peopleKey = ['people']

/** The staff by name, page after page. */
export const peopleQuery = ({ search, state }: PeopleView) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', search, state],
    queryFn: async ({ pageParam }) => {
      const query: { search?: string; active?: 'true' | 'false'; after?: string } = {}
      if (search !== '') query.search = search
      if (state !== 'all') query.active = state === 'active' ? 'true' : 'false'
      if (pageParam !== '') query.after = pageParam
      return told(api.people.$get({ query }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'one', id],
    queryFn: async () => told(api.people[':id'].$get({ param: { id } })),
  })

/** The first few active colleagues of a name. */
export const colleaguesQuery = (search: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'colleagues', search],
    queryFn: async () => {
      const query = { search, active: 'true' as const, limit: '20' }
      return (await told(api.people.$get({ query }))).items
    },
  })
