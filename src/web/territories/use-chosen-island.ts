import { useCallback, useEffect, useEffectEvent } from 'react'
import { useAddress } from './address.ts'
import type { Editor } from './editor.ts'

/** The chosen island stands in the address by its number; the sheet knows it at once, the address follows. */
export function useChosenIsland(editor: Editor): (island: number | null) => void {
  const { island: number, change } = useAddress()
  const tell = useEffectEvent((chosen: number | undefined) => {
    change({ island: chosen === undefined ? null : String(chosen) })
  })
  const follow = useEffectEvent((wanted: number) => {
    const place = numbersOf(editor).indexOf(wanted)
    const chosen = place === -1 ? null : place
    if (editor.get().chosen !== chosen) editor.set({ chosen, section: null })
  })
  useEffect(
    function followTheAddress() {
      follow(number)
    },
    [number],
  )
  useEffect(
    function tellTheAddress() {
      const numberNow = () => numbersOf(editor)[editor.get().chosen ?? -1]
      let before = numberNow()
      return editor.subscribe(() => {
        const now = numberNow()
        if (now === before) return
        before = now
        tell(now)
      })
    },
    [editor],
  )
  return useCallback(
    (chosen) =>
      editor.set({ chosen, section: null, picked: new Set(), piece: null, merging: false }),
    [editor],
  )
}

const numbersOf = (editor: Editor) => editor.get().saved.islands.map((island) => island.number)
