import { queryOptions } from '@tanstack/react-query'
import type { SeriesChangeInput } from '#domain/activities/change.ts'
import { changeCalls, type OfSeries } from './change-calls.ts'

/** What a change would do, as it stands now. */
export const lookQuery = (of: OfSeries, change: SeriesChangeInput) =>
  queryOptions({
    queryKey: ['activity-change', of, change],
    queryFn: ({ signal }) => changeCalls.look(of, change, signal),
    staleTime: 0,
    gcTime: 20_000,
    retry: false,
  })
