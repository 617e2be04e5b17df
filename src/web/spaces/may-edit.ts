import { reach, reachesSpace } from '#domain/people.ts'
import type { Space } from '#domain/space.ts'
import { useSession } from '#web/session.ts'

/** Whether to offer changing a space; the api decides again. */
export function useMayEdit(space: Pick<Space, 'id' | 'district'>): boolean {
  return reachesSpace(reach(useSession().grants, 'spaces:edit'), space)
}
