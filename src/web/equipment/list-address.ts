import { useMemo } from 'react'
import { useAddress } from '#web/ui/address.ts'
import { useWorkplace } from '#web/workplace.ts'
import { viewIn } from './list-view.ts'

/** What the list's address shows, what it will show in a moment, and the way to change it. */
export function useListView() {
  const { arrived, parameters, show } = useAddress()
  const workplace = useWorkplace()
  const here = workplace?.id ?? null
  const view = useMemo(() => viewIn(arrived, here), [arrived, here])
  const wanted = useMemo(() => viewIn(parameters, here), [parameters, here])
  return { parameters, view, wanted, show, workplace }
}
