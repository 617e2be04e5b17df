import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { activitiesKey } from './activity-page-queries.ts'
import type { CityView } from './city-view.ts'

/** How much there is in each space on each day of a week. */
export function cityWeekQuery({
  from,
  to,
  kind,
  island,
}: Pick<CityView, 'from' | 'to' | 'kind' | 'island'>) {
  const query = {
    from,
    to,
    ...(kind === null ? {} : { kind }),
    ...(island === null ? {} : { island }),
  }
  return queryOptions({
    queryKey: [...activitiesKey, 'city', query],
    queryFn: async ({ signal }) =>
      (await told(api.occurrences.summary.$get({ query }, { init: { signal } }))).items,
    staleTime: 15_000,
  })
}
