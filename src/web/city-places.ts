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

type District = { code: string; name: string }

/** The districts by name; none before a city has come in. */
export const districtsQuery = queryOptions({
  queryKey: ['city', 'districts'],
  queryFn: async (): Promise<District[]> => {
    try {
      return (await told(api.city.$get())).districts
    } catch (error) {
      if (error instanceof Refusal && error.code === 'city/none') return []
      throw error
    }
  },
  staleTime: 10 * 60_000,
})
