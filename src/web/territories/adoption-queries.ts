import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** What adopting a draft would change, what hangs on it and what is to be answered. */
export const adoptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['territories', 'adoption', id],
    queryFn: async () => told(api.territories.plans[':id'].adoption.$get({ param: { id } })),
  })
