import type { ScheduleEventData } from '@mantine/schedule'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { useSession } from '#web/session.ts'
import { useLanguage } from '#web/language.ts'
import { BoxBody, BoxLine, CalendarBox } from './calendar-box.tsx'
import type { Place } from './calendar-doing.ts'
import { gridTime, noRoom, wallTime } from './calendar-events.ts'
import { useGridLabels } from './calendar-labels.ts'

/** What every grid is told of by the calendar, and tells it. */
export type GridProps = {
  sessions: readonly Occurrence[]
  mayMove: (session: Occurrence) => boolean
  onOpen: (session: Occurrence) => void
  onMove: (session: Occurrence) => void
  onDrop: (session: Occurrence, to: Place) => void
  /** Null where nothing can be added. */
  onNew: ((at: Partial<Place>) => void) | null
}

type Dropped = {
  eventId: string | number
  newStart: string
  newEnd: string
  resourceId?: string | number | undefined
}

/** The part of a grid that is alike in all of them. */
export function useGrid(props: GridProps, { lines = false } = {}) {
  const { sessions, mayMove, onOpen, onMove, onDrop } = props
  const labels = useGridLabels()
  const { spoken } = useLanguage()
  const { timeZone } = useSession()
  const byId = new Map(sessions.map((session) => [session.id, session]))
  const of = ({ id }: { id: string | number }) => byId.get(String(id))
  const may = (event: ScheduleEventData) => {
    const session = of(event)
    return session !== undefined && mayMove(session)
  }
  const drop = ({ eventId, newStart, newEnd, resourceId }: Dropped) => {
    const session = of({ id: eventId })
    if (session === undefined) return
    const room =
      resourceId === undefined
        ? (session.room?.id ?? null)
        : resourceId === noRoom
          ? null
          : String(resourceId)
    onDrop(session, { start: wallTime(newStart), end: wallTime(newEnd), room })
  }
  return {
    labels,
    locale: spoken,
    withHeader: false,
    highlightToday: true,
    getCurrentTime: () => gridTime(localIn(timeZone, new Date())),
    withEventsDragAndDrop: sessions.some(mayMove),
    canDragEvent: may,
    onEventDrop: drop,
    onEventClick: (event: ScheduleEventData) => {
      const session = of(event)
      if (session !== undefined) onOpen(session)
    },
    renderEvent: (
      event: ScheduleEventData,
      box: ComponentPropsWithoutRef<'button'> & { children: ReactNode },
    ) => {
      // Closed hours are seen behind the sessions; there is nothing to press.
      if (event.display === 'background')
        return <div className={box.className} style={box.style} aria-hidden />
      const session = of(event)
      return (
        <CalendarBox
          {...box}
          event={event}
          session={session}
          onMove={session !== undefined && mayMove(session) ? onMove : null}
        />
      )
    },
    renderEventBody: (event: ScheduleEventData) => {
      const session = of(event)
      if (session === undefined) return event.title
      return lines ? <BoxLine session={session} /> : <BoxBody session={session} />
    },
  }
}

/** What a grid of hours can do besides: sessions of another length, and new ones drawn in it. */
export function useHours(props: GridProps) {
  const { sessions, mayMove, onDrop } = props
  const resized = ({ eventId, newStart, newEnd }: Dropped) => {
    const session = sessions.find(({ id }) => id === eventId)
    if (session === undefined) return
    onDrop(session, {
      start: wallTime(newStart),
      end: wallTime(newEnd),
      room: session.room?.id ?? null,
    })
  }
  return {
    intervalMinutes: 30,
    eventDragInterval: 15,
    eventResizeInterval: 15,
    withEventResize: sessions.some(mayMove),
    canResizeEvent: (event: ScheduleEventData) => {
      const session = sessions.find(({ id }) => id === event.id)
      return session !== undefined && mayMove(session)
    },
    onEventResize: resized,
    withDragSlotSelect: props.onNew !== null,
  }
}
