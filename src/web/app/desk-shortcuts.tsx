import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { EarlySearch } from '#web/search/early-search.tsx'
import { useSession } from '#web/session.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { places } from './places.ts'

type Over = 'search' | 'help' | null
let over: Over = null
const readers = new Set<() => void>()

function show(what: Over) {
  over = what
  for (const read of readers) read()
}

const closeOver = () => show(null)

/** What had the keyboard when search was opened, and has it again when search is closed. */
let before: Element | null = null

export function openSearch() {
  if (over !== 'search') before = document.activeElement
  show('search')
}

function closeSearch() {
  closeOver()
  // Once the palette has gone; whatever an entry has taken the keyboard to meanwhile keeps it.
  setTimeout(() => {
    if (document.activeElement === document.body && before instanceof HTMLElement)
      before.focus({ preventScroll: true })
  }, 30)
}

export const openShortcutsHelp = () => show('help')

const loadPalette = () => import('#web/search/search-palette.tsx')
const SearchPalette = lazy(async () => ({ default: (await loadPalette()).SearchPalette }))
const ShortcutsHelp = lazy(async () => ({
  default: (await import('./shortcuts-help.tsx')).ShortcutsHelp,
}))

/** What works from everywhere: search, the help on keys, and `g` with a letter to go to a page. */
export function DeskShortcuts() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { permissions } = useSession()
  const [used, setUsed] = useState<ReadonlySet<Over>>(new Set())
  const shown = useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => over,
  )
  const early = useRef('')
  const [hasPalette, setHasPalette] = useState(false)
  const takeOver = () => {
    const typed = early.current
    early.current = ''
    setHasPalette(true)
    return typed
  }
  if (shown !== null && !used.has(shown)) setUsed(new Set([...used, shown]))
  useEffect(function fetchAhead() {
    // Long after the page has painted, so that the palette is there when it is asked for.
    const waiting = setTimeout(() => void loadPalette().catch(() => undefined), 2500)
    return () => clearTimeout(waiting)
  }, [])
  useEffect(function leaveNothingOpen() {
    return closeOver
  }, [])
  const allowed = places.filter(({ needs }) => permissions.includes(needs))
  useShortcuts({
    title: t('shell.shortcutsOfTheDesk'),
    shortcuts: [
      { keys: 'mod+k', says: t('shell.searchShort'), run: openSearch, whileTyping: true },
      { keys: '?', says: t('shell.shortcuts'), run: openShortcutsHelp },
      ...allowed.map(({ letter, to, words }) => ({
        keys: `g ${letter}`,
        says: t('shell.goTo', { place: t(`shell.${words}`) }),
        run: () => void navigate(to),
      })),
    ],
  })
  return (
    <>
      {shown === 'search' && !hasPalette && (
        <EarlySearch
          onTyped={(words) => {
            early.current = words
          }}
          onClose={() => {
            early.current = ''
            closeSearch()
          }}
        />
      )}
      <Suspense fallback={null}>
        {used.has('search') && (
          <SearchPalette
            opened={shown === 'search'}
            onClose={closeSearch}
            takeOver={takeOver}
            pages={allowed.map(({ to, words }) => ({ to, name: t(`shell.${words}`) }))}
            onShortcuts={openShortcutsHelp}
          />
        )}
        {used.has('help') && <ShortcutsHelp opened={shown === 'help'} onClose={closeOver} />}
      </Suspense>
    </>
  )
}
