import { createContext, use, useMemo, useState } from 'react'

type Chosen = {
  /** Of which list: those of another are not meant. */
  list: string
  tags: readonly string[]
  /** Not only those that were loaded: all that the list would show. */
  all: boolean
  /** Where a stretch chosen with Shift begins. */
  from: string | null
}

export type Selection = ReturnType<typeof useSelection>

/** Which rows are ticked: one by one, a stretch with Shift, all that are seen, or all that match. */
export function useSelection(list: string, shown: readonly { tag: string }[]) {
  const [kept, setKept] = useState<Chosen>({ list, tags: [], all: false, from: null })
  return useMemo(() => {
    const none = { list, tags: [], all: false, from: null }
    const now = kept.list === list ? kept : none
    const order = shown.map(({ tag }) => tag)
    const tags = now.all ? order : now.tags
    return {
      tags,
      all: now.all,
      has: (tag: string) => tags.includes(tag),
      hasAllShown: order.length > 0 && order.every((tag) => tags.includes(tag)),
      toggle: (tag: string, stretch: boolean) => {
        const begin = stretch && now.from !== null ? order.indexOf(now.from) : -1
        const end = order.indexOf(tag)
        const meant =
          begin === -1 ? [tag] : order.slice(Math.min(begin, end), Math.max(begin, end) + 1)
        const rest = tags.filter((one) => !meant.includes(one))
        const next = tags.includes(tag) ? rest : [...rest, ...meant]
        setKept({ list, tags: next, all: false, from: tag })
      },
      toggleShown: () =>
        setKept(order.every((tag) => tags.includes(tag)) ? none : { ...none, tags: order }),
      takeAll: () => setKept({ ...none, all: true }),
      clear: () => setKept(none),
    }
  }, [kept, list, shown])
}

const SelectionContext = createContext<Selection | null>(null)
export const SelectionPlace = SelectionContext

/** The ticks of the list around; null where nothing may be done to its rows. */
export function useTicks(): Selection | null {
  return use(SelectionContext)
}
