import { queryOptions } from '@tanstack/react-query'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from '#web/client.ts'

/** What the city decided. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async () => told(api.settings.$get()),
})

/** The city, or null before the first import. */
export const cityQuery = queryOptions({
  queryKey: ['city', 'settings'],
  queryFn: async () => {
    try {
      return await told(api.city.$get())
    } catch (error) {
      if (error instanceof Refusal && error.code === 'city/none') return null
      throw error
    }
  },
})

export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'settings'],
  queryFn: async () => (await told(api.jobs.$get())).items,
})

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async () => told(api.health.$get()),
})
