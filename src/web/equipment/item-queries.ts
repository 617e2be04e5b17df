import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Model } from '#domain/equipment/catalogue.ts'
import { api, told, toldFile } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { queryOf, type ListView } from './list-view.ts'

/** What all that is read of items and their catalogue begins with, to forget it at once. */
const bankKey = ['equipment']

export function readBankAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: bankKey })
}

/** The items of a view, page after page. */
export const itemsQuery = (view: ListView) =>
  infiniteQueryOptions({
    queryKey: [...bankKey, 'items', 'list', queryOf(view)],
    queryFn: async ({ pageParam }) => {
      const after = pageParam === '' ? {} : { after: pageParam }
      return told(api.items.items.$get({ query: { ...queryOf(view), ...after } }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** The tags of a view, as many as are asked for. */
export async function tagsOf(view: ListView, most: number): Promise<string[]> {
  const tags: string[] = []
  let after: string | null = null
  do {
    const query = { ...queryOf(view), limit: '200', ...(after === null ? {} : { after }) }
    const page: { items: { tag: string }[]; next: string | null } = await told(
      api.items.items.$get({ query }),
    )
    tags.push(...page.items.map(({ tag }) => tag))
    after = page.next
  } while (after !== null && tags.length < most)
  return tags.slice(0, most)
}

const counted = {
  available: { state: 'available' },
  loan: { state: 'on-loan' },
  overdue: { due: 'overdue' },
  clean: { state: 'to-clean' },
  inspect: { state: 'to-inspect' },
} as const
export type Counted = keyof typeof counted
export const countedFilters = counted

/** How many there are of what one looks for most, at a space or everywhere. */
export const countsQuery = (space: string | null) =>
  queryOptions({
    queryKey: [...bankKey, 'items', 'counts', space],
    queryFn: async () => {
      const at = space === null ? {} : { space }
      const entries = await Promise.all(
        Object.entries(counted).map(async ([name, filter]) => {
          const query = { ...filter, ...at, limit: '1' }
          return [name, (await told(api.items.items.$get({ query }))).about] as const
        }),
      )
      return Object.fromEntries(entries)
    },
  })

export const itemQuery = (tag: string) =>
  queryOptions({
    queryKey: [...bankKey, 'items', 'one', tag],
    queryFn: async () => told(api.items.items[':tag'].$get({ param: { tag } })),
  })

export const itemEventsQuery = (tag: string) =>
  infiniteQueryOptions({
    queryKey: [...bankKey, 'items', 'one', tag, 'events'],
    queryFn: async ({ pageParam }) => {
      const query = { limit: '20', ...(pageParam === '' ? {} : { after: pageParam }) }
      return told(api.items.items[':tag'].events.$get({ param: { tag }, query }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const photoQuery = (tag: string, id: string) =>
  queryOptions({
    queryKey: ['equipment-photo', id],
    queryFn: async () =>
      toldFile(api.itemPhotos.items[':tag'].photos[':id'].$get({ param: { tag, id } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const typesQuery = queryOptions({
  queryKey: [...bankKey, 'types'],
  queryFn: async () => (await told(api.catalogue.types.$get())).items,
})

/** All models of a type, in the catalogue or out of it. */
export const modelsQuery = (type: string) =>
  queryOptions({
    queryKey: [...bankKey, 'models', type],
    queryFn: async (): Promise<Model[]> => {
      const all: Model[] = []
      let after: string | null = null
      do {
        const query = { type, limit: '200', ...(after === null ? {} : { after }) }
        const page: { items: Model[]; next: string | null } = await told(
          api.catalogue.models.$get({ query }),
        )
        all.push(...page.items)
        after = page.next
      } while (after !== null)
      return all
    },
  })

export const viewsQuery = queryOptions({
  queryKey: [...bankKey, 'views'],
  queryFn: async () => (await told(api.itemViews.views.$get())).items,
})

/** How many of a model somebody has now. */
export const outQuery = (model: string) =>
  queryOptions({
    queryKey: [...bankKey, 'items', 'out', model],
    queryFn: async () => {
      const query = { model, state: 'on-loan', limit: '1' }
      return (await told(api.items.items.$get({ query }))).about?.count ?? 0
    },
  })
