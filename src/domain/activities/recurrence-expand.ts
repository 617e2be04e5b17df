import { RRuleTemporal } from 'rrule-temporal'
import { instantOf, minutesAfter, timesShown, type LocalTime } from './local-time.ts'
import { mostSessions, ruleParts, type Recurrence } from './recurrence.ts'

/** What decides on which days a series has sessions. */
export type Repeats = {
  start: LocalTime
  zone: string
  recurrence: Recurrence | null
  /** A rule that the form cannot say, as it came. */
  foreignRule: string | null
  extraStarts: readonly LocalTime[]
  skippedStarts: readonly LocalTime[]
}

/** A year and a half: as far as a rule without an end is followed. */
export const daysFollowed = 548

/** Every start of a series, in order: what the rule gives, with what is added and without what is left out (RFC 5545 §3.8.5). */
export function startsOf(series: Repeats): LocalTime[] {
  const { extraStarts, skippedStarts } = series
  const skipped = new Set(skippedStarts)
  const starts = new Set([...ruleStarts(series), ...extraStarts])
  return [...starts].filter((start) => !skipped.has(start)).toSorted()
}

/** The starts of the rule alone: those that the clocks skip do not happen and do not count (RFC 5545 §3.3.10). */
export function ruleStarts({
  start,
  zone,
  recurrence,
  foreignRule,
}: Omit<Repeats, 'extraStarts' | 'skippedStarts'>): LocalTime[] {
  if (foreignRule !== null) return expandRule(foreignRule, start, zone)
  if (recurrence === null) return timesShown(zone, start) === 0 ? [] : [start]
  // No clock is changed by day: there the wall clock is reckoned with alone, which is several times faster.
  const reckonedIn = start.slice(11) >= '04:00' ? 'UTC' : zone
  return expandRule(ruleOf(recurrence, start, reckonedIn), start, reckonedIn)
}

/** Starts that a rule would have where the clocks skip the hour. */
export function missingStarts(series: Omit<Repeats, 'extraStarts' | 'skippedStarts'>): LocalTime[] {
  if (series.start.slice(11) >= '04:00') return []
  return ruleStarts({ ...series, zone: 'UTC' }).filter(
    (start) => timesShown(series.zone, start) === 0,
  )
}

/** The rule as calendars read it, its end in UTC (RFC 5545 §3.3.10). */
export function ruleOf(recurrence: Recurrence, start: LocalTime, zone: string): string {
  const parts = ruleParts(recurrence, start)
  if (recurrence.ending.ends === 'on')
    parts.push(`UNTIL=${utc(instantOf(zone, `${recurrence.ending.day}T23:59`))}`)
  return parts.join(';')
}

/** One more than may be, so that too many can be told from just as many. */
export function expandRule(
  rule: string,
  start: LocalTime,
  zone: string,
  most = mostSessions + 1,
): LocalTime[] {
  const ends = /(^|;)(COUNT|UNTIL)=/i.test(rule)
  const followed = ends
    ? rule
    : `${rule};UNTIL=${utc(instantOf(zone, minutesAfter(start, daysFollowed * 1440)))}`
  const written = start.replaceAll(/[-:]/g, '')
  const expanded = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${written}00\nRRULE:${followed.replace(/^RRULE:/i, '')}`,
  })
  // In UTC the instant is the wall clock, and writing it is what takes the time.
  const shown = (at: {
    epochMilliseconds: number
    toPlainDateTime: () => { toString: () => string }
  }) =>
    zone === 'UTC' ? new Date(at.epochMilliseconds).toISOString() : at.toPlainDateTime().toString()
  // Asking after each whether to go on takes twenty times as long: only where there may be thousands a day.
  const many = /FREQ=(HOURLY|MINUTELY|SECONDLY)/i.test(followed)
  const found = many ? expanded.all((_, n) => n < most) : expanded.all()
  return found.slice(0, most).map((at) => shown(at).slice(0, 16))
}

function utc(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}
