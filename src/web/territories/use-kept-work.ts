import { useEffect, useState } from 'react'
import type { Plan } from '#domain/plan.ts'
import { useSession } from '#web/session.ts'
import { carryOver, layOn, unsavedWork } from './carry-over.ts'
import type { Editor } from './editor.ts'
import { holdSlot, isLeft } from './kept-slots.ts'
import { forgetWork, keepWork, keptWork, type KeptWork, slotsOf } from './kept-work.ts'
import { keepLocked, keptLocked } from './locked-islands.ts'

/**
 * Work left unsaved before, offered one after another; from then on every stroke is kept as it is
 * made. Pages that are open on the same plan keep theirs apart.
 */
export function useKeptWork(editor: Editor, plan: Plan, mayDraw: boolean) {
  const { staff } = useSession()
  const [slot] = useState(() => `${slotsOf(plan.id, staff.id)}.${pageName()}`)
  // Null until it is known which of the kept work another page is still at.
  const [offers, setOffers] = useState<readonly KeptWork[] | null>(() =>
    mayDraw && keptWork(plan.id, staff.id).length > 0 ? null : [],
  )
  const keeps = mayDraw && offers !== null && offers.length === 0
  useEffect(
    function findWhatWasLeft() {
      if (!mayDraw) return undefined
      let isHere = true
      const kept = keptWork(plan.id, staff.id).filter((work) => work.slot !== slot)
      const find = async () => {
        const left = await Promise.all(kept.map(async (work) => isLeft(work.slot)))
        if (isHere) setOffers(kept.filter((_, nth) => left[nth]))
      }
      void find()
      return () => {
        isHere = false
      }
    },
    [mayDraw, plan.id, staff.id, slot],
  )
  useEffect(
    function holdMySlot() {
      return mayDraw ? holdSlot(slot) : undefined
    },
    [mayDraw, slot],
  )
  useEffect(
    function keepEveryStroke() {
      if (!keeps) return undefined
      editor.set({ locked: keptLocked(plan.id, staff.id) })
      let { settled, saved, locked } = editor.get()
      return editor.subscribe(() => {
        const now = editor.get()
        if (now.locked !== locked) keepLocked(plan.id, staff.id, now.locked)
        locked = now.locked
        if (now.settled === settled && now.saved === saved) return
        settled = now.settled
        saved = now.saved
        keepWork(slot, unsavedWork(editor), new Date())
      })
    },
    [editor, keeps, plan.id, staff.id, slot],
  )
  const [offer = null, ...others] = offers ?? []
  return {
    offer,
    isReady: keeps,
    goOn: () => {
      if (offer === null) return
      if (editor.get().unsaved === 0) carryOver(editor, offer, editor.get().saved)
      else layOn(editor, offer)
      keepWork(slot, unsavedWork(editor), new Date())
      if (offer.slot !== slot) forgetWork(offer.slot)
      setOffers(others)
    },
    discard: () => {
      if (offer !== null) forgetWork(offer.slot)
      setOffers(others)
    },
  }
}

/** `randomUUID` is only there on addresses that the browser holds to be secure. */
const pageName = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('')
