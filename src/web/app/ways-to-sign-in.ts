import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** How one signs in at this desk; asked before anyone has. */
export const waysToSignIn = queryOptions({
  queryKey: ['ways-to-sign-in'],
  queryFn: async () => told(api.session.ways.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})
