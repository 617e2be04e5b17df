import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'

/** Gives an island up for another; both by their places. A locked one stays as it is, and says so. */
export function useMerge(): (island: number, into: number) => Promise<void> {
  const { t } = useTranslation()
  const { editor, operate } = useDesk()
  return async (place, into) => {
    const { islands } = editor.get().saved
    const [from, to] = [islands[place], islands[into]]
    if (from === undefined || to === undefined) return
    const keptBy = [place, into].filter((one) => editor.lockedPlaces().has(one))
    editor.set({ keptBy, merging: keptBy.length > 0 })
    if (keptBy.length > 0) return
    const done = t('territories.merge.done', { name: from.name, into: to.name })
    const isDone = await operate({ kind: 'merge', island: from.id, into: to.id }, done)
    const now = editor.get().saved.islands.findIndex(({ id }) => id === to.id)
    if (isDone && now >= 0) editor.set({ chosen: now, section: null })
  }
}
