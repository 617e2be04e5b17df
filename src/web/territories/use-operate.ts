import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import { showFailure } from '#web/failure-notice.ts'
import { queryClient } from '#web/query-client.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { notice } from '#web/ui/notice.ts'
import { carryOver, unsavedWork } from './carry-over.ts'
import type { Editor } from './editor.ts'
import { type IslandOperation, inverseOf, sendOperation } from './island-operation.ts'
import { planQuery, plansQuery } from './queries.ts'
import { saveMoves } from './save-moves.ts'

/** An operation and what is said once it is done. */
export type Operate = (asked: IslandOperation, done: string) => Promise<boolean>

/**
 * Changes whole islands. Strokes that are not saved are saved first; where a colleague was first,
 * mine is laid on hers and the operation is left for the person to ask again.
 */
export function useOperate(editor: Editor, take: (theirs: Plan) => void): Operate {
  const { t } = useTranslation()
  const { id } = editor.get().saved
  const { mutateAsync } = useMutation({
    meta: { quiet: true },
    scope: { id: `plan ${id}` },
    mutationFn: async (asked: IslandOperation) => {
      await saveMoves(editor)
      const inverse = inverseOf(editor.get().saved, asked)
      const made = await sendOperation(editor.get().saved, asked)
      const theirs = await queryClient.query({ ...planQuery(id), staleTime: 0 })
      carryOver(editor, unsavedWork(editor), theirs)
      const place = theirs.islands.findIndex((island) => island.id === made)
      if (place >= 0) editor.set({ chosen: place, section: null })
      return inverse(made)
    },
  })
  const attempt = useCallback(
    async (asked: IslandOperation) => {
      try {
        return await mutateAsync(asked)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'version/stale')
          take(await queryClient.query({ ...planQuery(id), staleTime: 0 }))
        else if (!isSignedOut(error)) throw error
        return null
      }
    },
    [id, mutateAsync, take],
  )
  return useCallback(
    async (asked, done) => {
      const isInDialog = asked.kind === 'change' || asked.kind === 'split'
      const inverse = await attempt(asked).catch((error: unknown) => {
        // A dialog says it at its field, and stays open.
        if (isInDialog) throw error
        showFailure(error)
        return null
      })
      if (inverse === null) return false
      // Offered twice, by the key and in the notice, and done once.
      let isBack = false
      const takeBack = async () => {
        if (isBack) return
        isBack = true
        try {
          isBack = (await attempt(inverse)) !== null
          if (!isBack) return
          notice({ tone: 'done', text: t('territories.operations.takenBack') })
        } catch (error) {
          isBack = false
          showFailure(error)
        }
      }
      const undoOnce = () => {
        const { operations } = editor.get()
        if (operations.at(-1)?.takeBack === undoByKey) editor.undo()
        else void takeBack()
      }
      const undoByKey = () => void takeBack()
      editor.noteOperation(undoByKey)
      notice({ tone: 'done', text: done, action: { words: t('shell.undo'), run: undoOnce } })
      void queryClient.invalidateQueries({ queryKey: plansQuery.queryKey })
      return true
    },
    [attempt, editor, t],
  )
}
