import { queryOptions } from '@tanstack/react-query'
import { dayIn, daysAfter } from '#domain/day.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import type { LanguageCode } from '#web/words/languages.ts'

/** As many as one looks over at a glance. */
const shown = 3

/** What is held at a space today and tomorrow. */
export const programmeDayQuery = (
  space: string,
  { today, lang }: { today: string; lang: LanguageCode },
) =>
  queryOptions({
    queryKey: ['activities', 'today', space, today, lang],
    queryFn: async () => {
      const query = {
        space,
        from: today,
        to: daysAfter(today, 2),
        status: 'published',
        lang,
      } as const
      return (await told(api.occurrences.occurrences.$get({ query }))).items
    },
  })

/** Sessions that are over without anybody having said who came. */
export const missedQuery = (space: string, lang: LanguageCode) =>
  queryOptions({
    queryKey: ['registrations', 'missed', space, lang],
    queryFn: async () => {
      const route = api.attendance.spaces[':space'].attendance.missing
      return told(route.$get({ param: { space }, query: { limit: String(shown), lang } }))
    },
  })

/** How many people are to be called because something changed. */
export const toTellQuery = (space: string, lang: LanguageCode) =>
  queryOptions({
    queryKey: ['registrations', 'to-tell', space, lang],
    queryFn: async () => {
      const route = api.registrations.spaces[':space'].calls
      return (await told(route.$get({ param: { space }, query: { lang } }))).items.length
    },
  })

/** All that the card of a space shows, before it is painted. */
export async function readProgramme(space: string, timeZone: string): Promise<void> {
  const known = { staleTime: 15_000 }
  const { lang: language } = document.documentElement
  const lang = language === 'es' || language === 'en' ? language : 'ca'
  const today = dayIn(timeZone, new Date())
  await Promise.all([
    queryClient.query({ ...programmeDayQuery(space, { today, lang }), ...known }),
    queryClient.query({ ...missedQuery(space, lang), ...known }),
    queryClient.query({ ...toTellQuery(space, lang), ...known }),
  ])
}

/** The moment on the wall clock of a zone, `2026-11-23T18:00`. */
export function wallClock(timeZone: string, at: Date): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(at)
  return `${dayIn(timeZone, at)}T${time}`
}
