import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** From so many signs on an address is looked for. */
const enough = 2

export type Asked = { address: string } | { lon: string; lat: string }

/** What an address or a point belongs to; the likeliest first. */
export const whereQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['territories', 'where', asked],
    queryFn: async ({ signal }) =>
      told(api.addresses.where.$get({ query: asked }, { init: { signal } })),
    enabled: !('address' in asked) || asked.address.trim().length >= enough,
    placeholderData: keepPreviousData,
    // An address may be that of somebody who asks: it is soon forgotten.
    gcTime: 20_000,
  })
