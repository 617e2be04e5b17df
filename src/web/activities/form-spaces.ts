import { useSuspenseQuery } from '@tanstack/react-query'
import { reach, reachesSpace } from '#domain/people.ts'
import type { Space } from '#domain/space.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'

/** The spaces whose programme I may change; the api decides again. */
export function useProgrammable(): Space[] {
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const mine = reach(useSession().grants, 'activities:edit')
  return spaces.filter((space) => space.closedOn === null && reachesSpace(mine, space))
}
