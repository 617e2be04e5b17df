import { IconSearch } from '@tabler/icons-react'
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './early-search.module.css'

type EarlySearchProps = { onTyped: (words: string) => void; onClose: () => void }

/** The box of the palette while its code is on the way: takes what is typed, and finds nothing yet. */
export function EarlySearch({ onTyped, onClose }: EarlySearchProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  // Before anything else happens: the next key may be on its way.
  useLayoutEffect(function takeTheKeyboard() {
    box.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    // There is nothing else to go to.
    if (event.key === 'Tab') event.preventDefault()
  }
  return (
    <div className={classes.over}>
      <div
        role="dialog"
        aria-modal
        aria-busy
        aria-label={t('search.title')}
        className={classes.box}
      >
        <IconSearch size={20} aria-hidden />
        <input
          ref={box}
          className={classes.words}
          aria-label={t('search.title')}
          placeholder={t('shell.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          onChange={(event) => onTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}
