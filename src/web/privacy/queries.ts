import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** What the database said of the wall when it was last asked. */
export const wallQuery = queryOptions({
  queryKey: ['privacy', 'wall'],
  queryFn: async () => told(api.privacy.wall.$get()),
})

export const versionQuery = queryOptions({
  queryKey: ['health', 'version'],
  queryFn: async () => (await told(api.health.$get())).version,
})
