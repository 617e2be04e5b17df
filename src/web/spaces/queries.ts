import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** What everything on spaces begins with, to read it all again. */
export const spacesKey = ['spaces']

export const spaceQuery = (id: string) =>
  queryOptions({
    queryKey: [...spacesKey, 'one', id],
    queryFn: async () => told(api.spaces[':id'].$get({ param: { id } })),
  })
