import { useSyncExternalStore } from 'react'
import type { SessionView } from '#domain/session.ts'
import { useSession } from './session.ts'

type Workplace = SessionView['spaces'][number]

const key = 'taulell.workplace'
const readers = new Set<() => void>()

/** The space, and with it the island, in which I work; null for whoever works city-wide. */
export function useWorkplace(): Workplace | null {
  const { spaces } = useSession()
  const chosen = useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => localStorage.getItem(key),
  )
  return among(spaces, chosen)
}

/** The same before a page is drawn, of these spaces. */
export function workplaceAmong(spaces: readonly Workplace[]): Workplace | null {
  return among(spaces, localStorage.getItem(key))
}

function among(spaces: readonly Workplace[], chosen: string | null): Workplace | null {
  return spaces.find((space) => space.id === chosen) ?? spaces[0] ?? null
}

export function workAt(spaceId: string): void {
  localStorage.setItem(key, spaceId)
  for (const read of readers) read()
}
