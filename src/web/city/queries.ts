import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

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
