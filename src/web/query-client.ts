import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from '#domain/refusal.ts'
import { Unreachable } from './client.ts'
import { showFailure } from './failure-notice.ts'
import { isSignedOut, noteSignedOut } from './signed-out.ts'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The screen says itself what went wrong, at the field or beside the thing. */
      quiet?: boolean
    }
  }
}

/** A no is an answer: only a desk that could not be reached, or did not know, is asked again. */
function mayTryAgain(times: number, error: Error): boolean {
  if (error instanceof Refusal) return error.code === 'database/unreachable' && times < 2
  return error instanceof Unreachable ? times < 2 : times < 1
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // Asked whatever the browser thinks of the network: a desk on a LAN answers without the internet,
    // and one that does not is said to be unreachable instead of being waited for.
    queries: {
      retry: mayTryAgain,
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) noteSignedOut()
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _kept, mutation) => {
      if (isSignedOut(error)) return noteSignedOut()
      if (mutation.meta?.quiet !== true) showFailure(error)
      return undefined
    },
  }),
})
