import { daysAfter, weekdayOf } from '#domain/day.ts'
import { dayOf, minutesAfter, minutesBetween, timeOf, type LocalTime } from './local-time.ts'
import type { Pattern, Recurrence } from './recurrence.ts'
import { ruleStarts, type Repeats } from './recurrence-expand.ts'

/**
 * The series after one of its places has moved: its rule is turned to where that place is now. A
 * rule that cannot say so gives way to the dates themselves, so that no session is lost.
 */
export function shifted<Shape extends Repeats>(
  series: Shape,
  place: LocalTime,
  to: LocalTime,
): Shape {
  const minutes = minutesBetween(place, to)
  if (minutes === 0) return series
  const by = (at: LocalTime) => minutesAfter(at, minutes)
  const extraStarts = series.extraStarts.map(by)
  const skippedStarts = series.skippedStarts.map(by)
  const { recurrence, foreignRule } = series
  if (recurrence === null && foreignRule === null)
    return { ...series, start: by(series.start), extraStarts, skippedStarts }
  const recurrenceThen = recurrence && turned(recurrence, place, to)
  if (recurrenceThen === null) {
    const dates = [...ruleStarts(series).map(by), ...extraStarts].toSorted()
    const [first = by(series.start), ...others] = dates
    const listed = { start: first, recurrence: null, foreignRule: null, extraStarts: others }
    return { ...series, ...listed, skippedStarts }
  }
  const start = startThen(series, recurrenceThen.pattern, { place, to })
  const then = { ...series, start, recurrence: recurrenceThen, extraStarts, skippedStarts }
  const begun = beginning(then)
  return byMonth(recurrenceThen.pattern) ? leavingOutByMonth(begun, to) : begun
}

const byMonth = ({ by }: Pattern) => by === 'month-day' || by === 'month-weekday'

/** What is left out is left out in its month, wherever in it the rule now falls. */
function leavingOutByMonth<Shape extends Repeats>(series: Shape, but: LocalTime): Shape {
  const places = ruleStarts(series)
  const skipped = series.skippedStarts.map(
    (at) =>
      (places.includes(at) ? at : places.find((other) => other.slice(0, 7) === at.slice(0, 7))) ??
      at,
  )
  return { ...series, skippedStarts: skipped.filter((at) => at !== but) }
}

/** The series with the first place of its rule as its start, which is how calendars read it (RFC 5545 §3.8.2.4). */
export function beginning<Shape extends Repeats>(series: Shape): Shape {
  const [first = series.start] = ruleStarts(series)
  return first === series.start ? series : { ...series, start: first }
}

export function daysBetween(from: LocalTime, to: LocalTime): number {
  return minutesBetween(`${dayOf(from)}T00:00`, `${dayOf(to)}T00:00`) / 1440
}

/** Null where the form has no rule for it. */
function turned(
  { pattern, ending }: Recurrence,
  from: LocalTime,
  to: LocalTime,
): Recurrence | null {
  const days = daysBetween(from, to)
  if (days === 0) return { pattern, ending }
  const turnedPattern = patternThen(pattern, days, to)
  if (turnedPattern === null) return null
  const then =
    ending.ends === 'on' ? { ends: 'on' as const, day: daysAfter(ending.day, days) } : ending
  return { pattern: turnedPattern, ending: then }
}

function patternThen(pattern: Pattern, days: number, to: LocalTime): Pattern | null {
  if (pattern.by === 'week') {
    const weeks = new Set(pattern.weekdays.map((day) => Math.floor((day + days) / 7)))
    // Every second week, some of its days now in the week between.
    if (pattern.every > 1 && weeks.size > 1) return null
    const weekdays = pattern.weekdays.map((day) => (((day + days) % 7) + 7) % 7)
    return { ...pattern, weekdays: weekdays.toSorted((a, b) => a - b) }
  }
  if (pattern.by === 'month-day') return { ...pattern, day: monthDay(pattern.day, to) }
  if (pattern.by === 'month-weekday')
    return { ...pattern, weekday: weekdayOf(dayOf(to)), nth: nthIn(pattern.nth, to) }
  return pattern
}

type Moved = { place: LocalTime; to: LocalTime }

/** By months, the first place is wherever the rule says in the month of the first one, so many months on as the moved place is. */
function startThen(series: Repeats, pattern: Pattern, { place, to }: Moved): LocalTime {
  const [first = series.start] = ruleStarts(series)
  if (!byMonth(pattern)) return minutesAfter(first, minutesBetween(place, to))
  const months = monthOf(first) + monthOf(to) - monthOf(place)
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  return `${month}-01T${timeOf(to)}`
}

const monthOf = (at: LocalTime) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1
const dayNumber = (at: LocalTime) => Number(at.slice(8, 10))
const isLastDay = (at: LocalTime) => daysAfter(dayOf(at), 1).slice(8) === '01'

function monthDay(before: number, to: LocalTime): number {
  return before === -1 && isLastDay(to) ? -1 : dayNumber(to)
}

function nthIn(before: number, to: LocalTime): 1 | 2 | 3 | 4 | 5 | -1 {
  const isLast = daysAfter(dayOf(to), 7).slice(0, 7) !== to.slice(0, 7)
  if (before === -1 && isLast) return -1
  const nth = Math.ceil(dayNumber(to) / 7)
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : 5
}
