import { useCallback, useEffect, useEffectEvent } from 'react'
import { useAddress } from './address.ts'
import type { Editor } from './editor.ts'

/** The chosen island stands in the address by its number; the sheet knows it at once, the address follows. */
export function useChosenIsland(editor: Editor): (island: number | null) => void {
  const { island: number, change } = useAddress()
  const numbers = () => editor.get().saved.islands.map((island) => island.number)
  const tell = useEffectEvent((island: number | null) => {
    change({ island: island === null ? null : String(numbers()[island] ?? '') })
  })
  const follow = useEffectEvent((wanted: number) => {
    const place = numbers().indexOf(wanted)
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
      let before = editor.get().chosen
      return editor.subscribe(() => {
        const { chosen } = editor.get()
        if (chosen === before) return
        before = chosen
        tell(chosen)
      })
    },
    [editor],
  )
  return useCallback((chosen) => editor.set({ chosen, section: null }), [editor])
}
