import { spokenLanguages, statuses } from '#domain/activities/activity.ts'
import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { Day as DayShape, Id } from '#domain/identifier.ts'

export const calendarLooks = [
  'day',
  'week',
  'month',
  'agenda',
  'rooms-day',
  'rooms-week',
  'list',
] as const
export type CalendarLook = (typeof calendarLooks)[number]

/** In the place of a space: none in particular. */
export const everywhere = 'all'

/** What narrows a calendar besides its space. */
export const calendarFilters = [
  'kind',
  'facilitator',
  'island',
  'spoken',
  'status',
  'room',
] as const
export type CalendarFilter = (typeof calendarFilters)[number]

export type CalendarView = {
  look: CalendarLook
  on: Day
  space: string | null
  filter: Partial<Record<CalendarFilter, string>>
}

type Here = { workplace: string | null; today: Day; narrow: boolean }

/** Which part of the programme an address shows; what it does not say goes without saying here. */
export function viewIn(parameters: URLSearchParams, here: Here): CalendarView {
  const asked = parameters.get('space')
  const space = asked === null ? here.workplace : asked === everywhere ? null : asked
  const known = Id.safeParse(space).data ?? null
  const filter: CalendarView['filter'] = {}
  for (const name of calendarFilters) {
    const value = parameters.get(name)
    if (value !== null && isValue(name, value)) filter[name] = value
  }
  const look = calendarLooks.find((one) => one === parameters.get('view'))
  const usual = here.narrow ? 'list' : known === null ? 'day' : 'week'
  return {
    look: look ?? usual,
    on: DayShape.safeParse(parameters.get('on')).data ?? here.today,
    space: known,
    filter,
  }
}

function isValue(name: CalendarFilter, value: string): boolean {
  if (name === 'spoken') return spokenLanguages.some((code) => code === value)
  if (name === 'status') return statuses.some((status) => status === value)
  return Id.safeParse(value).success
}

const mondayOf = (day: Day) => daysAfter(day, -weekdayOf(day))
export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

export function monthsAfter(day: Day, months: number): Day {
  const at = new Date(`${monthStart(day)}T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  const date = Math.min(Number(day.slice(8)), last)
  return `${at.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`
}

/** From the first day until before the last: what a look shows, a month with the weeks that it cuts. */
export function rangeOf({ look, on }: Pick<CalendarView, 'look' | 'on'>): { from: Day; to: Day } {
  if (look === 'day' || look === 'rooms-day') return { from: on, to: daysAfter(on, 1) }
  if (look === 'agenda') return { from: on, to: daysAfter(on, 28) }
  if (look === 'month') {
    const from = mondayOf(monthStart(on))
    return { from, to: daysAfter(from, 42) }
  }
  const from = mondayOf(on)
  return { from, to: daysAfter(from, 7) }
}

/** The same look a step later, or earlier. */
export function stepped({ look, on }: Pick<CalendarView, 'look' | 'on'>, by: 1 | -1): Day {
  if (look === 'month') return monthsAfter(on, by)
  if (look === 'day' || look === 'rooms-day') return daysAfter(on, by)
  return daysAfter(on, by * (look === 'agenda' ? 28 : 7))
}

/** The days of a range. */
export function daysOf({ from, to }: { from: Day; to: Day }): Day[] {
  const days: Day[] = []
  for (let day = from; day < to; day = daysAfter(day, 1)) days.push(day)
  return days
}
