import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

/** What the city decided. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async () => told(api.settings.$get()),
})

export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'settings'],
  queryFn: async () => (await told(api.jobs.$get())).items,
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
