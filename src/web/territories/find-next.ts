import { piecesApart } from '#domain/plan-pieces.ts'
import type { Editor } from './editor.ts'

/** The next section that belongs to no island, from the one that is looked at, round and round. */
export function showNextFree(editor: Editor): void {
  const { assignment } = editor.sheet()
  const from = editor.get().section ?? -1
  const after = assignment.findIndex((island, section) => section > from && island === -1)
  const section = after === -1 ? assignment.indexOf(-1) : after
  if (section >= 0) editor.set({ section, piece: null })
}

/** The next piece apart, or the one before, in the order of the islands; answers whether there is any. */
export function showPieceApart(editor: Editor, step: 1 | -1): boolean {
  const pieces = piecesApart(editor.sheet())
  if (pieces.length === 0) return false
  const { piece: looked } = editor.get()
  const at = pieces.findIndex(({ sections }) => sections[0] === looked?.sections[0])
  const from = at === -1 && step === -1 ? 0 : at
  const piece = pieces[(from + step + pieces.length) % pieces.length] ?? null
  editor.set({ piece, chosen: piece?.island ?? null, section: null, picked: new Set() })
  return true
}
