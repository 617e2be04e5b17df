import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Permission } from '#domain/people.ts'
import type { SessionView } from '#domain/session.ts'
import { api, told } from './client.ts'
import { queryClient } from './query-client.ts'

/** Who I am and what I may do. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView> => told(api.session.$get()),
  staleTime: 60_000,
})

export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data
}

/** Whether to offer something. The api decides again when it is asked. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

/** Before a page loads: who asks, from what is known already where it is fresh. */
export function whoAmI(): Promise<SessionView> {
  return queryClient.query({ ...sessionQuery, staleTime: 'static' })
}
