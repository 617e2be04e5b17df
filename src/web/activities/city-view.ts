import { daysAfter, dayIn, weekdayOf, type Day } from '#domain/day.ts'
import { Day as DayShape, Id } from '#domain/identifier.ts'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { useNow } from '#web/ui/now.ts'
import { everywhere } from './calendar-view.ts'

export const cityGroupings = ['island', 'district'] as const
export type CityGrouping = (typeof cityGroupings)[number]

export type CityView = {
  from: Day
  to: Day
  days: readonly Day[]
  kind: string | null
  island: string | null
  by: CityGrouping
  /** Only the spaces that have nothing in the week. */
  onlyEmpty: boolean
}

/** Which week of the city an address shows, and what of it. */
export function cityViewIn(parameters: URLSearchParams, today: Day): CityView {
  const on = DayShape.safeParse(parameters.get('on')).data ?? today
  const from = daysAfter(on, -weekdayOf(on))
  return {
    from,
    to: daysAfter(from, 7),
    days: Array.from({ length: 7 }, (_, place) => daysAfter(from, place)),
    kind: Id.safeParse(parameters.get('kind')).data ?? null,
    island: Id.safeParse(parameters.get('island')).data ?? null,
    by: cityGroupings.find((one) => one === parameters.get('by')) ?? 'island',
    onlyEmpty: parameters.get('only') === 'empty',
  }
}

/** The week that is shown, the one that will be in a moment, and the way to another. */
export function useCityView() {
  const { arrived, parameters, show } = useAddress()
  const today = dayIn(useSession().timeZone, useNow())
  return {
    view: cityViewIn(arrived, today),
    wanted: cityViewIn(parameters, today),
    today,
    show,
  }
}

/** The calendar of a space on a day, or of the city, of the same kind. */
export function calendarAddress(look: 'day' | 'week', on: Day, to: CalendarTarget): string {
  const parameters = new URLSearchParams({ space: to.space ?? everywhere, view: look, on })
  if (to.kind !== null) parameters.set('kind', to.kind)
  return `/activities?${parameters}`
}
type CalendarTarget = { space: string | null; kind: string | null }
