import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { sessionQuery } from '#web/session.ts'
import type { wholeChange } from './space-draft.ts'
import { spacesKey } from './queries.ts'

type Change = { id: string; version: number; changed: ReturnType<typeof wholeChange> }

export async function changeSpace({ id, version, changed }: Change) {
  const headers = { 'if-match': `"${version}"` }
  const asked = api.spaces[':id'].$patch({ param: { id }, json: changed }, { headers })
  const saved = await told(asked)
  // The session names the spaces at which one works.
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: spacesKey }),
    queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  ])
  return saved
}
