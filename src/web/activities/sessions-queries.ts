import { queryOptions } from '@tanstack/react-query'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { api, told } from '#web/client.ts'
import type { LanguageCode } from '#web/words/languages.ts'
import { activitiesKey } from './activity-page-queries.ts'

/** The session from which an activity is changed: the one named, else the next; null where none is to come. */
export const fromSessionQuery = (
  activity: string,
  lang: LanguageCode,
  session: string | null,
  next: string | null,
) =>
  queryOptions({
    queryKey: [...activitiesKey, 'from', activity, lang, session, next],
    queryFn: async (): Promise<Occurrence | null> => {
      if (session === null && next === null) return null
      let after = ''
      for (;;) {
        const page = await told(
          api.occurrences[':activity'].occurrences.$get({
            param: { activity },
            query: { limit: '200', lang, ...(after === '' ? {} : { after }) },
          }),
        )
        const found = page.items.find(({ id, start, status }) =>
          session === null ? start === next && status !== 'cancelled' : id === session,
        )
        if (found !== undefined) return found
        if (page.next === null) return null
        after = page.next
      }
    },
  })
