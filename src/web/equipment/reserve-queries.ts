import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Reservation } from '#domain/equipment/reservation.ts'
import { api, told } from '#web/client.ts'

/** Initials of people are in these: they are gone as soon as nobody looks. */
const forgotten = { gcTime: 0, staleTime: 0 }
const of = (space: string, what: string) => ['equipment', 'spaces', space, what]

export const shelfQuery = (space: string) =>
  queryOptions({
    queryKey: of(space, 'shelf'),
    queryFn: async () =>
      (await told(api.reservations.spaces[':space'].shelf.$get({ param: { space } }))).items,
    ...forgotten,
  })

/** All that is still to come, as much as one counter can have promised. */
export const reservationsQuery = (space: string) =>
  queryOptions({
    queryKey: of(space, 'reservations'),
    queryFn: async (): Promise<Reservation[]> => {
      const all: Reservation[] = []
      let after: string | null = null
      do {
        const query: { limit: string; after?: string } = { limit: '200' }
        if (after !== null) query.after = after
        const page: { items: Reservation[]; next: string | null } = await told(
          api.reservations.spaces[':space'].reservations.$get({ param: { space }, query }),
        )
        all.push(...page.items)
        after = page.next
      } while (after !== null)
      return all
    },
    ...forgotten,
  })

export const waitingQuery = (space: string) =>
  queryOptions({
    queryKey: of(space, 'waiting'),
    queryFn: async () =>
      (await told(api.waiting.spaces[':space'].waiting.$get({ param: { space } }))).items,
    ...forgotten,
  })

export const transfersQuery = (space: string) =>
  queryOptions({
    queryKey: of(space, 'transfers'),
    queryFn: async () => told(api.transfers.spaces[':space'].transfers.$get({ param: { space } })),
  })

/** The items of a type that a space has, to choose another from. */
export const alikeQuery = (space: string, type: string) =>
  queryOptions({
    queryKey: of(space, `alike ${type}`),
    queryFn: async () =>
      (await told(api.items.items.$get({ query: { space, type, limit: '100' } }))).items,
  })

export type WhereAsked = {
  model?: string
  type?: string
  space?: string
  lon?: string
  lat?: string
  from?: string
  due?: string
}

export const whereQuery = (asked: WhereAsked) =>
  queryOptions({
    queryKey: ['equipment', 'where', asked],
    queryFn: async ({ signal }) =>
      (await told(api.where.where.$get({ query: asked }, { init: { signal } }))).items,
    enabled: asked.model !== undefined || asked.type !== undefined,
    placeholderData: keepPreviousData,
  })
