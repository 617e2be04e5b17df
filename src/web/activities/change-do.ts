import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Preview, SeriesChangeInput } from '#domain/activities/change.ts'
import { Refusal } from '#domain/refusal.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { activitiesKey } from './activity-page-queries.ts'
import { doneWords } from './change-button-words.ts'
import { changeCalls, type OfSeries } from './change-calls.ts'
import { lookQuery } from './change-look.ts'

type Doing = { of: OfSeries; sessions: number; onDone: () => void }
type Asked = { change: SeriesChangeInput; seen: Preview }

export const readAgain = () => queryClient.invalidateQueries({ queryKey: activitiesKey })

/** Does a change as it was seen; where it would do something else by now, that is shown instead. */
export function useChange({ of, sessions, onDone }: Doing) {
  const { t } = useTranslation()
  return useMutation({
    meta: { quiet: true },
    mutationFn: async ({ change, seen }: Asked) => {
      // The reason is part of what is marked, and was written after it was looked at.
      const now = await changeCalls.look(of, change)
      queryClient.setQueryData(lookQuery(of, change).queryKey, now)
      if (!alike(now, seen)) throw new Refusal('activities/changed-meanwhile')
      const done = await changeCalls.apply(of, change, now.mark)
      const { space } = of
      const undo = async () => {
        if (done.change !== null) await changeCalls.undo({ space, change: done.change })
        await readAgain()
      }
      notice({
        tone: 'done',
        text: doneWords(t, { does: change.act.does, preview: now, sessions }),
        ...(done.change === null ? {} : { action: { words: t('shell.undo'), run: undoing(undo) } }),
      })
      onDone()
      await readAgain()
    },
    onError: (error) =>
      error instanceof Refusal && error.code === 'activities/changed-meanwhile'
        ? queryClient.invalidateQueries({ queryKey: ['activity-change'] })
        : undefined,
  })
}

const alike = ({ mark: _one, ...one }: Preview, { mark: _other, ...other }: Preview) =>
  JSON.stringify(one) === JSON.stringify(other)
