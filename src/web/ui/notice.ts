import { useSyncExternalStore } from 'react'

export type Notice = {
  tone: 'done' | 'failure' | 'news'
  title?: string
  text: string
  /** One thing to do about it, such as to undo. */
  action?: { words: string; run: () => void }
}

let wanted = false
const readers = new Set<() => void>()

/** Says something in the corner, read out by screen readers; the part that draws it loads when first needed. */
export function notice(said: Notice): void {
  wanted = true
  for (const read of readers) read()
  void import('./notice-area.tsx').then(({ showNotice }) => showNotice(said))
}

/** Whether anything was ever said on this page. */
export function useNoticesWanted(): boolean {
  return useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => wanted,
  )
}
