import { Button, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './search.module.css'

const arrows = '↑↓'
const enter = '⏎'
const escape = 'Esc'

type PaletteStateProps = {
  failed: boolean
  onTryAgain: () => void
  typed: string
  /** How many were found; null while it is being asked. */
  count: number | null
}

/** Below the list: what went wrong, that there is nothing, or which keys do what; and the count, aloud. */
export function PaletteState({ failed, onTryAgain, typed, count }: PaletteStateProps) {
  const { t } = useTranslation()
  const isEmpty = count === 0 && !failed
  return (
    <>
      {isEmpty && (
        <div className={classes.nothing}>
          <strong>{t('search.nothing', { typed })}</strong>
          <p>{t('search.nothingText')}</p>
        </div>
      )}
      {failed && (
        <div className={classes.failed} role="alert">
          <span>{t('search.failed')}</span>
          <Button size="compact-sm" variant="default" onClick={onTryAgain}>
            {t('shell.tryAgain')}
          </Button>
        </div>
      )}
      <div className={classes.foot}>
        <output className={classes.count}>
          {failed || count === null || typed === '' ? '' : t('search.count', { count })}
        </output>
        <span aria-hidden className={classes.keys}>
          <Kbd size="sm">{arrows}</Kbd> {t('search.keys.move')} <Kbd size="sm">{enter}</Kbd>{' '}
          {t('search.keys.open')} <Kbd size="sm">{escape}</Kbd> {t('search.keys.close')}
        </span>
      </div>
    </>
  )
}
