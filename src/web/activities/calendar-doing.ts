import type { ChangeAct } from './change-act.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { minutesAfter, minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'

/** What is open over the calendar. */
export type CalendarDoing =
  | { what: 'look'; session: Occurrence }
  | { what: 'move'; session: Occurrence }
  | { what: 'change'; session: Occurrence; act: ChangeAct }
  | null

export type Place = { start: LocalTime; end: LocalTime; room: string | null }

/** The change that takes a session to another place; null where it is there already. */
export function movedTo(session: Occurrence, { start, end, room }: Place): ChangeAct | null {
  const minutes = minutesBetween(start, end)
  const to = {
    ...(start === session.start ? {} : { start }),
    ...(minutes === minutesBetween(session.start, session.end) ? {} : { minutes }),
    ...(room === (session.room?.id ?? null)
      ? {}
      : room === null
        ? { room }
        : { room, meetingPoint: null }),
  }
  return Object.keys(to).length === 0 ? null : { does: 'change', to }
}

/** Where the form for a new activity begins with what was chosen in the grid. */
export function newAddress(space: string, at: Partial<Place>): string {
  const { start, end, room } = at
  const parameters = new URLSearchParams({ space })
  if (start !== undefined) parameters.set('start', start)
  if (start !== undefined && end !== undefined)
    parameters.set('minutes', String(minutesBetween(start, end)))
  if (room !== undefined && room !== null) parameters.set('room', room)
  return `/activities/new?${parameters}`
}

/** A click in the grid means an hour, a drag what was drawn. */
export const hourFrom = (start: LocalTime) => ({ start, end: minutesAfter(start, 60) })
