import { queryOptions } from '@tanstack/react-query'
import { spokenLanguages, statuses } from '#domain/activities/activity.ts'
import type { Day } from '#domain/day.ts'
import { api, told } from '#web/client.ts'
import type { LanguageCode } from '#web/words/languages.ts'
import { activitiesKey } from './activity-page-queries.ts'
import { rangeOf, type CalendarView } from './calendar-view.ts'

/** The sessions that a calendar shows. */
export function occurrencesQuery(view: CalendarView, lang: LanguageCode) {
  const { spoken, status, ...ids } = view.filter
  const language = spokenLanguages.find((code) => code === spoken)
  const standing = statuses.find((one) => one === status)
  const query = {
    ...rangeOf(view),
    ...(view.space === null ? {} : { space: view.space }),
    ...ids,
    ...(language === undefined ? {} : { spoken: language }),
    ...(standing === undefined ? {} : { status: standing }),
    lang,
  }
  return queryOptions({
    queryKey: [...activitiesKey, 'calendar', query],
    queryFn: async ({ signal }) =>
      told(api.occurrences.occurrences.$get({ query }, { init: { signal } })),
    staleTime: 15_000,
  })
}

/** Days that are not like others, those of every space among them. */
export const holidaysQuery = (range: { from: Day; to: Day }) =>
  queryOptions({
    queryKey: ['holidays', range],
    queryFn: async () => (await told(api.holidays.holidays.$get({ query: range }))).items,
    staleTime: 5 * 60_000,
  })
