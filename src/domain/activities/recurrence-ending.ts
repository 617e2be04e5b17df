import { daysAfter } from '#domain/day.ts'
import { dayOf, localIn, timeOf, type LocalTime } from './local-time.ts'
import type { Ending } from './recurrence.ts'

/**
 * How a rule from elsewhere ends, in the form's terms: its UNTIL, in UTC or by the wall clock
 * (RFC 5545 §3.3.10), becomes the last day on which there may be a session. Null for one without end.
 */
export function endingOf(rule: string, start: LocalTime, zone: string): Ending | null {
  const count = /(?:^|;|:)COUNT=(\d+)/i.exec(rule)?.[1]
  if (count !== undefined) return { ends: 'after', sessions: Number(count) }
  const [, at, utc] = /(?:^|;|:)UNTIL=(\d{8}(?:T\d{4})?)\d*(Z?)/i.exec(rule) ?? []
  if (at === undefined) return null
  if (at.length === 8) return { ends: 'on', day: dayOf(wallClock(`${at}T0000`)) }
  const until = wallClock(at)
  const wall = utc === '' ? until : localIn(zone, new Date(`${until}Z`))
  const reached = timeOf(wall) >= timeOf(start)
  return { ends: 'on', day: reached ? dayOf(wall) : daysAfter(dayOf(wall), -1) }
}

function wallClock(text: string): LocalTime {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)]
  return `${year}-${month}-${day}T${text.slice(9, 11)}:${text.slice(11, 13)}`
}
