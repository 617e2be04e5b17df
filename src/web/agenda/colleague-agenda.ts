import { queryOptions } from '@tanstack/react-query'
import type { Agenda } from '#domain/activities/agenda.ts'
import type { Day } from '#domain/day.ts'
import { api, told } from '#web/client.ts'

type Taken = Omit<Agenda['absences'][number], 'because'> & { because: 'taken' }

/** An agenda as it is shown: of a colleague one sees that she is taken, and not by what. */
export type AgendaShown = Omit<Agenda, 'absences'> & {
  absences: (Agenda['absences'][number] | Taken)[]
}

/** What a colleague has at a space, and when she is taken by anything else. */
export const colleagueAgendaQuery = (
  space: string,
  staff: string | null,
  { from, to }: { from: Day; to: Day },
) =>
  queryOptions({
    queryKey: ['agenda', 'of', space, staff, from, to],
    queryFn: async (): Promise<AgendaShown> => {
      const { appointments, availability, busy } = await told(
        api.agenda.spaces[':space'].staff[':staff'].$get({
          param: { space, staff: staff ?? '' },
          query: { from, to },
        }),
      )
      const absences = busy.map(({ start, end }): Taken => {
        const id = `${start} ${end}`
        return { id, start, end, because: 'taken', version: 0 }
      })
      return { appointments, availability, absences, sessions: [] }
    },
    enabled: staff !== null,
    gcTime: 60_000,
  })
