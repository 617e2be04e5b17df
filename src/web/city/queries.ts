import { queryOptions } from '@tanstack/react-query'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from '#web/client.ts'

/** The city of this desk, or null before one came in. */
export const cityQuery = queryOptions({
  queryKey: ['city', 'import'],
  queryFn: async () => {
    try {
      return await told(api.city.$get())
    } catch (error) {
      if (error instanceof Refusal && error.code === 'city/none') return null
      throw error
    }
  },
})

/** Every padró that came in, the newest first. */
export const datedFiguresQuery = queryOptions({
  queryKey: ['city', 'population'],
  queryFn: async () => (await told(api.cityLayers.population.$get())).items,
})

/** The codes of the city's sections, to choose one from. */
export const sectionCodesQuery = queryOptions({
  queryKey: ['city', 'section-codes'],
  queryFn: async () => (await told(api.city.sections.$get())).ids,
  staleTime: 10 * 60_000,
})
