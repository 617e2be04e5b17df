import { ResourcesDayView, ResourcesWeekView, type ScheduleEventData } from '@mantine/schedule'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Day } from '#domain/day.ts'
import { hourFrom } from './calendar-doing.ts'
import { hoursShown, noRoom, sessionEvent, wallTime } from './calendar-events.ts'
import { useGrid, useHours, type GridProps } from './calendar-grid-parts.tsx'
import { DragWatch } from './drag-watch.tsx'
import classes from './calendar.module.css'

export type GridRow = { id: string; label: string }

type CalendarRoomsProps = GridProps & {
  look: 'day' | 'week'
  on: Day
  rows: readonly GridRow[]
  rowOf: (session: Occurrence) => string
  /** Hatched behind the sessions. */
  closed: readonly ScheduleEventData[]
  open: readonly { from: string; until: string }[]
  /** What the rows are: rooms, spaces. */
  head: string
  /** Whether a row is a room, and not a space. */
  isOfRooms: boolean
}

const roomOf = (row: string | number | undefined) =>
  row === undefined || row === noRoom ? null : String(row)

/** Rooms, or spaces, one under the other along the hours. */
export function CalendarRooms(props: CalendarRoomsProps) {
  const { look, on, rows, rowOf, closed, open, head, sessions, onNew, isOfRooms } = props
  const { t } = useTranslation()
  const grid = useGrid(props, { lines: true })
  const hours = useHours(props)
  const { highlightToday, ...alike } = grid
  const shared = {
    ...alike,
    ...hours,
    ...hoursShown(sessions, open),
    intervalMinutes: 60,
    labels: { ...grid.labels, resources: head },
    date: on,
    resources: rows.map(({ id, label }) => ({ id, label })),
    rowHeight: look === 'day' ? 56 : 60,
    slotWidth: look === 'day' ? 84 : 52,
    maxEventsPerTimeSlot: 2,
    className: classes.rooms,
    moreEventsProps: { dropdownType: 'popover' as const },
    scrollAreaProps: { className: classes.scroll },
    events: [...closed, ...sessions.map((session) => sessionEvent(session, rowOf))],
    'aria-label': t('activities.calendar.grid.of', { what: head }),
    ...(onNew === null
      ? {}
      : {
          onTimeSlotClick: (at: { slotStart: string; resourceId?: string | number }) =>
            onNew({ ...hourFrom(wallTime(at.slotStart)), room: roomOf(at.resourceId) }),
          onSlotDragEnd: (at: {
            rangeStart: string
            rangeEnd: string
            resourceId?: string | number
          }) =>
            onNew({
              start: wallTime(at.rangeStart),
              end: wallTime(at.rangeEnd),
              room: roomOf(at.resourceId),
            }),
        }),
  }
  return (
    <DragWatch
      sessions={sessions}
      on={on}
      axis="across"
      rows={rows}
      roomOf={isOfRooms ? roomOf : null}
    >
      {look === 'day' ? (
        <ResourcesDayView {...shared} startScrollTime="08:00:00" />
      ) : (
        <ResourcesWeekView
          {...shared}
          highlightToday={highlightToday}
          startScrollDateTime={`${on} 08:00:00`}
        />
      )}
    </DragWatch>
  )
}
