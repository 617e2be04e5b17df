import type { DraftChange } from '#domain/activities/activity.ts'
import type { Reaches } from '#domain/activities/change.ts'
import type { ChangeAct, FromSession } from './change-act.ts'

/** What can be said of one session alone. */
const ofOne: ReadonlySet<string> = new Set<keyof DraftChange>([
  'start',
  'minutes',
  'room',
  'meetingPoint',
  'facilitators',
  'capacity',
  'texts',
])

type Of = {
  act: ChangeAct
  from: FromSession | null
  /** The first session to come. */
  next: string | null
}

/** How far a change can go, the least of it first. One that is not asked has a single answer. */
export function reachesOf({ act, from, next }: Of): [Reaches, ...Reaches[]] {
  if (from === null || !from.series) return ['all']
  const isFirst = next === null || from.start <= next
  const wide: [Reaches, ...Reaches[]] = isFirst ? ['all'] : ['following', 'all']
  const alone = act.does !== 'change' || Object.keys(act.to).every((field) => ofOne.has(field))
  return alone ? ['this', ...wide] : wide
}
