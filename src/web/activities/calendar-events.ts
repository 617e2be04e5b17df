import type { ScheduleEventData } from '@mantine/schedule'
import type { LocalTime } from '#domain/activities/local-time.ts'
import type { Holiday } from '#domain/activities/holiday.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { daysAfter, type Day } from '#domain/day.ts'
import { openingOn, type Opens } from '#domain/opening-hours-rules.ts'

/** The grid's own writing of the wall clock. */
export const gridTime = (at: LocalTime) => `${at.replace('T', ' ')}:00`
export const wallTime = (at: string): LocalTime => at.slice(0, 16).replace(' ', 'T')

/** What stands in the row of no room. */
export const noRoom = 'none'

export function sessionEvent(
  session: Occurrence,
  rowOf: (session: Occurrence) => string,
): ScheduleEventData {
  return {
    id: session.id,
    title: session.title,
    start: gridTime(session.start),
    end: gridTime(session.end),
    color: 'gray',
    variant: 'filled',
    resourceId: rowOf(session),
    payload: { session },
  }
}

/** A holiday above the hours of its days. */
export function holidayEvent(holiday: Holiday, name: string): ScheduleEventData {
  return {
    id: `holiday-${holiday.id}`,
    title: name,
    start: `${holiday.from} 00:00:00`,
    end: `${holiday.until} 00:00:00`,
    color: 'gray',
    variant: 'light',
    payload: {},
  }
}

/** Those of the holidays that are kept in a space. */
export function holidaysOf(
  holidays: readonly Holiday[],
  space: { id: string; district: string | null },
): Holiday[] {
  return holidays.filter(({ scope, ...of }) =>
    scope === 'space'
      ? of.space === space.id
      : scope === 'district'
        ? of.district === space.district
        : true,
  )
}

/** Whether the space is closed at a time of a day, for the hatch behind the sessions. */
export function closedAt(
  space: Opens,
  holidays: readonly Holiday[],
): (start: LocalTime, end: LocalTime) => boolean {
  const openings = new Map<Day, ReturnType<typeof openingOn>['intervals']>()
  return (start, end) => {
    const day = start.slice(0, 10)
    const intervals = openings.get(day) ?? opensOn(space, holidays, day)
    openings.set(day, intervals)
    const [from, until] = [start.slice(11), end.slice(0, 10) > day ? '24:00' : end.slice(11)]
    return !intervals.some((open) => open.from < until && from < open.until)
  }
}

function opensOn(space: Opens, holidays: readonly Holiday[], day: Day) {
  return openingOn({ ...space, holidays: holidays.filter(({ closes }) => closes) }, day).intervals
}

/** Closed hours of a row, where the rows are rooms of the same space. */
export function closedEvents(
  space: Opens,
  holidays: readonly Holiday[],
  { days, rows, label }: { days: readonly Day[]; rows: readonly string[]; label: string },
): ScheduleEventData[] {
  const spans = days.flatMap((day) => {
    const open = opensOn(space, holidays, day)
    const edges = ['00:00', ...open.flatMap(({ from, until }) => [from, until]), '24:00']
    return edges.flatMap((from, place) => {
      const until = edges[place + 1]
      return place % 2 === 0 && until !== undefined && from < until ? [{ day, from, until }] : []
    })
  })
  return rows.flatMap((row) =>
    spans.map(({ day, from, until }): ScheduleEventData => ({
      id: `closed-${row}-${day}-${from}`,
      title: label,
      start: `${day} ${from}:00`,
      end: until === '24:00' ? `${daysAfter(day, 1)} 00:00:00` : `${day} ${until}:00`,
      color: 'gray',
      display: 'background',
      resourceId: row,
      payload: {},
    })),
  )
}

const two = (hour: number) => String(hour).padStart(2, '0')

/** The hours between which there is anything to see; whole hours, never less than from nine to seven. */
export function hoursShown(
  sessions: readonly Occurrence[],
  open: readonly { from: string; until: string }[],
): { startTime: string; endTime: string } {
  const first = Math.min(
    9,
    ...sessions.map(({ start }) => Number(start.slice(11, 13))),
    ...open.map(({ from }) => Number(from.slice(0, 2))),
  )
  const last = Math.max(
    19,
    ...sessions.map(({ start, end }) =>
      end.slice(0, 10) > start.slice(0, 10) ? 24 : hourAfter(end.slice(11)),
    ),
    ...open.map(({ until }) => hourAfter(until)),
  )
  return {
    startTime: `${two(Math.max(0, first - 1))}:00:00`,
    endTime: last >= 23 ? '23:59:59' : `${two(last + 1)}:00:00`,
  }
}

const hourAfter = (time: string) => Number(time.slice(0, 2)) + (time.slice(3) === '00' ? 0 : 1)
