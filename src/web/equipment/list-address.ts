import { useMemo } from 'react'
import { useLocation, useNavigation, useSearchParams } from 'react-router'
import { useWorkplace } from '#web/workplace.ts'
import { addressWith, viewIn } from './list-view.ts'

/** What was asked for last from which place in the browser's history: the screen knows it a moment later. */
let asked: { at: string; parameters: URLSearchParams } | null = null

/** What the list's address shows, what it will show in a moment, and the way to change it. */
export function useListView() {
  const [arrived, setParameters] = useSearchParams()
  const { pathname, key } = useLocation()
  const { location: going } = useNavigation()
  const workplace = useWorkplace()
  const here = workplace?.id ?? null
  const search = going?.pathname === pathname ? going.search : null
  const parameters = useMemo(
    () => (search === null ? arrived : new URLSearchParams(search)),
    [arrived, search],
  )
  const view = useMemo(() => viewIn(arrived, here), [arrived, here])
  const wanted = useMemo(() => viewIn(parameters, here), [parameters, here])
  // A second filter that is set while the first is still on its way must not lose it.
  const show = (change: Readonly<Record<string, string | null>>) => {
    const next = addressWith(asked?.at === key ? asked.parameters : parameters, change)
    asked = { at: key, parameters: next }
    return setParameters(next, { replace: true, preventScrollReset: true })
  }
  return { parameters, view, wanted, show, workplace }
}
