import { useSearchParams } from 'react-router'

export const views = ['islands', 'sections', 'plans'] as const

export const sorts = ['number', 'people', 'deviation'] as const
export type Sort = (typeof sorts)[number]

export const shows = ['all', 'attention', 'out', 'pieces', 'locked'] as const
export type Show = (typeof shows)[number]

/** A change under way: the next one goes on from it, since the address itself lags behind by a moment. */
let underWay: { from: string; to: string } | null = null

/** What is looked at, in the page's address: it can be linked, reloaded and shared. */
export function useAddress() {
  const [params, setParams] = useSearchParams()
  const change = (changes: Record<string, string | null>) => {
    const from = params.toString()
    const next = new URLSearchParams(underWay?.from === from ? underWay.to : from)
    for (const [key, value] of Object.entries(changes))
      if (value === null || value === '') next.delete(key)
      else next.set(key, value)
    underWay = { from, to: next.toString() }
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return {
    island: Number(params.get('island') ?? Number.NaN),
    view: views.find((view) => view === params.get('view')) ?? 'islands',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'number',
    show: shows.find((show) => show === params.get('show')) ?? 'all',
    find: params.get('find') ?? '',
    space: params.get('space'),
    change,
  }
}
