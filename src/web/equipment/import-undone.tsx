import { Alert } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportUndone } from '#domain/equipment/import.ts'
import classes from './import.module.css'

const shown = 50

/** What came of taking a batch back, and what was left as it is, with the reason. */
export function ImportUndoneBox({ undone }: { undone: ImportUndone }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  useEffect(function goToWhatCameOfIt() {
    box.current?.focus()
  }, [])
  const { retired, restored, left } = undone
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="status"
      color={left.length > 0 ? 'teula' : 'veina'}
      mb="md"
      icon={<IconArrowBackUp aria-hidden />}
      title={t('stock.import.undone.title', { retired, restored })}
    >
      {left.length > 0 && (
        <>
          {t('stock.import.undone.left', { count: left.length })}
          <ul className={classes.left}>
            {left.slice(0, shown).map(({ tag, why }) => (
              <li key={tag}>
                <Link to={`/equipment/items/${tag}`}>{tag}</Link>{' '}
                {t(`stock.import.undone.why.${why}`)}
              </li>
            ))}
          </ul>
          {left.length > shown && t('stock.import.undone.more', { count: left.length - shown })}
        </>
      )}
    </Alert>
  )
}
