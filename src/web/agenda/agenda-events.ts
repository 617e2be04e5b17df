import type { ScheduleEventData } from '@mantine/schedule'
import { dayOf, type LocalTime } from '#domain/activities/local-time.ts'
import type { Day } from '#domain/day.ts'
import { gridTime } from './agenda-clock.ts'
import type { AgendaShown } from './colleague-agenda.ts'

/** Everything of an agenda as the grid takes it. */
export function eventsOf(agenda: AgendaShown): ScheduleEventData[] {
  return entriesOf(agenda).map(({ id, of, start, end }) => ({
    id,
    title: of,
    start: gridTime(start),
    end: gridTime(end),
    color: 'gray',
    variant: 'filled',
  }))
}

type Entry = {
  of: 'absence' | 'session' | 'appointment'
  id: string
  start: LocalTime
  end: LocalTime
}

const entriesOf = ({ absences, sessions, appointments }: AgendaShown): Entry[] => [
  ...absences.map(({ id, start, end }) => ({ of: 'absence' as const, id, start, end })),
  ...sessions.map(({ id, start, end }) => ({ of: 'session' as const, id, start, end })),
  ...appointments.map(({ id, start, end }) => ({ of: 'appointment' as const, id, start, end })),
]

type Listed = { day: Day; items: Entry[] }

/** The same day by day, for the list. */
export function listedOf(agenda: AgendaShown): Listed[] {
  const all = entriesOf(agenda).toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const days: Listed[] = []
  for (const item of all) {
    const last = days.at(-1)
    if (last?.day === dayOf(item.start)) last.items.push(item)
    else days.push({ day: dayOf(item.start), items: [item] })
  }
  return days
}
