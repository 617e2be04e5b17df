import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** Nothing of a person outlives the question: these are forgotten as soon as nobody looks. */
const forgotten = { gcTime: 0, staleTime: 0 }

export const deskFindQuery = (space: string, letters: string) =>
  queryOptions({
    queryKey: ['equipment', 'find', space, letters],
    queryFn: async () =>
      told(api.lending.spaces[':space'].find.$post({ param: { space }, json: { letters } })),
    enabled: letters.length >= 2,
    placeholderData: keepPreviousData,
    ...forgotten,
  })

export const heldByQuery = (space: string, borrower: string) =>
  queryOptions({
    queryKey: ['equipment', 'held-by', space, borrower],
    queryFn: async () =>
      told(
        api.lending.spaces[':space']['held-by'][':borrower'].$get({ param: { space, borrower } }),
      ),
    ...forgotten,
  })

/** When the space opens, to propose days on which something can be brought back. */
export const deskSpaceQuery = (space: string) =>
  queryOptions({
    queryKey: ['spaces', 'one', space],
    queryFn: async () => told(api.spaces[':id'].$get({ param: { id: space } })),
  })
