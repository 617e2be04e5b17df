import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** The api answers from two signs on. */
export const enough = 2

/** What was searched for is told to nobody and soon forgotten: it may name a person. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: async ({ signal }) =>
      (await told(api.search.$get({ query: { q } }, { init: { signal } }))).items,
    enabled: q.length >= enough,
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })
