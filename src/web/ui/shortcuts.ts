import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'

/**
 * A key as `KeyboardEvent.key` names it, lower case, with `mod+` for ⌘ or Ctrl and `shift+`: `b`,
 * `mod+z`, `shift+mod+z`, `?`, `escape`. Two keys one after the other have a space between: `g t`.
 */
export type Shortcut = { keys: string; says: string; run: () => void; whileTyping?: boolean }
type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] }

/** What the help shows; what a key does is read at the moment of pressing. */
type Listed = { title: string; shortcuts: { keys: string; says: string }[] }

let groups: readonly Listed[] = []
const readers = new Set<() => void>()

function change(to: readonly Listed[]) {
  groups = to
  for (const read of readers) read()
}

/** How long after the first key of a pair the second may come. */
const pairMs = 1200

/** The shortcuts of a part of the screen: one list for the handler, the help and the tests. */
export function useShortcuts({ title, shortcuts }: ShortcutGroup): void {
  const before = useRef({ keys: '', at: 0 })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const pressed = keysOf(event)
    const pair =
      event.timeStamp - before.current.at < pairMs ? `${before.current.keys} ${pressed}` : pressed
    before.current = { keys: pressed, at: event.timeStamp }
    const found =
      shortcuts.find(({ keys }) => keys === pair) ?? shortcuts.find(({ keys }) => keys === pressed)
    if (found === undefined || (isTyping(event) && found.whileTyping !== true)) return
    event.preventDefault()
    found.run()
  })
  const listed = shortcuts.map(({ keys, says }) => `${keys}\t${says}`).join('\n')
  useEffect(
    function listen() {
      const mine = { title, shortcuts: listed.split('\n').map(entryOf) }
      change([...groups, mine])
      window.addEventListener('keydown', onKey)
      return () => {
        window.removeEventListener('keydown', onKey)
        change(groups.filter((group) => group !== mine))
      }
    },
    [title, listed],
  )
}

export function useShortcutGroups(): readonly Listed[] {
  return useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => groups,
  )
}

function entryOf(line: string) {
  const [keys = '', says = ''] = line.split('\t')
  return { keys, says }
}

function keysOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase()
  const isSign = key.length === 1 && key.toUpperCase() === key.toLowerCase()
  const shift = event.shiftKey && !isSign ? 'shift+' : ''
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  return `${shift}${mod}${alt}${key === ' ' ? 'space' : key}`
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true], [role=combobox]',
    )
  )
}
