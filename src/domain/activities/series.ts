import type { MeetingPoint, Status } from './activity.ts'
import type { LocalTime } from './local-time.ts'
import type { OwnField } from './occurrence.ts'
import type { Repeats } from './recurrence-expand.ts'
import type { Reason, Texts } from './texts.ts'

/** What sessions take from their series unless they say otherwise. */
export type SessionValues = {
  minutes: number
  room: string | null
  meetingPoint: MeetingPoint | null
  /** Numbers of people, sorted. */
  facilitators: readonly string[]
  capacity: number | null
}

/** A series as far as its sessions follow from it. */
export type Series = Repeats &
  SessionValues & {
    texts: Texts
    status: Status
    cancelledBecause: Reason | null
  }

/** One session as it stands. `start` may be elsewhere than its place in the series. */
export type Session = SessionValues & {
  /** Null for one that is not there yet. */
  id: string | null
  recurrenceId: LocalTime
  start: LocalTime
  texts: Texts | null
  own: readonly OwnField[]
  status: Status
  cancelledBecause: Reason | null
  /** People with a live registration for it. */
  registered: number
  /** Whether anybody ever was registered: it cannot go without a trace. */
  hasPeople: boolean
}

/** What is to stand after a change: rows that are not named in it are gone. */
export type SeriesPlan = {
  series: Series
  sessions: readonly Session[]
  /** The rest of the series, where the change divides it. */
  rest: { series: Series; sessions: readonly Session[] } | null
}

/** A session that follows its series in everything. */
export function plainSession(series: Series, start: LocalTime): Session {
  const { minutes, room, meetingPoint, facilitators, capacity, status, cancelledBecause } = series
  return {
    id: null,
    recurrenceId: start,
    start,
    minutes,
    room,
    meetingPoint,
    facilitators,
    capacity,
    texts: null,
    own: [],
    status,
    cancelledBecause,
    registered: 0,
    hasPeople: false,
  }
}

export const isSeries = ({ recurrence, foreignRule, extraStarts }: Repeats) =>
  recurrence !== null || foreignRule !== null || extraStarts.length > 0
