import { queryOptions } from '@tanstack/react-query'
import { Refusal } from '#domain/refusal.ts'
import type { Space } from '#domain/space.ts'
import { api, told } from './client.ts'

/** Every space of the city, by name: a hundred and some, which fit in one page or two. */
export const spacesQuery = queryOptions({
  queryKey: ['spaces', 'all'],
  queryFn: async (): Promise<Space[]> => {
    const all: Space[] = []
    let after: string | null = null
    do {
      const query: { limit: string; after?: string } = { limit: '200' }
      if (after !== null) query.after = after
      const { items, next } = await told(api.spaces.$get({ query }))
      all.push(...items)
      after = next
    } while (after !== null)
    return all
  },
  staleTime: 60_000,
})

/** The city, or null where none has come in yet: that is a first day and not a failure. */
export const cityQuery = queryOptions({
  queryKey: ['city', 'or-none'],
  queryFn: async () => {
    try {
      return await told(api.city.$get())
    } catch (error) {
      if (error instanceof Refusal && error.code === 'city/none') return null
      throw error
    }
  },
})

/** The districts by name; none before a city has come in. */
export const districtsQuery = queryOptions({
  queryKey: cityQuery.queryKey,
  queryFn: cityQuery.queryFn,
  select: (city) => city?.districts ?? [],
  staleTime: 10 * 60_000,
})
