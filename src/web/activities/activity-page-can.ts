import { useSuspenseQuery } from '@tanstack/react-query'
import { reach, reachesSpace } from '#domain/people.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'
import { useProgrammable } from './form-spaces.ts'

/** Whether to offer changing what a space has in its programme; the api decides again. */
export function useMayProgramme(space: string): boolean {
  return useProgrammable().some(({ id }) => id === space)
}

/** Whether to offer who is registered for what a space has in its programme. */
export function useMayServe(space: string): boolean {
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const mine = reach(useSession().grants, 'registrations:serve')
  return spaces.some((one) => one.id === space && reachesSpace(mine, one))
}
