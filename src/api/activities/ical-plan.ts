import type { Draft } from '#domain/activities/activity.ts'
import { planNew } from '#domain/activities/series-plan.ts'
import type { Series, SeriesPlan, Session } from '#domain/activities/series.ts'
import type { Texts } from '#domain/activities/texts.ts'
import type { ReadEvent, ReadSession } from './ical-read.ts'

export type Given = { zone: string; publishes: boolean; room: string | null }

const untitled = { ca: 'Sense títol' }

export function textsOf({ title, description, location }: ReadEvent): Texts {
  const words = [description, location].filter((part) => part !== '').join('\n\n')
  return {
    ca: {
      title: title.length < 2 ? untitled.ca : title,
      summary: '',
      description: words.slice(0, 4000),
    },
  }
}

/** What a calendar's entry is as a series of the desk's, with the sessions that it has of its own. */
export function planOfEvent(event: ReadEvent, { zone, publishes, room }: Given): SeriesPlan {
  const { start, minutes, recurrence, foreignRule, extraStarts, skippedStarts } = event
  const series: Series = {
    start,
    zone,
    recurrence,
    foreignRule,
    extraStarts,
    skippedStarts,
    minutes,
    room,
    meetingPoint: null,
    facilitators: [],
    capacity: null,
    texts: textsOf(event),
    status: publishes ? 'published' : 'draft',
    cancelledBecause: null,
  }
  const plan = planNew(series)
  const others = new Map(event.others.map((other) => [other.place, other]))
  return {
    ...plan,
    sessions: plan.sessions.map((session) =>
      otherwise(series, session, others.get(session.recurrenceId)),
    ),
  }
}

const because = {
  ca: 'Cancel·lada al calendari d’origen.',
  es: 'Cancelada en el calendario de origen.',
  en: 'Cancelled in the calendar it comes from.',
}

function otherwise(
  { texts, minutes }: Series,
  session: Session,
  other: ReadSession | undefined,
): Session {
  if (other === undefined) return session
  const moved = other.start !== session.start || other.minutes !== minutes
  const renamed = other.title !== null && other.title !== texts.ca.title && other.title.length > 1
  return {
    ...session,
    start: other.start,
    minutes: other.minutes,
    texts: renamed ? { ca: { ...texts.ca, title: (other.title ?? '').slice(0, 120) } } : null,
    own: [...(moved ? (['time'] as const) : []), ...(renamed ? (['texts'] as const) : [])],
    ...(other.cancelled ? { status: 'cancelled', cancelledBecause: because } : {}),
  }
}

/** What a draft says besides when: as little as a calendar from elsewhere knows. */
export const besides = (kind: string): Pick<Draft, 'kind' | 'registersFor'> => ({
  kind,
  registersFor: 'nothing',
})
