import { Refusal } from '#domain/refusal.ts'
import type { Series, SeriesPlan, Session } from './series.ts'
import { split } from './series-split.ts'
import type { LocalTime } from './local-time.ts'
import type { Reason } from './texts.ts'

type Within = (session: Session) => boolean
type Whole = { series: Series; sessions: readonly Session[]; reachesAll: boolean }

/** Sessions are called off and stay where they are, so that whoever asks is told why. */
export function cancel(
  { series, sessions, reachesAll }: Whole,
  within: Within,
  because: Reason,
): SeriesPlan {
  return {
    series: reachesAll ? { ...series, status: 'cancelled', cancelledBecause: because } : series,
    sessions: sessions.map((session) =>
      within(session) && session.status === 'published'
        ? { ...session, status: 'cancelled', cancelledBecause: because }
        : session,
    ),
    rest: null,
  }
}

/** What was called off takes place after all. */
export function restore({ series, sessions, reachesAll }: Whole, within: Within): SeriesPlan {
  const back = { status: 'published', cancelledBecause: null } as const
  return {
    series: reachesAll || series.status === 'cancelled' ? { ...series, ...back } : series,
    sessions: sessions.map((session) =>
      within(session) && session.status === 'cancelled' ? { ...session, ...back } : session,
    ),
    rest: null,
  }
}

export function publish({ series, sessions }: Whole, within: Within): SeriesPlan {
  return {
    series: { ...series, status: 'published' },
    sessions: sessions.map((session) =>
      within(session) && session.status === 'draft' ? { ...session, status: 'published' } : session,
    ),
    rest: null,
  }
}

/** Sessions that go for good: their places are left out of the series from now on. */
export function remove({ series, sessions }: Whole, within: Within): SeriesPlan {
  if (sessions.some((session) => within(session) && session.hasPeople))
    throw new Refusal('activities/has-registrations')
  const gone = new Set(sessions.filter(within).map(({ recurrenceId }) => recurrenceId))
  const extra = new Set(series.extraStarts)
  return {
    series: {
      ...series,
      extraStarts: series.extraStarts.filter((start) => !gone.has(start)),
      skippedStarts: [
        ...series.skippedStarts,
        ...[...gone].filter((start) => !extra.has(start)),
      ].toSorted(),
    },
    sessions: sessions.filter((session) => !gone.has(session.recurrenceId)),
    rest: null,
  }
}

/** From a place on the series ends; nothing is left out one by one. */
export function removeFollowing({ series, sessions }: Whole, at: LocalTime): SeriesPlan {
  if (sessions.some(({ recurrenceId, hasPeople }) => hasPeople && recurrenceId >= at))
    throw new Refusal('activities/has-registrations')
  const [head] = split(series, at)
  return {
    series: head,
    sessions: sessions.filter(({ recurrenceId }) => recurrenceId < at),
    rest: null,
  }
}
