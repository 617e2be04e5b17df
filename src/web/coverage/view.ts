import { useAddress } from '#web/ui/address.ts'
import { sortIn, sortParameter, type TableSort } from '#web/ui/data-table-columns.ts'
import { divisions } from './parts.ts'

export const planIn = (parameters: URLSearchParams) => parameters.get('plan')

/** What is looked at, in the page's address. */
export function useView() {
  const { arrived: parameters, show } = useAddress()
  return {
    plan: planIn(parameters),
    division: divisions.find((one) => one === parameters.get('by')) ?? 'districts',
    sort: sortIn(parameters.get('sort')),
    show,
    showSorted: (sort: TableSort) => show({ sort: sortParameter(sort) }),
  }
}
