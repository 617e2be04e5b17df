import { UnstyledButton } from '@mantine/core'
import { DayView, WeekView, type ScheduleEventData } from '@mantine/schedule'
import { DayNames } from '#web/ui/day-names.tsx'
import type { ComponentPropsWithoutRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localIn, minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import type { Day } from '#domain/day.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useEntryWords } from './agenda-entry-words.ts'
import { gridTime, wallTime } from './agenda-clock.ts'
import { eventsOf } from './agenda-events.ts'
import { hasWeekend, hoursShown, isGiven } from './agenda-hours.ts'
import type { AgendaShown } from './colleague-agenda.ts'
import classes from './agenda-grid.module.css'

type AgendaGridProps = {
  look: 'week' | 'day'
  on: Day
  agenda: AgendaShown
  onOpen: (id: string) => void
  /** Null for whoever gives no appointments. */
  onNew: ((start: LocalTime, minutes?: number) => void) | null
  onMove: (id: string, start: LocalTime, minutes: number) => void
}

/** The hours of a day or a week; what is dragged can be changed by its form as well. */
export function AgendaGrid({ look, on, agenda, onOpen, onNew, onMove }: AgendaGridProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { timeZone } = useFormat()
  const wordsOf = useEntryWords(agenda)
  const planned = new Set(
    agenda.appointments.filter(({ status }) => status === 'planned').map(({ id }) => id),
  )
  const may = ({ id }: ScheduleEventData) => planned.has(String(id))
  const moved = (to: { eventId: string | number; newStart: string; newEnd: string }) => {
    const [start, end] = [wallTime(to.newStart), wallTime(to.newEnd)]
    onMove(String(to.eventId), start, minutesBetween(start, end))
  }
  const shared = {
    ...hoursShown(agenda),
    date: on,
    locale: spoken,
    withHeader: false,
    slotHeight: 72,
    intervalMinutes: 30,
    eventDragInterval: 15,
    eventResizeInterval: 15,
    events: eventsOf(agenda),
    labels: {
      allDay: t('agenda.grid.allDay'),
      weekday: t('agenda.grid.weekday'),
      timeSlot: t('agenda.grid.slot'),
      today: t('agenda.today'),
      more: t('agenda.grid.more'),
      moreLabel: (count: number) => t('agenda.grid.moreCount', { count }),
    },
    getCurrentTime: () => gridTime(localIn(timeZone, new Date())),
    getTimeSlotProps: ({ start }: { start: string }) =>
      isGiven(agenda, wallTime(start)) ? { 'data-given': true } : undefined,
    withEventsDragAndDrop: planned.size > 0,
    withEventResize: planned.size > 0,
    canDragEvent: may,
    canResizeEvent: may,
    onEventDrop: moved,
    onEventResize: moved,
    onEventClick: ({ id }: ScheduleEventData) => onOpen(String(id)),
    className: classes.grid,
    scrollAreaProps: { className: classes.scroll },
    renderEvent: (event: ScheduleEventData, box: ComponentPropsWithoutRef<'button'>) => {
      const { of, title, more, state, hours } = wordsOf(String(event.id))
      const whole = [hours, title, more, state].filter(Boolean).join(', ')
      return (
        <UnstyledButton
          {...box}
          className={`${box.className ?? ''} ${classes.box}`}
          data-of={of}
          data-ended={state !== null || undefined}
          title={whole}
          // What is written in the box is its name; the whole of it describes it.
          aria-label={undefined}
        />
      )
    },
    renderEventBody: ({ id }: ScheduleEventData) => {
      const { title, more, state, hours } = wordsOf(String(id))
      return (
        <span className={classes.body}>
          <span className={classes.hours}>{hours}</span>
          <span className={classes.title}>{title}</span>
          {state !== null && <span className={classes.state}>{state} </span>}
          <span>{more}</span>
        </span>
      )
    },
    ...(onNew === null
      ? {}
      : {
          withDragSlotSelect: true,
          onTimeSlotClick: ({ slotStart }: { slotStart: string }) => onNew(wallTime(slotStart)),
          onSlotDragEnd: (start: string, end: string) =>
            onNew(wallTime(start), minutesBetween(wallTime(start), wallTime(end))),
        }),
  }
  return look === 'day' ? (
    <DayView {...shared} withAllDaySlot={false} />
  ) : (
    <DayNames>
      <WeekView
        {...shared}
        highlightToday
        withWeekNumber={false}
        withAllDaySlots={false}
        withWeekendDays={hasWeekend(agenda)}
      />
    </DayNames>
  )
}
