import { queryOptions } from '@tanstack/react-query'
import { borrowerCalls } from './borrower-calls.ts'

/** Whose record: of somebody who was found, or of whoever a loan or a reservation is for. */
export type Whom = { id: string } | { claim: string }

/**
 * Somebody's record. To read it is noted, so it is read once and never again by itself; and it is
 * forgotten as soon as it is not on the screen any more.
 */
export const recordQuery = (space: string, whom: Whom) =>
  queryOptions({
    queryKey: ['people', 'borrowers', 'record', space, whom],
    queryFn: () =>
      'id' in whom
        ? borrowerCalls.open({ space, id: whom.id }, null)
        : borrowerCalls.openOfClaim({ space, claim: whom.claim }, null),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
