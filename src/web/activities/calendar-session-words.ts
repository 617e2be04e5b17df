import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { timeOf } from '#domain/activities/local-time.ts'
import { useKindName } from './calendar-kind.tsx'
import { useWhen } from './recurrence-when.ts'

const hours = ({ start, end }: Occurrence) => `${timeOf(start)}–${timeOf(end)}`

/** A session in words: what its box in the grid says to whoever does not see it. */
export function useSessionWords() {
  const { t } = useTranslation()
  const when = useWhen()
  const kindName = useKindName()
  const seats = ({ capacity, confirmed }: Occurrence) =>
    capacity === null
      ? confirmed === 0
        ? null
        : t('activities.calendar.people', { count: confirmed })
      : t('activities.calendar.seats', { taken: confirmed, capacity })
  const place = ({ room, meetingPoint }: Occurrence) =>
    room?.name ?? meetingPoint?.words ?? t('activities.calendar.noRoom')
  const whole = (session: Occurrence) =>
    [
      session.title,
      `${when.day(session.start)}, ${hours(session)}`,
      kindName(session.kind.id),
      place(session),
      session.status === 'published' ? null : t(`activities.page.status.${session.status}`),
      seats(session),
      session.own.length > 0 ? t('activities.calendar.own') : null,
    ]
      .filter((part) => part !== null && part !== '')
      .join('. ')
  return { seats, place, hours, whole, kind: ({ kind }: Occurrence) => kindName(kind.id) }
}
