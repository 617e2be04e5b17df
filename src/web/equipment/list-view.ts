import { Condition, ItemState } from '#domain/equipment/item.ts'
import { DueWithin, InspectionWithin, ItemSort, type ItemFilter } from '#domain/equipment/list.ts'
import { Id } from '#domain/identifier.ts'
import { addressWith } from '#web/ui/address.ts'

export type ListView = { filter: ItemFilter; sort: ItemSort }

/** In the place of a space: none in particular. */
export const everywhere = 'all'

/** Which part of the bank an address shows; without a space, it is the one where one works. */
export function viewIn(parameters: URLSearchParams, workplace: string | null): ListView {
  const filter: ItemFilter = {}
  const search = (parameters.get('search') ?? '').trim().slice(0, 80)
  if (search !== '') filter.search = search
  const states = ItemState.options.filter((state) =>
    (parameters.get('state') ?? '').split(',').includes(state),
  )
  if (states.length > 0) filter.state = states
  for (const name of ['type', 'model', 'home', 'island'] as const) {
    const id = Id.safeParse(parameters.get(name)).data
    if (id !== undefined) filter[name] = id
  }
  const asked = parameters.get('space')
  const space = asked === null ? workplace : asked === everywhere ? null : asked
  const known = Id.safeParse(space).data
  if (known !== undefined) filter.space = known
  const due = DueWithin.safeParse(parameters.get('due')).data
  if (due !== undefined) filter.due = due
  const inspection = InspectionWithin.safeParse(parameters.get('inspection')).data
  if (inspection !== undefined) filter.inspection = inspection
  const condition = Condition.safeParse(parameters.get('condition')).data
  if (condition !== undefined) filter.condition = condition
  return { filter, sort: ItemSort.safeParse(parameters.get('sort')).data ?? 'tag' }
}

/** The same as the api's address says it. */
export function queryOf({ filter, sort }: ListView) {
  const { state, ...rest } = filter
  return { ...rest, sort, ...(state === undefined ? {} : { state: state.join(',') }) }
}

/** What narrows the list besides the search and the space. */
export const narrowing = [
  'state',
  'type',
  'model',
  'island',
  'due',
  'inspection',
  'condition',
] as const

export const noNarrowing = {
  search: null,
  home: null,
  ...Object.fromEntries(narrowing.map((name) => [name, null])),
}

/** The whole view in words of an address, also what here goes without saying: another reads it from elsewhere. */
export function wholeAddress(parameters: URLSearchParams, { filter }: ListView): string {
  const whole = addressWith(parameters, {
    space: filter.space ?? everywhere,
    add: null,
    edit: null,
  })
  return whole.toString().slice(0, 500)
}
