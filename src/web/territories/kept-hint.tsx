import { IconLock } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useEditor } from './desk.ts'
import classes from './tool-bar.module.css'

/** How long it is said that a locked island kept its sections. */
const saidMs = 8000

/** What stopped the last try: said at once, and gone by itself. */
export function KeptHint() {
  const { t } = useTranslation()
  const { editor } = useDesk()
  const keptBy = useEditor((state) => state.keptBy)
  const islands = useEditor(({ saved }) => saved.islands)
  useEffect(
    function goByItself() {
      if (keptBy.length === 0) return undefined
      const timer = setTimeout(() => editor.set({ keptBy: [] }), saidMs)
      return () => clearTimeout(timer)
    },
    [editor, keptBy],
  )
  const names = keptBy.map((island) => `«${islands[island]?.name ?? ''}»`).join(', ')
  return (
    <p role="status" className={keptBy.length > 0 ? classes.hint : classes.silent}>
      {keptBy.length > 0 && (
        <>
          <IconLock size={16} aria-hidden />{' '}
          {t('territories.lock.kept', { count: keptBy.length, names })}
        </>
      )}
    </p>
  )
}
