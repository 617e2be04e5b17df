import { useMemo } from 'react'
import { useLocation, useNavigation, useSearchParams, type Location } from 'react-router'

type Change = Readonly<Record<string, string | null>>

/** The same address with some of it changed; what is empty is left out. */
export function addressWith(parameters: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(parameters)
  for (const [name, value] of Object.entries(change))
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  return next
}

/** What was asked for last from which place in the browser's history: the screen knows it a moment later. */
let asked: { from: Location; parameters: URLSearchParams } | null = null

/** What the page's address shows, what it will show in a moment, and the way to change it. */
export function useAddress() {
  const [arrived, setParameters] = useSearchParams()
  const from = useLocation()
  const { location: going } = useNavigation()
  const search = going?.pathname === from.pathname ? going.search : null
  const parameters = useMemo(
    () => (search === null ? arrived : new URLSearchParams(search)),
    [arrived, search],
  )
  /** In place of what is shown, or as a step that one can go back from. */
  const show = (change: Change, { step = false } = {}) => {
    // What is set second, while the first is still on its way, must not lose it.
    const next = addressWith(asked?.from === from ? asked.parameters : parameters, change)
    asked = { from, parameters: next }
    return setParameters(next, { replace: !step, preventScrollReset: true })
  }
  return { arrived, parameters, show }
}
