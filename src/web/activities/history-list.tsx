import { Button, Loader } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { changeCalls } from './change-calls.ts'
import { readAgain } from './change-do.ts'
import { historyQuery } from './history-query.ts'
import classes from './history.module.css'

type HistoryListProps = { activity: Activity; mayEdit: boolean }

/** What was changed, when and by whom; the last of it can be taken back. */
export function HistoryList({ activity, mayEdit }: HistoryListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const go = useNavigate()
  const history = useQuery(historyQuery(activity.id))
  const undo = useMutation({
    mutationFn: async (change: string) => {
      const undone = await changeCalls.undo({ space: activity.space.id, change })
      notice({ tone: 'done', text: t('activities.page.history.undone') })
      if (undone.version === 0) await go('/activities')
      await readAgain()
    },
  })
  if (history.isPending) return <Loader size="sm" />
  const changes = history.data ?? []
  if (changes.length === 0)
    return (
      <StateMessage
        icon={<IconHistory size={30} />}
        title={t('activities.page.history.none')}
        text={t('activities.page.history.noneText')}
      />
    )
  return (
    <ol className={classes.list}>
      {changes.map(({ id, at, kind, who, undone, undoable }) => (
        <li key={id} className={classes.change} data-undone={undone || undefined}>
          <span>
            <strong>{t(`activities.page.history.kinds.${kind}`)}</strong>
            {undone && (
              <span className={classes.undone}>{t('activities.page.history.isUndone')}</span>
            )}
            <span className={classes.when}>
              {t('activities.page.history.by', { who, at: format.moment(at) })}
            </span>
          </span>
          {mayEdit && undoable && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              loading={undo.isPending}
              onClick={() => undo.mutate(id)}
            >
              {t('shell.undo')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
