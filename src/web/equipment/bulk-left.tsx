import { Alert, Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BulkAnswer } from '#domain/equipment/bulk.ts'
import classes from './bulk.module.css'

/** Which items were left as they were, and why each; it stays until it has been read. */
export function BulkLeft({ left, onClose }: { left: BulkAnswer; onClose: () => void }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(function takeTheKeyboard() {
    box.current?.focus()
  }, [])
  const more = left.skippedCount - left.skipped.length
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      className={classes.left}
      color="teula"
      role="alert"
      icon={<IconInfoCircle aria-hidden />}
      title={t('equipment.bulk.leftTitle', { count: left.skippedCount })}
    >
      <ul className={classes.leftList}>
        {left.skipped.map(({ tag, why }) => (
          <li key={tag}>
            <Link to={`/equipment/items/${tag}`}>{tag}</Link>
            <span>{t(`equipment.bulk.why_${why}`)}</span>
          </li>
        ))}
        {more > 0 && <li>{t('equipment.bulk.leftMore', { count: more })}</li>}
      </ul>
      <Button size="compact-md" variant="default" onClick={onClose}>
        {t('equipment.bulk.closeLeft')}
      </Button>
    </Alert>
  )
}
