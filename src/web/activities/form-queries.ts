import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import { activitiesKey } from './activity-page-queries.ts'

export const kindsQuery = queryOptions({
  queryKey: [...activitiesKey, 'kinds'],
  queryFn: async () => (await told(api.kinds.kinds.$get())).items,
  staleTime: 60_000,
})

/** A space with its rooms. */
export const spaceRoomsQuery = (id: string) =>
  queryOptions({
    queryKey: ['spaces', 'one', id],
    queryFn: async () => told(api.spaces[':id'].$get({ param: { id } })),
    enabled: id !== '',
    staleTime: 60_000,
  })

/** Whoever can lead a session and has these letters in the name. */
export const facilitatorsQuery = (search: string) =>
  queryOptions({
    queryKey: [...activitiesKey, 'facilitators', search],
    queryFn: async ({ signal }) =>
      (await told(api.facilitators.facilitators.$get({ query: { search } }, { init: { signal } })))
        .items,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  })

/** What an activity of a space can begin from. */
export const templatesQuery = (space: string) =>
  queryOptions({
    queryKey: [...activitiesKey, 'templates', space],
    queryFn: async () =>
      (await told(api.templates.spaces[':space'].templates.$get({ param: { space } }))).items,
    enabled: space !== '',
  })

/** Where an address is, the likeliest place first. */
export const meetingPlacesQuery = (address: string) =>
  queryOptions({
    queryKey: ['territories', 'where', { address }, 'activities'],
    queryFn: async ({ signal }) =>
      (await told(api.addresses.where.$get({ query: { address } }, { init: { signal } }))).places,
    enabled: address.length >= 4,
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })
