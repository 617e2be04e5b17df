import { MonthView } from '@mantine/schedule'
import type { Holiday } from '#domain/activities/holiday.ts'
import type { Day } from '#domain/day.ts'
import { useLanguage } from '#web/language.ts'
import { holidayEvent, sessionEvent } from './calendar-events.ts'
import { useGrid, type GridProps } from './calendar-grid-parts.tsx'
import classes from './calendar.module.css'

type CalendarMonthProps = GridProps & {
  on: Day
  holidays: readonly Holiday[]
  onDay: (day: Day) => void
}

/** More than these and a month takes seconds to draw, and says little. */
export const mostInMonth = 300

const row = () => 'space'

/** A month at a glance; a day of it opens. */
export function CalendarMonth(props: CalendarMonthProps) {
  const { on, holidays, sessions, onDay } = props
  const { spoken } = useLanguage()
  // A month has no hours to mark now in.
  const { getCurrentTime: _, ...grid } = useGrid(props, { lines: true })
  return (
    <MonthView
      {...grid}
      date={on}
      className={classes.month}
      classNames={{ monthViewDayLabel: classes.dayLabel }}
      consistentWeeks={false}
      maxEventsPerDay={4}
      weekdayFormat="ddd"
      events={[
        ...holidays.map((one) => holidayEvent(one, one.names[spoken])),
        ...sessions.map((session) => sessionEvent(session, row)),
      ]}
      getDayProps={(day) =>
        holidays.some((one) => one.closes && one.from <= day && day < one.until)
          ? { 'data-closed': true }
          : {}
      }
      onDayClick={onDay}
    />
  )
}
