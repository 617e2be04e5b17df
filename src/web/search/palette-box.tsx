import { CloseButton, Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './entry.ts'
import { FoundList } from './found-list.tsx'
import { PaletteState } from './palette-state.tsx'
import { enough, searchQuery } from './queries.ts'
import classes from './search.module.css'
import { useEntries, type PaletteWays } from './use-entries.ts'

/** Long enough to type the next letter, too short to be noticed. */
const pauseMs = 140

type PaletteBoxProps = PaletteWays & {
  onClose: () => void
  /** Tells what was typed before this was there. */
  takeOver: () => string
}

/** A combobox of the editable kind: the cursor stays in the box, the arrows walk the list. */
export function PaletteBox({ onClose, takeOver, ...ways }: PaletteBoxProps) {
  const { t } = useTranslation()
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  // At once, and not when the dialog gets round to it: the next key may be on its way.
  useLayoutEffect(function takeTheKeyboard() {
    box.current?.focus({ preventScroll: true })
  }, [])
  const [words, setWords] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const typed = words.trim()
  const [asked] = useDebouncedValue(typed, pauseMs)
  const search = useQuery(searchQuery(asked))
  const isAsked = typed.length >= enough
  const hits = isAsked ? (search.data ?? []) : []
  const groups = useEntries(typed, hits, ways)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries.find(({ id }) => id === active) ?? entries[0]
  const isWaiting = isAsked && (asked !== typed || search.isFetching)

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      const at = chosen === undefined ? 0 : entries.indexOf(chosen)
      setActive(entries.at((at + step) % entries.length)?.id ?? null)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(chosen)
    }
  }
  return (
    <>
      <div className={classes.box}>
        {isWaiting ? <Loader size={20} aria-hidden /> : <IconSearch size={20} aria-hidden />}
        <input
          ref={box}
          data-autofocus
          className={classes.words}
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
          aria-autocomplete="list"
          placeholder={t('shell.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={words}
          onFocus={() => {
            const early = takeOver()
            if (early !== '') setWords(early)
          }}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setActive(null)
          }}
          onKeyDown={onKeyDown}
        />
        <CloseButton onClick={onClose} />
      </div>
      <FoundList
        listId={listId}
        groups={groups}
        chosen={chosen}
        typed={typed}
        onActive={setActive}
        onChoose={choose}
      />
      <PaletteState
        failed={isAsked && search.isError}
        onTryAgain={() => void search.refetch()}
        typed={typed}
        count={isWaiting ? null : entries.length}
      />
    </>
  )
}
