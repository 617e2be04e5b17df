import { useSyncExternalStore } from 'react'

/** State outside React: what changes at the pace of a pointer re-renders only who reads what changed. */
export type Store<State> = {
  get: () => State
  set: (change: Partial<State>) => void
  /** Readers are told with the next frame, once for however much has changed until then. */
  setForFrame: (change: Partial<State>) => void
  subscribe: (read: () => void) => () => void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  let frame: number | null = null
  const readers = new Set<() => void>()
  const tell = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
    for (const read of readers) read()
  }
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      tell()
    },
    setForFrame: (change) => {
      state = { ...state, ...change }
      frame ??= requestAnimationFrame(tell)
    },
    subscribe: (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
  }
}

/** Re-renders when, and only when, what is picked is another. */
export function usePicked<State, Picked>(
  store: Pick<Store<State>, 'get' | 'subscribe'>,
  pick: (state: State) => Picked,
): Picked {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()))
}
