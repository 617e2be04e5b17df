import type { DraftChange } from './activity.ts'
import { minutesAfter, minutesBetween, type LocalTime } from './local-time.ts'
import type { OwnField } from './occurrence.ts'
import { startsOf } from './recurrence-expand.ts'
import { plainSession, type Series, type SeriesPlan, type Session } from './series.ts'
import { beginning, daysBetween, shifted } from './series-shift.ts'
import { split } from './series-split.ts'

/** Fields of a change that decide when sessions are. */
const timeFields = ['start', 'minutes', 'recurrence', 'extraStarts', 'skippedStarts'] as const

export const changesTime = (to: DraftChange) => timeFields.some((field) => to[field] !== undefined)

/** Which of a session's own things a change would touch. */
function touchedBy(to: DraftChange): OwnField[] {
  const touched: OwnField[] = []
  if (changesTime(to)) touched.push('time')
  if (to.room !== undefined || to.meetingPoint !== undefined) touched.push('place')
  if (to.facilitators !== undefined) touched.push('facilitators')
  if (to.capacity !== undefined) touched.push('capacity')
  if (to.texts !== undefined) touched.push('texts')
  return touched
}

/** One session with something of its own from now on; it stays in its place of the series. */
export function changeOne(sessions: readonly Session[], one: Session, to: DraftChange): Session[] {
  const own = [...new Set([...one.own, ...touchedBy(to)])]
  const changed: Session = {
    ...one,
    start: to.start ?? one.start,
    minutes: to.minutes ?? one.minutes,
    room: to.room === undefined ? one.room : to.room,
    meetingPoint: to.meetingPoint === undefined ? one.meetingPoint : to.meetingPoint,
    facilitators: to.facilitators ?? one.facilitators,
    capacity: to.capacity === undefined ? one.capacity : to.capacity,
    texts: to.texts ?? one.texts,
    own,
  }
  return sessions.map((session) => (session === one ? changed : session))
}

type ChangeAll = {
  to: DraftChange
  /** The place in the series from which a new start is meant; the first of all where there is none. */
  anchor: LocalTime
  own: 'keep' | 'replace'
}

/** All of a series, none of whose sessions is over; those that are keep the words they had. */
export function changeAll(
  series: Series,
  sessions: readonly Session[],
  past: readonly Session[],
  change: ChangeAll,
): { series: Series; sessions: Session[] } {
  const changed = changedSeries(series, change)
  const frozen = past.map((session) =>
    change.to.texts === undefined ? session : { ...session, texts: session.texts ?? series.texts },
  )
  if (!changesTime(change.to)) {
    const others = sessions.map((session) =>
      followed(changed, session, { ...change, at: session.recurrenceId }),
    )
    return { series: changed, sessions: [...frozen, ...others] }
  }
  return { series: changed, sessions: [...frozen, ...moved({ changed, sessions }, change)] }
}

/** From one session on: what was before stays, the rest becomes a series of its own. */
export function changeFollowing(
  series: Series,
  sessions: readonly Session[],
  { begins, ...change }: ChangeAll & { begins: LocalTime },
): SeriesPlan {
  const [head, tail] = split(series, begins)
  const rest = changeAll(
    tail,
    sessions.filter(({ recurrenceId }) => recurrenceId >= begins),
    [],
    change,
  )
  return {
    series: head,
    sessions: sessions.filter(({ recurrenceId }) => recurrenceId < begins),
    rest,
  }
}

function changedSeries(series: Series, { to, anchor }: ChangeAll): Series {
  const elsewhere = shifted(series, anchor, to.start ?? anchor)
  const { recurrence } = to
  const changed = {
    ...elsewhere,
    minutes: to.minutes ?? series.minutes,
    room: to.room === undefined ? series.room : to.room,
    meetingPoint: to.meetingPoint === undefined ? series.meetingPoint : to.meetingPoint,
    facilitators: to.facilitators ?? series.facilitators,
    capacity: to.capacity === undefined ? series.capacity : to.capacity,
    texts: to.texts ?? series.texts,
    ...(recurrence === undefined ? {} : { recurrence, foreignRule: null }),
    ...(to.extraStarts === undefined ? {} : { extraStarts: to.extraStarts }),
    ...(to.skippedStarts === undefined ? {} : { skippedStarts: to.skippedStarts }),
  }
  return recurrence === undefined ? changed : beginning(changed)
}

type Follow = { to: DraftChange; own: 'keep' | 'replace'; at: LocalTime }

/** A session as its changed series has it, but for what it has of its own. */
function followed(series: Series, session: Session, { to, own, at }: Follow): Session {
  const touched = touchedBy(to)
  const kept =
    own === 'keep' ? session.own : session.own.filter((field) => !touched.includes(field))
  const follows = (field: OwnField) => touched.includes(field) && !kept.includes(field)
  return {
    ...session,
    recurrenceId: at,
    own: kept,
    ...(follows('time') ? { start: at, minutes: series.minutes } : {}),
    ...(follows('place') ? { room: series.room, meetingPoint: series.meetingPoint } : {}),
    ...(follows('facilitators') ? { facilitators: series.facilitators } : {}),
    ...(follows('capacity') ? { capacity: series.capacity } : {}),
    ...(follows('texts') ? { texts: null } : {}),
  }
}

type Move = { changed: Series; sessions: readonly Session[] }

/**
 * Sessions go to the new places in this order: to the one so much later or earlier as was asked for,
 * then to one on the same day, then in the same month, then in order, so that whoever is registered
 * goes along. Places that nobody takes are new; sessions without a place are left over.
 */
function moved({ changed, sessions }: Move, change: ChangeAll): Session[] {
  const { to, own, anchor } = change
  const places = new Set(startsOf(changed))
  const by = to.start === undefined ? 0 : minutesBetween(anchor, to.start)
  const taken = new Map<Session, LocalTime>()
  const take = (find: (session: Session) => LocalTime | undefined) => {
    for (const session of sessions) {
      const place = taken.has(session) ? undefined : find(session)
      if (place !== undefined && places.delete(place)) taken.set(session, place)
    }
  }
  const first = (fits: (place: LocalTime, at: LocalTime) => boolean) => {
    return (session: Session) =>
      [...places].find((place) => fits(place, minutesAfter(session.recurrenceId, by)))
  }
  take(({ recurrenceId }) => minutesAfter(recurrenceId, by))
  take(first((place, at) => daysBetween(place, at) === 0))
  take(first((place, at) => place.slice(0, 7) === at.slice(0, 7)))
  if (to.recurrence === undefined) take(first(() => true))
  const stay = [...taken].map(([session, at]) => followed(changed, session, { to, own, at }))
  return [...stay, ...[...places].map((place) => plainSession(changed, place))].toSorted((a, b) =>
    a.recurrenceId < b.recurrenceId ? -1 : 1,
  )
}
