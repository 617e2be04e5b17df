import { minutesAfter } from '#domain/activities/local-time.ts'
import { ruleOf } from '#domain/activities/recurrence-expand.ts'
import { textIn } from '#domain/activities/texts.ts'
import type { FeedLanguage, FeedSeries, FeedSession, Shown } from './feed-event.ts'
import type { StoredSeries, StoredSession } from './feed-read.ts'

export type Reader = {
  language: FeedLanguage
  /** Where the desk is reached by the public; null where nobody has said. */
  origin: string | null
  /** Somebody's own calendar, read on telephones that others see: what a sensitive session is about is not told. */
  isPrivate: boolean
}

const discreetly = { ca: 'Cita', es: 'Cita', en: 'Appointment' }

/** A series as it is told to a calendar elsewhere: the rule, and what is not as the rule says. */
export function feedSeries(series: StoredSeries, reader: Reader): FeedSeries {
  const { id, zone, start, minutes, sessions } = series
  const published = sessions.filter(({ status }) => status !== 'draft')
  const calledOff = published.every(({ status }) => status === 'cancelled')
  const plain = {
    start,
    end: minutesAfter(start, minutes),
    texts: null,
    room: series.room,
    meetingPoint: series.meetingPoint,
  }
  const shown = shownOf(series, { ...plain, status: calledOff ? 'cancelled' : 'published' }, reader)
  const others = published
    .filter((session) => !follows(series, session, calledOff))
    .map((session): FeedSession => ({
      ...shownOf(series, session, reader),
      recurrenceId: session.recurrenceId,
      version: session.version,
    }))
  const drafts = sessions
    .filter(({ status }) => status === 'draft')
    .map(({ recurrenceId }) => recurrenceId)
  const { point, url } = whereOf(series, reader)
  return {
    uid: uidOf(id),
    zone,
    language: textIn(series.texts, reader.language).language,
    sequence: series.sequence,
    changedAt: series.updatedAt,
    relatedTo: series.splitFrom === null ? null : uidOf(series.splitFrom),
    categories: reader.isPrivate && series.sensitive ? [] : [series.kind[reader.language]],
    point,
    url,
    shown,
    rule: series.foreignRule ?? (series.recurrence && ruleOf(series.recurrence, start, zone)),
    added: series.extraStarts,
    left: [...new Set([...series.skippedStarts, ...drafts])].toSorted(),
    others,
  }
}

/** For good, wherever the desk moves to: a name that is no host's. */
const uidOf = (id: string) => `${id}@taulell`

/** Whether a session is as its series says. */
function follows(series: StoredSeries, session: StoredSession, calledOff: boolean): boolean {
  return (
    session.start === session.recurrenceId &&
    session.end === minutesAfter(session.start, series.minutes) &&
    session.texts === null &&
    session.room === series.room &&
    JSON.stringify(session.meetingPoint) === JSON.stringify(series.meetingPoint) &&
    (session.status === 'cancelled') === calledOff
  )
}

type Told = Pick<StoredSession, 'start' | 'end' | 'texts' | 'room' | 'meetingPoint' | 'status'>

function shownOf(series: StoredSeries, session: Told, { language, isPrivate }: Reader): Shown {
  const { text } = textIn(session.texts ?? series.texts, language)
  const { start, end } = session
  const cancelled = session.status === 'cancelled'
  if (isPrivate && series.sensitive)
    return {
      start,
      end,
      title: discreetly[language],
      description: '',
      location: series.space.name,
      cancelled,
    }
  const { name, address } = series.space
  const place =
    session.meetingPoint === null
      ? [session.room, name, address].filter((part) => part !== null).join(', ')
      : session.meetingPoint.words
  const description = [text.summary, text.description].filter((part) => part !== '').join('\n\n')
  return { start, end, title: text.title, description, location: place, cancelled }
}

function whereOf(series: StoredSeries, { origin, isPrivate }: Reader) {
  const { lon, lat } = series.meetingPoint ?? series.space
  return {
    point: { lon, lat },
    // The desk is for its staff: the public has nothing to open there.
    url: isPrivate && origin !== null ? `${origin}/activities/${series.id}` : null,
  }
}
