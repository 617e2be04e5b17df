import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useWorkplace } from '#web/workplace.ts'
import { addressWith, viewIn } from './list-view.ts'

/** What the list's address shows, and the way to change it. */
export function useListView() {
  const [parameters, setParameters] = useSearchParams()
  const workplace = useWorkplace()
  const here = workplace?.id ?? null
  const view = useMemo(() => viewIn(parameters, here), [parameters, here])
  const show = (change: Readonly<Record<string, string | null>>) =>
    setParameters((now) => addressWith(now, change), { replace: true, preventScrollReset: true })
  return { parameters, view, show, workplace }
}
