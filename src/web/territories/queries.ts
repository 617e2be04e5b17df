import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { readCityMap } from './city-map.ts'

/** Name, districts and the bounds that an island keeps. */
export const cityQuery = queryOptions({
  queryKey: ['city'],
  queryFn: async () => told(api.city.$get()),
  staleTime: 5 * 60_000,
})

/** Sections, their shapes and who borders whom: changes only with an import, so it is read once. */
export const cityMapQuery = queryOptions({
  queryKey: ['city', 'map'],
  queryFn: async () => {
    const [sections, topology] = await Promise.all([
      told(api.city.sections.$get()),
      told(api.city.geometry.$get()),
    ])
    return readCityMap(sections, topology)
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})

export const plansQuery = queryOptions({
  queryKey: ['territories', 'plans'],
  queryFn: async () => (await told(api.territories.plans.$get({ query: { limit: '200' } }))).items,
})

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['territories', 'plans', id],
    queryFn: async () => told(api.territories.plans[':id'].$get({ param: { id } })),
  })
