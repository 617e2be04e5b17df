import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkAct, BulkAnswer } from '#domain/equipment/bulk.ts'
import { api, told } from '#web/client.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { useKeeping } from './item-keeping.ts'
import { readBankAgain } from './item-queries.ts'
import type { Selection } from './list-selection.ts'
import type { ListView } from './list-view.ts'

type Bulked = { space: string | null; selection: Selection; view: ListView }

/** Acts that need to know more: which place, which home, which day, why. */
export const askedFor = ['place', 'home', 'inspection', 'retire'] as const
export type AskedFor = (typeof askedFor)[number]

const undone: readonly BulkAct['do'][] = ['to-clean', 'to-inspect', 'quarantine', 'inspection']

export type Bulk = ReturnType<typeof useBulk>

/** Does one thing to all that are chosen, says what was done, and keeps what was left and why. */
export function useBulk({ space, selection, view }: Bulked) {
  const { t } = useTranslation()
  const { mayKeepAt } = useKeeping()
  const [left, setLeft] = useState<BulkAnswer | null>(null)
  const act = useMutation({
    mutationFn: async (wanted: BulkAct) => {
      if (space === null) return
      const which = selection.all ? { all: view.filter } : { tags: [...selection.tags] }
      const answer = await told(
        api.itemBulk.spaces[':space'].items.bulk.$post({
          param: { space },
          json: { which, act: wanted },
        }),
      )
      selection.clear()
      setLeft(answer.skippedCount > 0 ? answer : null)
      await readBankAgain()
      const { act: id, changed } = answer
      const mayUndo = id !== null && mayKeepAt(space) && undone.includes(wanted.do)
      notice({
        tone: changed > 0 ? 'done' : 'news',
        text: t('equipment.bulk.done', { count: changed }),
        ...(mayUndo
          ? { action: { words: t('shell.undo'), run: undoing(() => takeBack(space, id)) } }
          : {}),
      })
    },
  })
  return {
    run: act.mutate,
    runAnd: (wanted: BulkAct, then: () => void) => act.mutate(wanted, { onSuccess: then }),
    pending: act.isPending,
    left,
    forget: () => setLeft(null),
  }
}

/** Takes an act back, within ten minutes, as the desk does. */
export async function takeBack(space: string, act: string): Promise<void> {
  await told(api.lending.spaces[':space'].acts[':act'].undo.$post({ param: { space, act } }))
  await readBankAgain()
}
