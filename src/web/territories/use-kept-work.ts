import { useEffect, useState } from 'react'
import type { Plan } from '#domain/plan.ts'
import { useSession } from '#web/session.ts'
import { carryOver, unsavedWork } from './carry-over.ts'
import type { Editor } from './editor.ts'
import { forgetWork, keepWork, keptWork, type KeptWork } from './kept-work.ts'

/** Work left unsaved the last time, offered once; from then on every stroke is kept as it is made. */
export function useKeptWork(editor: Editor, plan: Plan, mayDraw: boolean) {
  const { staff } = useSession()
  const [offer, setOffer] = useState<KeptWork | null>(() =>
    mayDraw ? keptWork(plan.id, staff.id) : null,
  )
  const keeps = mayDraw && offer === null
  useEffect(
    function keepEveryStroke() {
      if (!keeps) return undefined
      let { settled, saved } = editor.get()
      return editor.subscribe(() => {
        const now = editor.get()
        if (now.settled === settled && now.saved === saved) return
        settled = now.settled
        saved = now.saved
        keepWork(plan.id, staff.id, unsavedWork(editor), new Date())
      })
    },
    [editor, keeps, plan.id, staff.id],
  )
  return {
    offer,
    goOn: () => {
      if (offer !== null) carryOver(editor, offer, editor.get().saved)
      setOffer(null)
    },
    discard: () => {
      forgetWork(plan.id, staff.id)
      setOffer(null)
    },
  }
}
