import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
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
export const openSearch = () => show('search')
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
  if (shown !== null && !used.has(shown)) setUsed(new Set([...used, shown]))
  useEffect(function fetchAhead() {
    // Long after the page has painted, so that the first letters typed into the palette are not lost.
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
    <Suspense fallback={null}>
      {used.has('search') && (
        <SearchPalette
          opened={shown === 'search'}
          onClose={closeOver}
          pages={allowed.map(({ to, words }) => ({ to, name: t(`shell.${words}`) }))}
          onShortcuts={openShortcutsHelp}
        />
      )}
      {used.has('help') && <ShortcutsHelp opened={shown === 'help'} onClose={closeOver} />}
    </Suspense>
  )
}
