import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'

export const plansQuery = queryOptions({
  queryKey: ['territories', 'plans', 'today'],
  queryFn: async () => (await told(api.territories.plans.$get({ query: {} }))).items,
})

export const islandsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['territories', 'plans', planId, 'islands', 'today'],
    queryFn: () =>
      everyPage((query) =>
        told(api.territories.plans[':id'].islands.$get({ param: { id: planId }, query })),
      ),
  })

/** The islands of the plan in force; null while no plan is. */
export const islandsInForceQuery = queryOptions({
  queryKey: ['territories', 'in-force', 'today'],
  queryFn: async ({ client }) => {
    const plans = await client.query({ ...plansQuery, staleTime: 1000 })
    const plan = plans.find(({ state }) => state === 'adopted')
    if (plan === undefined) return null
    const islands = await client.query({ ...islandsQuery(plan.id), staleTime: 1000 })
    return { plan, islands }
  },
})

export const spacesQuery = queryOptions({
  queryKey: ['spaces', 'today'],
  queryFn: () => everyPage((query) => told(api.spaces.$get({ query }))),
})

export const staffQuery = queryOptions({
  queryKey: ['people', 'today'],
  queryFn: () =>
    everyPage((query) => told(api.people.$get({ query: { ...query, active: 'true' } }))),
})

export const wallQuery = queryOptions({
  queryKey: ['privacy', 'wall', 'today'],
  queryFn: async () => told(api.privacy.wall.$get()),
})

export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'today'],
  queryFn: async () => (await told(api.jobs.$get())).items,
})

/** How the day of a counter stands, and what cannot wait. */
export const counterDayQuery = (space: string) =>
  queryOptions({
    queryKey: ['equipment', 'day', space],
    queryFn: async () => told(api.calls.spaces[':space'].day.$get({ param: { space } })),
  })

type PageOf<Item> = { items: Item[]; next: string | null }

async function everyPage<Item>(
  ask: (query: { limit: string; after?: string }) => Promise<PageOf<Item>>,
): Promise<Item[]> {
  const all: Item[] = []
  let next: string | null = null
  do {
    const page: PageOf<Item> = await ask({
      limit: '200',
      ...(next === null ? {} : { after: next }),
    })
    all.push(...page.items)
    next = page.next
  } while (next !== null)
  return all
}
