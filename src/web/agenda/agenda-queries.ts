import { queryOptions } from '@tanstack/react-query'
import type { Day } from '#domain/day.ts'
import { api, told } from '#web/client.ts'

/** Of people nothing is kept beyond the page: forgotten as soon as nobody looks. */
const brief = { gcTime: 60_000 }

export const agendaQuery = (from: Day, to: Day) =>
  queryOptions({
    queryKey: ['agenda', 'mine', from, to],
    queryFn: async () => told(api.agenda.mine.$get({ query: { from, to } })),
    ...brief,
  })

export const unclosedQuery = queryOptions({
  queryKey: ['agenda', 'unclosed'],
  queryFn: async () => told(api.agenda.unclosed.$get()),
  ...brief,
})

export const agendaWordsQuery = queryOptions({
  queryKey: ['agenda-words'],
  queryFn: async () => told(api.agenda.words.$get()),
  staleTime: 300_000,
})

export const myWeeksQuery = queryOptions({
  queryKey: ['agenda', 'availability'],
  queryFn: async () => told(api.agenda.availability.$get()),
})

export const colleaguesQuery = (space: string) =>
  queryOptions({
    queryKey: ['agenda', 'staff', space],
    queryFn: async () => told(api.agenda.spaces[':space'].staff.$get({ param: { space } })),
    staleTime: 300_000,
  })

export const freeQuery = (space: string, asked: { staff: string; type: string; from: Day }) =>
  queryOptions({
    queryKey: ['agenda', 'free', space, asked],
    queryFn: async () =>
      told(api.agenda.spaces[':space'].free.$get({ param: { space }, query: asked })),
    enabled: asked.type !== '',
  })

export const agendaSpaceQuery = (space: string) =>
  queryOptions({
    queryKey: ['spaces', 'one', space],
    queryFn: async () => told(api.spaces[':id'].$get({ param: { id: space } })),
  })
