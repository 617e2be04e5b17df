import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { StocktakeList } from '#domain/equipment/stocktake.ts'
import { api, told } from '#web/client.ts'

const at = api.stocktake.spaces[':space'].stocktakes
export const stocktakesKey = ['equipment', 'stocktakes']

export const stocktakesQuery = (space: string) =>
  queryOptions({
    queryKey: [...stocktakesKey, space],
    queryFn: async () => (await told(at.$get({ param: { space } }))).items,
  })

export const stocktakeQuery = (space: string, id: string) =>
  queryOptions({
    queryKey: [...stocktakesKey, space, id],
    queryFn: async () => told(at[':id'].$get({ param: { space, id } })),
  })

export const stocktakeLinesQuery = (space: string, id: string, list: StocktakeList) =>
  infiniteQueryOptions({
    queryKey: [...stocktakesKey, space, id, 'lines', list],
    queryFn: async ({ pageParam }) =>
      told(
        at[':id'].lines.$get({
          param: { space, id },
          query: { list, limit: '100', ...(pageParam === '' ? {} : { after: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

const keyed = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

export const stocktakeCalls = {
  begin: (space: string) => told(at.$post({ param: { space } }, keyed())),
  scan: (space: string, id: string, tag: string) =>
    told(at[':id'].scans.$post({ param: { space, id }, json: { tag } }, keyed())),
  close: (space: string, id: string, json: { markMissing: boolean; bringHere: boolean }) =>
    told(at[':id'].close.$post({ param: { space, id }, json }, keyed())),
}
