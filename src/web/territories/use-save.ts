import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import type { Move } from '#domain/plan-edit.ts'
import { Refusal } from '#domain/refusal.ts'
import { showFailure } from '#web/failure-notice.ts'
import { queryClient } from '#web/query-client.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { notice } from '#web/ui/notice.ts'
import { type CarriedOver, carryOver, unsavedWork } from './carry-over.ts'
import type { Editor } from './editor.ts'
import { planQuery, plansQuery } from './queries.ts'
import { saveMoves } from './save-moves.ts'

/** Saves what changed and nothing else; where a colleague was first, mine is laid on hers and said so. */
export function useSave(editor: Editor) {
  const { t } = useTranslation()
  const [carried, setCarried] = useState<CarriedOver | null>(null)
  const { id } = editor.get().saved

  const take = useCallback(
    (theirs: Plan) => {
      const result = carryOver(editor, unsavedWork(editor), theirs)
      setCarried(result)
    },
    [editor],
  )

  const { mutate, isPending } = useMutation({
    meta: { quiet: true },
    scope: { id: `plan ${id}` },
    mutationFn: async () => saveMoves(editor),
    onSuccess: async (moves) => {
      if (moves.length === 0) return
      setCarried(null)
      notice({
        tone: 'done',
        text: t('territories.save.done', { count: moves.length }),
        action: { words: t('shell.undo'), run: () => takeBack(moves) },
      })
      await queryClient.invalidateQueries({ queryKey: plansQuery.queryKey })
    },
    onError: async (error) => {
      if (isSignedOut(error)) return
      if (!(error instanceof Refusal) || error.code !== 'version/stale') return showFailure(error)
      take(await queryClient.query({ ...planQuery(id), staleTime: 0 }))
    },
  })
  function takeBack(moves: readonly Move[]) {
    editor.apply(moves.map(({ section, from, to }) => ({ section, from: to, to: from })))
    mutate()
  }
  const save = useCallback(() => {
    if (!isPending) mutate()
  }, [mutate, isPending])
  return { save, carried, close: () => setCarried(null), take }
}
