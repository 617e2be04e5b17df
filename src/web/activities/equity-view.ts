import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import { Id } from '#domain/identifier.ts'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { sortIn, sortParameter, type TableSort } from '#web/ui/data-table-columns.ts'
import { useNow } from '#web/ui/now.ts'

export const equityMeasures = ['sessions', 'seats', 'without'] as const
export type EquityMeasure = (typeof equityMeasures)[number]

/** From and until how many days from today. */
const periods = {
  around: [-90, 91],
  next: [0, 91],
  last: [-90, 1],
  year: [-365, 1],
} as const
export const equityPeriods = ['around', 'next', 'last', 'year'] as const
export type EquityPeriod = (typeof equityPeriods)[number]

export type EquityView = {
  period: EquityPeriod
  /** Null for all kinds together. */
  kind: string | null
  measure: EquityMeasure
  /** The island that is looked at. */
  island: string | null
  /** Only the islands where somebody has none near. */
  onlyWithout: boolean
}

export function equityViewIn(parameters: URLSearchParams): EquityView {
  return {
    period: equityPeriods.find((one) => one === parameters.get('period')) ?? 'around',
    kind: Id.safeParse(parameters.get('kind')).data ?? null,
    measure: equityMeasures.find((one) => one === parameters.get('measure')) ?? 'sessions',
    island: Id.safeParse(parameters.get('island')).data ?? null,
    onlyWithout: parameters.get('only') === 'without',
  }
}

/** The days of a period, the first and the one after the last. */
export function daysOfPeriod(period: EquityPeriod, today: Day): { from: Day; to: Day } {
  const [from, to] = periods[period]
  return { from: daysAfter(today, from), to: daysAfter(today, to) }
}

/** What is looked at, in the page's address. */
export function useEquityView() {
  const { arrived, parameters, show } = useAddress()
  const today = dayIn(useSession().timeZone, useNow())
  const view = equityViewIn(arrived)
  return {
    view,
    wanted: equityViewIn(parameters),
    range: daysOfPeriod(view.period, today),
    sort: sortIn(arrived.get('sort')),
    parameters,
    show,
    showSorted: (sort: TableSort) => show({ sort: sortParameter(sort) }),
  }
}
