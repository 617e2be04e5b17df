import { queryOptions } from '@tanstack/react-query'
import type { Coverage } from '#domain/coverage-answer.ts'
import { api, told, toldText } from '#web/client.ts'
import { readGround } from '#web/city-ground.ts'

const asked = (plan: string | null) => ({ query: plan === null ? {} : { plan } })

/** Who is covered by a plan; null is the one in force. */
export const coverageQuery = (plan: string | null) =>
  queryOptions({
    queryKey: ['territories', 'coverage', plan],
    queryFn: async (): Promise<Coverage> => told(api.coverage.coverage.$get(asked(plan))),
  })

export const plansQuery = queryOptions({
  queryKey: ['territories', 'plans', 'coverage'],
  queryFn: async () => (await told(api.territories.plans.$get({ query: { limit: '200' } }))).items,
})

/** Which section belongs to which island; null where there is no plan. */
export const planQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['territories', 'plans', id, 'coverage'],
    queryFn: async () =>
      id === null ? null : told(api.territories.plans[':id'].$get({ param: { id } })),
  })

export const cityQuery = queryOptions({
  queryKey: ['city', 'coverage'],
  queryFn: async () => told(api.city.$get()),
  staleTime: 5 * 60_000,
})

/** Sections and their shapes; they change only with an import. */
export const groundQuery = queryOptions({
  queryKey: ['city', 'ground', 'coverage'],
  queryFn: async () => {
    const [sections, topology] = await Promise.all([
      told(api.city.sections.$get()),
      told(api.city.geometry.$get()),
    ])
    return { sections, ground: readGround(sections, topology) }
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})

/** The same rows as a table for spreadsheets. */
export const coverageTable = (plan: string | null) =>
  toldText(api.coverage['coverage.csv'].$get(asked(plan)))
