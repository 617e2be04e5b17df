import type { Preview } from './change.ts'
import { minutesAfter, type LocalTime } from './local-time.ts'
import { missingStarts } from './recurrence-expand.ts'
import type { SeriesPlan, Session } from './series.ts'
import type { Reason } from './texts.ts'

type Differences = Omit<Preview, 'clashes' | 'days' | 'told' | 'toCall' | 'mark'>

/** What a plan would do to the sessions that there are, in words that a person can check. */
export function differences(
  before: readonly Session[],
  plan: SeriesPlan,
  now: LocalTime,
): Differences {
  const after = [...plan.sessions, ...(plan.rest?.sessions ?? [])]
  const later = new Map(after.map((session) => [session.id, session]))
  const pairs = before.flatMap((was) => {
    const is = later.get(was.id)
    return is === undefined || was.id === null ? [] : [{ id: was.id, was, is }]
  })
  const changing = pairs.filter(({ was, is }) => changed(was, is))
  const turning = (from: Session['status'], to: Session['status']) =>
    pairs.filter(({ was, is }) => was.status === from && is.status === to)
  const brief = ({ id, is }: (typeof pairs)[number]) => ({ occurrence: id, start: is.start })
  return {
    added: after.filter(({ id }) => id === null).map(({ start }) => start),
    moved: pairs
      .filter(({ was, is }) => was.start !== is.start || was.minutes !== is.minutes)
      .map(({ id, was, is }) => ({
        occurrence: id,
        from: was.start,
        to: is.start,
        registered: was.registered,
      })),
    removed: before
      .filter(({ id }) => !later.has(id))
      .map(({ id, start, registered }) => ({ occurrence: id ?? '', start, registered })),
    cancelled: turning('published', 'cancelled').map((pair) => ({
      ...brief(pair),
      registered: pair.was.registered,
    })),
    restored: turning('cancelled', 'published').map(brief),
    published: turning('draft', 'published').map(brief),
    own: pairs
      .filter(
        ({ was, is }) =>
          was.own.length > 0 &&
          was.start > now &&
          (changing.some(({ id }) => id === was.id) || is.own.length < was.own.length),
      )
      .map(({ id, was, is }) => ({
        occurrence: id,
        start: is.start,
        fields: [...was.own],
        kept: was.own.every((field) => is.own.includes(field)),
      })),
    past: before.filter(({ start }) => start <= now).length,
    unchanged: pairs.length - changing.length,
    missing: [plan.series, ...(plan.rest === null ? [] : [plan.rest.series])].flatMap(
      missingStarts,
    ),
  }
}

/** Whether anything of a session that its people would notice is another. */
export function changed(was: Session, is: Session): boolean {
  return JSON.stringify(seen(was)) !== JSON.stringify(seen(is))
}

function seen({
  start,
  minutes,
  room,
  meetingPoint,
  facilitators,
  capacity,
  texts,
  status,
  own,
  cancelledBecause,
  recurrenceId,
}: Session) {
  return [
    start,
    minutes,
    room,
    meetingPoint,
    facilitators,
    capacity,
    texts,
    status,
    own,
    cancelledBecause,
    recurrenceId,
  ]
}

/** Why a session that somebody is registered for is called off when its series no longer has a place for it. */
const noLongerHeld: Reason = {
  ca: 'Ha canviat el calendari i aquesta sessió ja no es fa.',
  es: 'Ha cambiado el calendario y esta sesión ya no se hace.',
  en: 'The calendar has changed and this session is no longer held.',
}

/** A plan in which no session with people registered is left out: those are called off and stay. */
export function keepingPeople(before: readonly Session[], plan: SeriesPlan): SeriesPlan {
  const after = new Set([...plan.sessions, ...(plan.rest?.sessions ?? [])].map(({ id }) => id))
  const left = before.filter(({ id, hasPeople }) => hasPeople && !after.has(id))
  if (left.length === 0) return plan
  const called = left.map((session) => ({
    ...session,
    status: 'cancelled' as const,
    cancelledBecause: session.cancelledBecause ?? noLongerHeld,
  }))
  const places = left.map(({ recurrenceId }) => recurrenceId)
  const into = plan.rest ?? plan
  const extraStarts = [...new Set([...into.series.extraStarts, ...places])].toSorted()
  const kept = {
    series: { ...into.series, extraStarts },
    sessions: [...into.sessions, ...called],
  }
  return plan.rest === null ? { ...kept, rest: null } : { ...plan, rest: kept }
}

/** When a session ends by the wall clock. */
export const endOf = ({ start, minutes }: Pick<Session, 'start' | 'minutes'>) =>
  minutesAfter(start, minutes)
