import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { spacesQuery } from '#web/city-places.ts'
import { cityMapQuery, cityQuery, plansQuery } from './queries.ts'

/** What every map of this city needs before it can be shown; the map's own code comes alongside. */
export async function loadCity(): Promise<void> {
  void import('./plan-map.tsx')
  await Promise.all([
    queryClient.query(cityQuery),
    queryClient.query(cityMapQuery),
    queryClient.query(plansQuery),
    queryClient.query(spacesQuery),
  ])
}

/** Choosing an island or a view changes the address, and nothing that a loader reads. */
export function onlyForAnotherPlan({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const isSamePage = currentUrl.pathname === nextUrl.pathname
  return isSamePage && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate
}
