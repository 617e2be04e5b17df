import { createContext, use } from 'react'
import type { CityMap } from './city-map.ts'
import { usePicked } from './store.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import type { Operate } from './use-operate.ts'

/** What every part of a plan's screen works on. */
export type Desk = {
  editor: Editor
  city: CityMap
  /** Whether this person may draw on this plan now. */
  draws: boolean
  save: () => void
  /** Changes whole islands, and says so. */
  operate: Operate
  /** Chooses an island on the sheet and in the address. */
  choose: (island: number | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('outside a plan there is no desk')
  return desk
}

export function useEditor<Picked>(pick: (state: EditorState) => Picked): Picked {
  return usePicked(useDesk().editor, pick)
}
