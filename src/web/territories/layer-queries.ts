import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import type { MapMark } from '#web/ui/map-ground.ts'

const facilities = api.cityLayers.facilities

/** Whether the city has come with facilities at all. */
export const anyFacilityQuery = queryOptions({
  queryKey: ['city', 'facilities', 'any'],
  queryFn: async () => (await told(facilities.$get({ query: { limit: '1' } }))).items.length > 0,
  staleTime: 10 * 60_000,
})

export const facilitiesQuery = queryOptions({
  queryKey: ['city', 'facilities'],
  queryFn: async (): Promise<MapMark[]> => {
    const all: MapMark[] = []
    let after: string | null = null
    do {
      const query: { limit: string; after?: string } = { limit: '200' }
      if (after !== null) query.after = after
      const { items, next } = await told(facilities.$get({ query }))
      all.push(...items.map(({ name, lon, lat }) => ({ name, lon, lat })))
      after = next
    } while (after !== null)
    return all
  },
  staleTime: 10 * 60_000,
})
