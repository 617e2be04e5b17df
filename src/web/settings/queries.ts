import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { OpeningHow } from '#domain/borrower-opening.ts'
import { api, told } from '#web/client.ts'

/** What the city decided. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async () => told(api.settings.$get()),
})

export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'settings'],
  queryFn: async () => told(api.jobs.$get()),
})

/** How many people the rule would erase now. */
export const borrowersDueQuery = queryOptions({
  queryKey: ['borrowers', 'due'],
  queryFn: async () => told(api.borrowers['borrowers-due'].$get()),
})

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async () => told(api.health.$get()),
})

/** Who opened a record of somebody, and why; the latest first. */
export const openingsQuery = (how: z.infer<typeof OpeningHow> | null) =>
  infiniteQueryOptions({
    queryKey: ['borrowers', 'openings', how],
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: '20',
        ...(how === null ? {} : { how }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      }
      return told(api.borrowers['borrower-openings'].$get({ query }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
