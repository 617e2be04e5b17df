import { instantOf, minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import { textIn } from '#domain/activities/texts.ts'
import type { FeedLanguage } from './feed-event.ts'
import type { StoredSeries, StoredSession } from './feed-read.ts'

type Window = { from: LocalTime; until: LocalTime }

/** The public programme in the terms of schema.org/Event, for sites and open data. */
export function eventList(
  series: readonly StoredSeries[],
  { language, window }: { language: FeedLanguage; window: Window },
) {
  const events = series.flatMap((one) =>
    one.sessions
      .filter(
        ({ status, start }) => status !== 'draft' && start >= window.from && start < window.until,
      )
      .map((session) => eventOf(one, session, language)),
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: events.length,
    itemListElement: events.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1)),
  }
}

function eventOf(series: StoredSeries, session: StoredSession, language: FeedLanguage) {
  const { text, language: written } = textIn(session.texts ?? series.texts, language)
  const { name, address, lon, lat } = series.space
  const point = session.meetingPoint
  return {
    '@type': 'Event',
    '@id': `urn:taulell:${series.id}:${session.recurrenceId}`,
    name: text.title,
    ...(text.summary === '' ? {} : { description: text.summary }),
    inLanguage: written,
    startDate: withOffset(series.zone, session.start),
    endDate: withOffset(series.zone, session.end),
    eventStatus: `https://schema.org/${statusOf(session)}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    keywords: series.kind[language],
    location: {
      '@type': 'Place',
      name: point === null ? name : point.words,
      ...(point === null ? { address } : {}),
      geo: {
        '@type': 'GeoCoordinates',
        latitude: point?.lat ?? lat,
        longitude: point?.lon ?? lon,
      },
    },
  }
}

function statusOf({ status, start, recurrenceId }: StoredSession): string {
  if (status === 'cancelled') return 'EventCancelled'
  return start === recurrenceId ? 'EventScheduled' : 'EventRescheduled'
}

/** ISO 8601 with the offset of the very day. */
function withOffset(zone: string, at: LocalTime): string {
  const minutes = minutesBetween(instantOf(zone, at).toISOString().slice(0, 16), at)
  const sign = minutes < 0 ? '-' : '+'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${at}:00${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
