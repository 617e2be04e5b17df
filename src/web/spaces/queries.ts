import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** What everything on spaces begins with, to read it all again. */
export const spacesKey = ['spaces']

export const spaceQuery = (id: string) =>
  queryOptions({
    queryKey: [...spacesKey, 'one', id],
    queryFn: async () => told(api.spaces[':id'].$get({ param: { id } })),
  })

/** The islands that spaces serve: those of the plan in force; none where no plan is. */
export const islandsInForceQuery = queryOptions({
  queryKey: ['territories', 'in-force', 'spaces'],
  queryFn: async () => {
    const { items } = await told(api.territories.plans.$get({ query: { limit: '200' } }))
    const adopted = items.find(({ state }) => state === 'adopted')
    if (adopted === undefined) return []
    return (await told(api.territories.plans[':id'].$get({ param: { id: adopted.id } }))).islands
  },
})

/** Where an address is, the likeliest place first. */
export const placesQuery = (address: string) =>
  queryOptions({
    queryKey: ['territories', 'where', { address }, 'spaces'],
    queryFn: async ({ signal }) =>
      (await told(api.addresses.where.$get({ query: { address } }, { init: { signal } }))).places,
    enabled: address.length >= 4,
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })
