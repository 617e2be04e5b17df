import type { Move } from '#domain/plan-edit.ts'
import { movesBetween, movesToSave } from '#domain/plan-moves.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import type { Editor } from './editor.ts'
import { cityMapQuery } from './queries.ts'

/** Sends what is on the sheet and not at the desk; answers what that was. */
export async function saveMoves(editor: Editor): Promise<readonly Move[]> {
  const { saved } = editor.get()
  const assignment = [...editor.sheet().assignment]
  const moves = movesBetween(saved.assignment, assignment)
  if (moves.length === 0) return moves
  const islandIds = saved.islands.map((island) => island.id)
  const answer = await told(
    api.territories.plans[':id'].sections.$patch(
      { param: { id: saved.id }, json: { moves: movesToSave(moves, sectionIds(), islandIds) } },
      { headers: { 'if-match': `"${saved.version}"` } },
    ),
  )
  editor.noteSaved(answer.version, assignment)
  return moves
}

/** Every section's id, in the city's order. */
export function sectionIds(): readonly string[] {
  return queryClient.getQueryData(cityMapQuery.queryKey)?.sections.ids ?? []
}
