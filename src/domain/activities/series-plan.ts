import { Refusal } from '#domain/refusal.ts'
import type { SeriesChange } from './change.ts'
import type { DraftChange } from './activity.ts'
import { minutesAfter, type LocalTime } from './local-time.ts'
import { mostSessions } from './recurrence.ts'
import { startsOf } from './recurrence-expand.ts'
import { changeAll, changeFollowing, changeOne, changesTime } from './series-change.ts'
import { beginning } from './series-shift.ts'
import { cancel, publish, remove, removeFollowing, restore } from './series-status.ts'
import { mustBeShownOnce } from './shown-once.ts'
import { isSeries, plainSession, type Series, type SeriesPlan, type Session } from './series.ts'

type Asked = { series: Series; sessions: readonly Session[]; now: LocalTime }

/** The sessions of a series that is not there yet. */
export function planNew(series: Series, leaveOut: readonly LocalTime[] = []): SeriesPlan {
  const skippedStarts = [...new Set([...series.skippedStarts, ...leaveOut])].toSorted()
  const made = beginning({ ...series, skippedStarts })
  const sessions = startsOf(made).map((start) => plainSession(made, start))
  return checked({ series: made, sessions, rest: null })
}

/**
 * What a series would be after a change. Sessions that have begun stay as they are, whatever is
 * asked; a change of time of all of them divides the series where the future begins.
 */
export function planChange(asked: Asked, change: SeriesChange): SeriesPlan {
  const { series, sessions, now } = asked
  const plan = planned(asked, isSeries(series) ? change : { ...change, reaches: 'all' })
  const stood = new Map(sessions.map((session) => [session.id, session.start]))
  for (const { id, start } of [...plan.sessions, ...(plan.rest?.sessions ?? [])])
    if (start <= now && stood.get(id) !== start) throw new Refusal('activities/past')
  return plan
}

function planned({ series, sessions, now }: Asked, change: SeriesChange): SeriesPlan {
  const future = sessions.filter(({ start }) => start > now)
  const past = sessions.filter(({ start }) => start <= now)
  const one = anchorOf(sessions, future, change)
  const whole = { series, sessions, reachesAll: change.reaches === 'all' }
  const within = (session: Session) =>
    future.includes(session) &&
    (change.reaches === 'all' ||
      session === one ||
      (change.reaches === 'following' && one !== null && session.recurrenceId >= one.recurrenceId))
  const { act } = change
  if (act.does === 'cancel') return cancel(whole, within, act.because)
  if (act.does === 'restore') return checked(restore(whole, within))
  if (act.does === 'publish') return checked(publish(whole, within))
  if (act.does === 'remove')
    return one !== null &&
      change.reaches === 'following' &&
      sessions.some((s) => s.recurrenceId < one.recurrenceId)
      ? removeFollowing(whole, one.recurrenceId)
      : remove(whole, within)
  return checked(planTo({ series, past, future, one }, change, act.to))
}

type Divided = { series: Series; past: Session[]; future: Session[]; one: Session | null }

function planTo(
  { series, past, future, one }: Divided,
  { reaches, own, leaveOut }: SeriesChange,
  asked: DraftChange,
): SeriesPlan {
  const sessions = [...past, ...future]
  // What is over is made anew from a copy: nothing of it could move.
  if (future.length === 0 && changesTime(asked)) throw new Refusal('activities/past')
  if (reaches === 'this' && one !== null)
    return { series, sessions: changeOne(sessions, one, ofOne(asked)), rest: null }
  const to = leaveOut.length === 0 ? asked : leavingOut(series, asked, leaveOut)
  const anchor = one?.recurrenceId ?? series.start
  const [firstToCome] = future.toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1))
  const begins =
    reaches === 'all' && past.length > 0 ? (firstToCome?.recurrenceId ?? anchor) : anchor
  const divides =
    sessions.some(({ recurrenceId }) => recurrenceId < begins) &&
    (reaches === 'following' || changesTime(to))
  if (!divides) return { ...changeAll(series, future, past, { to, anchor, own }), rest: null }
  return changeFollowing(series, sessions, { to, anchor, own, begins })
}

/** What belongs to a series cannot be said of one of its sessions. */
function ofOne(to: DraftChange): DraftChange {
  const ones = new Set([
    'start',
    'minutes',
    'room',
    'meetingPoint',
    'facilitators',
    'capacity',
    'texts',
  ])
  const wrong = Object.keys(to).filter((field) => !ones.has(field))
  if (wrong.length === 0) return to
  throw new Refusal(
    'input/invalid',
    {},
    wrong.map((path) => ({ path: `act.to.${path}`, problem: 'unrecognized-keys' })),
  )
}

function leavingOut(series: Series, to: DraftChange, leaveOut: readonly LocalTime[]): DraftChange {
  const skipped = to.skippedStarts ?? series.skippedStarts
  return { ...to, skippedStarts: [...new Set([...skipped, ...leaveOut])].toSorted() }
}

function anchorOf(
  sessions: readonly Session[],
  future: readonly Session[],
  { occurrence, reaches }: SeriesChange,
): Session | null {
  if (occurrence === null) {
    if (reaches === 'all') return null
    throw new Refusal('input/invalid', {}, [{ path: 'occurrence', problem: 'required' }])
  }
  const one = sessions.find(({ id }) => id === occurrence)
  if (one === undefined) throw new Refusal('activities/unknown-occurrence')
  if (reaches !== 'all' && !future.includes(one)) throw new Refusal('activities/past')
  return one
}

/** Nothing stands at a time that the clock does not show, or shows twice; and there is something left. */
function checked(plan: SeriesPlan): SeriesPlan {
  for (const { series, sessions } of plan.rest === null ? [plan] : [plan, plan.rest]) {
    const { zone } = series
    for (const start of [series.start, ...series.extraStarts]) mustBeShownOnce(zone, start)
    if (sessions.length === 0) throw new Refusal('activities/no-sessions')
    if (sessions.length > mostSessions)
      throw new Refusal('activities/too-many-sessions', { most: mostSessions })
    for (const { start, minutes } of sessions)
      for (const at of [start, minutesAfter(start, minutes)]) mustBeShownOnce(zone, at)
  }
  return plan
}
