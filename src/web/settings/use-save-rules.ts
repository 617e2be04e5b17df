import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#domain/settings.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { borrowersDueQuery, settingsQuery } from './queries.ts'
import { wayBack } from './rules.ts'

type Saving = { change: Partial<Settings>; version: number }

const patch = async ({ change, version }: Saving) =>
  told(api.settings.$patch({ json: change }, { headers: { 'If-Match': `"${version}"` } }))

/** The bounds are read with the city as well, and what is due by a rule depends on it. */
const readAgain = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: ['city'] }),
    queryClient.invalidateQueries({ queryKey: borrowersDueQuery.queryKey }),
  ])

/** Saves what changed on the version it was changed on, and offers the way back. */
export function useSaveRules(stood: Settings, onSaved: () => void) {
  const { t } = useTranslation()
  const undo = useMutation({
    mutationFn: patch,
    onSuccess: (now) => {
      queryClient.setQueryData(settingsQuery.queryKey, now)
      notice({ tone: 'done', text: t('settings.rules.undone') })
    },
    onSettled: readAgain,
  })
  return useMutation({
    mutationFn: patch,
    meta: { quiet: true },
    onSuccess: (now, { change }) => {
      queryClient.setQueryData(settingsQuery.queryKey, now)
      onSaved()
      notice({
        tone: 'done',
        text: t('settings.rules.saved'),
        action: {
          words: t('shell.undo'),
          run: () => undo.mutate({ change: wayBack(change, stood), version: now.version }),
        },
      })
    },
    // Where somebody else was faster, what stands now is read and what was typed stays.
    onSettled: readAgain,
  })
}
