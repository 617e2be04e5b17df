import { queryOptions } from '@tanstack/react-query'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'

/** Of what people are registered: one session, or a whole course. */
export type Target = { space: string } & ({ occurrence: string } | { activity: string })

/** How often one looks for what a colleague did meanwhile. */
const everyMs = 30_000

const spaces = api.registrations.spaces[':space']

export const registrationsQuery = (target: Target) =>
  queryOptions({
    queryKey: ['registrations', 'list', target],
    queryFn: async () =>
      'occurrence' in target
        ? told(spaces.occurrences[':occurrence'].registrations.$get({ param: target }))
        : told(spaces.series[':activity'].registrations.$get({ param: target })),
    // Of people nothing is kept beyond the page: forgotten as soon as nobody looks.
    gcTime: 60_000,
    refetchInterval: everyMs,
  })

/** All the sessions of an activity, by time. */
export const registrationSessionsQuery = (activity: string) =>
  queryOptions({
    queryKey: ['registrations', 'sessions', activity],
    queryFn: async (): Promise<Occurrence[]> => {
      const all: Occurrence[] = []
      let after: string | null = ''
      while (after !== null) {
        const query = { limit: '200', ...(after === '' ? {} : { after }) }
        const page: { items: Occurrence[]; next: string | null } = await told(
          api.occurrences[':activity'].occurrences.$get({ param: { activity }, query }),
        )
        all.push(...page.items)
        after = page.next
      }
      return all
    },
  })

/** After somebody came or went: the lists, and the counts that calendars show. */
export async function readRegistrationsAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['registrations'] }),
    queryClient.invalidateQueries({ queryKey: ['activities'] }),
  ])
}
