import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CalendarImport, ImportedEvent } from '#domain/activities/import.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changeCalls } from './change-calls.ts'
import { readAgain } from './change-do.ts'
import { bringIn, isBlocked, isOffered } from './import-calls.ts'
import classes from './import.module.css'

type ImportDoProps = {
  space: string
  wanted: CalendarImport
  checked: { events: ImportedEvent[]; mark: string }
  leftOut: ReadonlySet<string>
  waits: boolean
}

/** Imports what was looked at; the whole of it can be taken back. */
export function ImportDo({ space, wanted, checked, leftOut, waits }: ImportDoProps) {
  const { t } = useTranslation()
  const go = useNavigate()
  const taken = checked.events.filter((event) => isOffered(event) && !leftOut.has(event.uid))
  const blocked = taken.some((event) => isBlocked(event, wanted.publishes))
  const undo = async (changes: readonly string[]) => {
    // The last first: an entry that came in twice is taken back in the order it was changed.
    for (const change of changes.toReversed()) await changeCalls.undo({ space, change })
    await readAgain()
    notice({ tone: 'done', text: t('activities.import.undone') })
  }
  const save = useMutation({
    mutationFn: () => bringIn(space, { ...wanted, mark: checked.mark, leaveOut: [...leftOut] }),
    onSuccess: async ({ changes }) => {
      notice({
        tone: 'done',
        text:
          changes.length === 0
            ? t('activities.import.doneNone')
            : t('activities.import.done', { count: changes.length }),
        ...(changes.length === 0
          ? {}
          : { action: { words: t('shell.undo'), run: undoing(() => undo(changes)) } }),
      })
      await readAgain()
      const [start] = taken.flatMap((event) => event.start ?? []).toSorted()
      const on = start === undefined ? '' : `&on=${start.slice(0, 10)}`
      await go(`/activities?space=${space}${on}`)
    },
  })
  return (
    <div className={classes.do}>
      <p role="status" className={classes.hard}>
        {blocked && t('activities.import.hardClash')}
      </p>
      {taken.length === 0 ? (
        <p className={classes.quiet}>{t('activities.import.nothingToDo')}</p>
      ) : (
        <Button disabled={blocked || waits} loading={save.isPending} onClick={() => save.mutate()}>
          {t('activities.import.do', { count: taken.length })}
        </Button>
      )}
    </div>
  )
}
