import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

export const wordListsQuery = queryOptions({
  queryKey: ['agenda-words'],
  queryFn: async () => told(api.agenda.words.$get()),
})

export const kindListQuery = queryOptions({
  queryKey: ['activity-kinds', 'settings'],
  queryFn: async () => told(api.kinds.kinds.$get()),
})

export const outsideFacilitatorsQuery = queryOptions({
  queryKey: ['facilitators', 'settings'],
  queryFn: async () => told(api.outsideFacilitators.facilitators.outside.$get()),
})

export const holidayYearQuery = (year: number) =>
  queryOptions({
    queryKey: ['holidays', 'year', year],
    queryFn: async () =>
      told(
        api.holidays.holidays.$get({ query: { from: `${year}-01-01`, to: `${year + 1}-01-01` } }),
      ),
  })
