import { availableOn } from '#domain/activities/availability.ts'
import { dayOf, timeOf, type LocalTime } from '#domain/activities/local-time.ts'
import { weekdayOf } from '#domain/day.ts'
import type { AgendaShown } from './colleague-agenda.ts'

/** Whether appointments can be given at a time of a day, for the ground behind them. */
export function isGiven(agenda: AgendaShown, start: LocalTime): boolean {
  const time = timeOf(start)
  return availableOn(agenda.availability, dayOf(start)).some(
    ({ from, until }) => from <= time && time < until,
  )
}

export const hasWeekend = ({ appointments, sessions, availability }: AgendaShown): boolean =>
  [...appointments, ...sessions].some(({ start }) => weekdayOf(dayOf(start)) > 4) ||
  availability.some(({ week }) => (week[5]?.length ?? 0) + (week[6]?.length ?? 0) > 0)

const two = (hour: number) => String(hour).padStart(2, '0')

/** From eight to eight, and further where there is anything earlier or later. */
export function hoursShown(agenda: AgendaShown): { startTime: string; endTime: string } {
  const all = [...agenda.appointments, ...agenda.sessions]
  const first = Math.min(8, ...all.map(({ start }) => Number(start.slice(11, 13))))
  const last = Math.max(
    20,
    ...all.map(({ start, end }) =>
      dayOf(end) > dayOf(start) ? 24 : Number(end.slice(11, 13)) + 1,
    ),
  )
  return {
    startTime: `${two(first)}:00:00`,
    endTime: last >= 24 ? '23:59:59' : `${two(last)}:00:00`,
  }
}
