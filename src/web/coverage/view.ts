import { useSearchParams } from 'react-router'
import { sortIn, sortParameter, type TableSort } from '#web/ui/data-table-columns.ts'
import { divisions } from './parts.ts'

export const planIn = (parameters: URLSearchParams) => parameters.get('plan')

/** What is looked at, in the page's address. */
export function useView() {
  const [parameters, setParameters] = useSearchParams()
  const show = (changes: Record<string, string | null>) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [key, value] of Object.entries(changes))
          if (value === null) next.delete(key)
          else next.set(key, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return {
    plan: planIn(parameters),
    division: divisions.find((one) => one === parameters.get('by')) ?? 'districts',
    sort: sortIn(parameters.get('sort')),
    show,
    showSorted: (sort: TableSort) => show({ sort: sortParameter(sort) }),
  }
}
