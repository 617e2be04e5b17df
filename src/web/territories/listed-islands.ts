import { type Show, type Sort, useAddress } from './address.ts'
import { useDesk, useEditor } from './desk.ts'
import type { EditorState } from './editor-state.ts'

/** Which islands the table lists and in what order; it settles after a stroke, not under the pointer. */
export function useListedIslands(find: string): number[] {
  const { editor } = useDesk()
  const { show, sort } = useAddress()
  useEditor((state) => state.settled)
  useEditor((state) => state.locked)
  return listedIslands(editor.get(), { find, show, sort })
}

type Wanted = { find: string; show: Show; sort: Sort }

function listedIslands(
  { saved, figures, locked }: EditorState,
  { find, show, sort }: Wanted,
): number[] {
  const sought = plain(find.trim())
  const matches = (island: number) => {
    const { number = 0, name = '' } = saved.islands[island] ?? {}
    if (/^\d+$/.test(sought)) return String(number).startsWith(sought)
    return plain(name).includes(sought)
  }
  const isShown = (island: number) => {
    const drawn = figures[island]
    const isOut = drawn?.state === 'under' || drawn?.state === 'over'
    const isUnfinished = drawn?.state === 'incomplete' || drawn?.state === 'empty'
    const isInPieces = (drawn?.pieces ?? 0) > 1
    if (show === 'out') return isOut
    if (show === 'pieces') return isInPieces
    if (show === 'locked') return locked.has(saved.islands[island]?.id ?? '')
    return show === 'all' || isOut || isInPieces || isUnfinished
  }
  const rank = (island: number) => {
    const { people = 0, deviation = 0 } = figures[island] ?? {}
    if (sort === 'people') return -people
    return sort === 'deviation' ? -Math.abs(deviation) : (saved.islands[island]?.number ?? 0)
  }
  return [...saved.islands.keys()]
    .filter((island) => matches(island) && isShown(island))
    .toSorted((a, b) => rank(a) - rank(b))
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
