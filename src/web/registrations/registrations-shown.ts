import type { Activity } from '#domain/activities/activity.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Target } from './registration-queries.ts'

type Shown = {
  session: Occurrence
  target: Target
  /** Those for which seats may still be given. */
  toCome: Occurrence[]
}
type Asked = { sessions: readonly Occurrence[]; wanted: string | null; now: LocalTime }

/** The session that is asked for, else the next one, else the last; null where there is none. */
export function shownOf(activity: Activity, { sessions, wanted, now }: Asked): Shown | null {
  const held = sessions.filter(({ status }) => status !== 'cancelled')
  const session =
    sessions.find(({ id }) => id === wanted) ??
    held.find(({ end }) => end > now) ??
    held.at(-1) ??
    sessions.at(-1)
  if (session === undefined) return null
  const space = activity.space.id
  return {
    session,
    target:
      activity.registersFor === 'course'
        ? { space, activity: activity.id }
        : { space, occurrence: session.id },
    toCome: held.filter(({ start, status }) => status === 'published' && start > now),
  }
}
