import { queryOptions } from '@tanstack/react-query'
import { api, told } from './client.ts'

/** Whom a counter serves; the question is forgotten with its answer. */
export const personFindQuery = (space: string, letters: string) =>
  queryOptions({
    queryKey: ['people', 'borrowers', 'find', space, letters],
    queryFn: async () =>
      told(
        api.borrowers.spaces[':space'].borrowers.search.$post({
          param: { space },
          json: { letters },
        }),
      ),
    enabled:
      letters.length >= 2 && (/\p{L}/u.test(letters) || letters.replaceAll(/\D/g, '').length >= 3),
    retry: false,
    gcTime: 0,
    staleTime: 0,
  })
