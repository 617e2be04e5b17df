import { queryOptions } from '@tanstack/react-query'
import { readGround } from '#web/city-ground.ts'
import { api, told } from '#web/client.ts'

/** Sections and their shapes; they change only with an import. */
export const cityGroundQuery = queryOptions({
  queryKey: ['city', 'ground', 'activities'],
  queryFn: async () => {
    const [sections, topology] = await Promise.all([
      told(api.city.sections.$get()),
      told(api.city.geometry.$get()),
    ])
    return readGround(sections, topology)
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})
