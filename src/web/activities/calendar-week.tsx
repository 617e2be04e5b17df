import { DayView, WeekView } from '@mantine/schedule'
import type { Holiday } from '#domain/activities/holiday.ts'
import type { Day } from '#domain/day.ts'
import { openingOn } from '#domain/opening-hours-rules.ts'
import type { SpacePage } from '#domain/space.ts'
import { useLanguage } from '#web/language.ts'
import { DayNames } from '#web/ui/day-names.tsx'
import { hourFrom } from './calendar-doing.ts'
import { closedAt, holidayEvent, hoursShown, sessionEvent, wallTime } from './calendar-events.ts'
import { useGrid, useHours, type GridProps } from './calendar-grid-parts.tsx'
import { daysOf } from './calendar-view.ts'
import { DragWatch } from './drag-watch.tsx'
import classes from './calendar.module.css'

type CalendarHoursProps = GridProps & {
  look: 'day' | 'week'
  on: Day
  range: { from: Day; to: Day }
  space: SpacePage
  holidays: readonly Holiday[]
  onDay: (day: Day) => void
}

const row = () => 'space'

/** The hours of a day or a week of one space, hatched where it is closed. */
export function CalendarHours(props: CalendarHoursProps) {
  const { look, on, range, space, holidays, sessions, onNew, onDay } = props
  const { spoken } = useLanguage()
  const { highlightToday, ...grid } = useGrid(props)
  const hours = useHours(props)
  const closed = closedAt(space, holidays)
  const days = daysOf(range)
  const shared = {
    ...grid,
    ...hours,
    ...hoursShown(
      sessions,
      days.flatMap((day) => openingOn(space, day).intervals),
    ),
    date: on,
    slotHeight: 52,
    startScrollTime: '08:00:00',
    className: classes.grid,
    scrollAreaProps: { className: classes.scroll },
    events: [
      ...holidays.map((one) => holidayEvent(one, one.names[spoken])),
      ...sessions.map((session) => sessionEvent(session, row)),
    ],
    getTimeSlotProps: ({ start, end }: { start: string; end: string }) =>
      closed(wallTime(start), wallTime(end)) ? { 'data-closed': true } : undefined,
    ...(onNew === null
      ? {}
      : {
          onTimeSlotClick: ({ slotStart }: { slotStart: string }) =>
            onNew(hourFrom(wallTime(slotStart))),
          onSlotDragEnd: (start: string, end: string) =>
            onNew({ start: wallTime(start), end: wallTime(end) }),
        }),
  }
  return (
    <DragWatch sessions={sessions} on={on} axis="down" rows={[]} roomOf={null}>
      {look === 'day' ? (
        <DayView {...shared} withAllDaySlot={holidays.length > 0} />
      ) : (
        <DayNames>
          <WeekView
            {...shared}
            highlightToday={highlightToday}
            weekdayFormat="ddd"
            withWeekNumber={false}
            withAllDaySlots={holidays.length > 0}
            allDaySlotHeight={32}
            onDateChange={onDay}
          />
        </DayNames>
      )}
    </DragWatch>
  )
}
