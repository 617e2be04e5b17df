import { Id } from '#domain/identifier.ts'
import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'

export const agendaLooks = ['week', 'day', 'list'] as const
export type AgendaLook = (typeof agendaLooks)[number]

/** The days that a look shows, the last one left out. */
export function rangeOf(look: AgendaLook, on: Day): { from: Day; to: Day } {
  if (look === 'day') return { from: on, to: daysAfter(on, 1) }
  const monday = daysAfter(on, -weekdayOf(on))
  return { from: monday, to: daysAfter(monday, 7) }
}

const known = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What an address says of whose agenda it is; null for one's own. */
export const staffIn = (parameters: URLSearchParams): string | null =>
  Id.safeParse(parameters.get('staff')).data ?? null

/** What an address says of the look and the day, as far as it says any. */
export function viewIn(
  parameters: URLSearchParams,
  otherwise: { look: AgendaLook; on: Day },
): { look: AgendaLook; on: Day } {
  const look = agendaLooks.find((one) => one === parameters.get('view')) ?? otherwise.look
  const on = parameters.get('on') ?? ''
  return { look, on: known.test(on) ? on : otherwise.on }
}
