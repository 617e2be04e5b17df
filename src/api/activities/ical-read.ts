import ICAL from 'ical.js'
import {
  dayOf,
  localIn,
  minutesBetween,
  timesShown,
  type LocalTime,
} from '#domain/activities/local-time.ts'
import { daysFollowed, expandRule } from '#domain/activities/recurrence-expand.ts'
import { endingOf } from '#domain/activities/recurrence-ending.ts'
import { mostSessions, patternOf, type Recurrence } from '#domain/activities/recurrence.ts'
import { daysAfter } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { zoneOf } from './ical-zones.ts'

/** Why an entry of a calendar cannot become an activity. */
export type Unreadable =
  | 'all-day'
  | 'no-start'
  | 'no-such-time'
  | 'no-sessions'
  | 'too-many-sessions'
  | 'too-long'

export type ReadSession = {
  place: LocalTime
  start: LocalTime
  minutes: number
  title: string | null
  cancelled: boolean
}

export type ReadEvent = {
  uid: string
  title: string
  description: string
  location: string
  cancelled: boolean
  start: LocalTime
  minutes: number
  recurrence: Recurrence | null
  /** A rule that the form cannot say, as it came. */
  foreignRule: string | null
  extraStarts: LocalTime[]
  skippedStarts: LocalTime[]
  /** Sessions that are not as the rule says. */
  others: ReadSession[]
  /** It had no end, and is followed for a year and a half. */
  endless: boolean
  problem: Unreadable | null
}

/** The entries of a calendar file in the city's own time (RFC 5545); a file that is none is refused. */
export function readCalendar(text: string, zone: string): ReadEvent[] {
  const calendar = parsed(text)
  const events = calendar.getAllSubcomponents('vevent')
  const exceptions = events.filter((event) => event.hasProperty('recurrence-id'))
  return events
    .filter((event) => !event.hasProperty('recurrence-id'))
    .map((event) => {
      const uid = textOf(event, 'uid')
      return readEvent(
        event,
        exceptions.filter((other) => textOf(other, 'uid') === uid),
        zone,
      )
    })
}

function parsed(text: string): ICAL.Component {
  try {
    const calendar = ICAL.Component.fromString(text)
    if (calendar.name === 'vcalendar') return calendar
  } catch {
    // Whatever the parser made of it, to a person it is one thing: not a calendar.
  }
  throw new Refusal('activities/import-refused')
}

function readEvent(
  event: ICAL.Component,
  exceptions: readonly ICAL.Component[],
  zone: string,
): ReadEvent {
  const base = {
    uid: textOf(event, 'uid'),
    title: textOf(event, 'summary').slice(0, 120),
    description: textOf(event, 'description').slice(0, 4000),
    location: textOf(event, 'location').slice(0, 200),
    cancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
    recurrence: null,
    foreignRule: null,
    extraStarts: [],
    skippedStarts: [],
    others: [],
    endless: false,
  }
  const start = timeIn(event.getFirstProperty('dtstart'), zone)
  if (start === null) {
    const isDate = event.hasProperty('dtstart')
    return {
      ...base,
      start: '1970-01-01T00:00',
      minutes: 60,
      problem: isDate ? 'all-day' : 'no-start',
    }
  }
  const minutes = minutesOf(event, start, zone)
  const rule = ruleOf(event, start, zone)
  const read: ReadEvent = {
    ...base,
    ...rule,
    start,
    minutes: Math.min(Math.max(minutes, 5), 1440),
    extraStarts: timesOf(event, 'rdate', zone),
    skippedStarts: timesOf(event, 'exdate', zone),
    others: exceptions.flatMap((other) => readOther(other, minutes, zone) ?? []),
    problem: null,
  }
  return { ...read, problem: minutes > 1440 ? 'too-long' : problemOf(read, zone) }
}

function problemOf({ start, recurrence, foreignRule }: ReadEvent, zone: string): Unreadable | null {
  if (recurrence === null && foreignRule === null)
    return timesShown(zone, start) === 1 ? null : 'no-such-time'
  const rule = foreignRule ?? ''
  if (rule === '') return null
  const starts = expandRule(rule, start, zone)
  if (starts.length === 0) return 'no-sessions'
  return starts.length > mostSessions ? 'too-many-sessions' : null
}

/** In the form's own terms where it has them; without an end it is followed for a year and a half. */
function ruleOf(event: ICAL.Component, start: LocalTime, zone: string) {
  const value = event.getFirstPropertyValue('rrule')
  if (value === null) return { recurrence: null, foreignRule: null, endless: false }
  const rule = String(value)
  const ending = endingOf(rule, start, zone)
  const followed = { ends: 'on' as const, day: daysAfter(dayOf(start), daysFollowed) }
  const pattern = patternOf(rule, start)
  const endless = ending === null
  if (pattern !== null)
    return { recurrence: { pattern, ending: ending ?? followed }, foreignRule: null, endless }
  const until = `${followed.day.replaceAll('-', '')}T000000Z`
  return { recurrence: null, foreignRule: endless ? `${rule};UNTIL=${until}` : rule, endless }
}

function readOther(event: ICAL.Component, usual: number, zone: string): ReadSession | null {
  const place = timeIn(event.getFirstProperty('recurrence-id'), zone)
  const start = timeIn(event.getFirstProperty('dtstart'), zone)
  if (place === null || start === null) return null
  const minutes = minutesOf(event, start, zone) || usual
  const cancelled = textOf(event, 'status').toUpperCase() === 'CANCELLED'
  return { place, start, minutes, title: textOf(event, 'summary') || null, cancelled }
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.replaceAll(/[\0\p{Cs}]/gu, '').trim() : ''
}

function minutesOf(event: ICAL.Component, start: LocalTime, zone: string): number {
  const end = timeIn(event.getFirstProperty('dtend'), zone)
  if (end !== null) return minutesBetween(start, end)
  const duration = event.getFirstPropertyValue('duration')
  return duration instanceof ICAL.Duration ? Math.round(duration.toSeconds() / 60) : 60
}

function timesOf(event: ICAL.Component, name: string, zone: string): LocalTime[] {
  return event
    .getAllProperties(name)
    .flatMap((property) =>
      property
        .getValues()
        .flatMap((value) =>
          value instanceof ICAL.Time ? (localOf(value, property, zone) ?? []) : [],
        ),
    )
    .toSorted()
}

function timeIn(property: ICAL.Property | null, zone: string): LocalTime | null {
  const value = property?.getFirstValue()
  return property !== null && value instanceof ICAL.Time ? localOf(value, property, zone) : null
}

/** The wall clock of the city at a time that is said in UTC, in another zone, or in none. */
function localOf(time: ICAL.Time, property: ICAL.Property, zone: string): LocalTime | null {
  if (time.isDate) return null
  const wall = time.toString().slice(0, 16)
  if (time.zone === ICAL.Timezone.utcTimezone) return localIn(zone, new Date(`${wall}Z`))
  const named = zoneOf(property.getFirstParameter('tzid'))
  return named === null || named === zone ? wall : inZone(wall, named, zone)
}

function inZone(wall: LocalTime, from: string, to: string): LocalTime {
  const guess = new Date(`${wall}Z`)
  const ahead = Date.parse(`${localIn(from, guess)}Z`) - guess.getTime()
  return localIn(to, new Date(guess.getTime() - ahead))
}
