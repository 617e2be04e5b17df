import ICAL from 'ical.js'
import { daysAfter, weekdayOf } from '#domain/day.ts'
import { localIn } from '#domain/activities/local-time.ts'

const minuteMs = 60_000

/** Minutes by which the wall clock of a zone is ahead of UTC at an instant. */
const offsetAt = (zone: string, at: number) =>
  (Date.parse(`${localIn(zone, new Date(at))}Z`) - at) / minuteMs

type Change = { at: number; from: number; to: number }

/** When the clocks of a zone change between two instants, found to the minute. */
function changesBetween(zone: string, from: number, until: number): Change[] {
  const found: Change[] = []
  const day = 1440 * minuteMs
  for (let at = from; at < until; at += day) {
    if (offsetAt(zone, at) === offsetAt(zone, at + day)) continue
    let [low, high] = [at, at + day]
    while (high - low > minuteMs) {
      const middle = Math.floor((low + high) / 2 / minuteMs) * minuteMs
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle
      else high = middle
    }
    found.push({ at: high, from: offsetAt(zone, low), to: offsetAt(zone, high) })
  }
  return found
}

/** Years that a calendar is read for, around the one that it is. */
const yearsBefore = 2
const yearsAfter = 5

/**
 * How the clocks of a zone change, for readers who do not know it by its name (RFC 5545 §3.6.5): as a
 * rule where they change on the last Sundays of March and October, else date by date.
 */
export function zoneComponent(zone: string, now: Date): ICAL.Component {
  const year = now.getUTCFullYear()
  const changes = changesBetween(
    zone,
    Date.UTC(year - yearsBefore, 0, 1),
    Date.UTC(year + yearsAfter, 0, 1),
  )
  const component = new ICAL.Component('vtimezone')
  component.addPropertyWithValue('tzid', zone)
  const byRule = changes.length > 0 && changes.every(isOnLastSunday)
  const listed = byRule ? changes.slice(0, 2) : changes
  for (const change of listed) component.addSubcomponent(observance(change, byRule))
  if (changes.length === 0) {
    const offset = offsetAt(zone, now.getTime())
    component.addSubcomponent(
      observance({ at: Date.UTC(1970, 0, 1), from: offset, to: offset }, false),
    )
  }
  return component
}

/** RFC 5545 §3.6.5: the moment that the clock showed before it was changed. */
function wallBefore({ at, from }: Change): string {
  return new Date(at + from * minuteMs).toISOString().slice(0, 16)
}

function isOnLastSunday(change: Change): boolean {
  const day = wallBefore(change).slice(0, 10)
  const last = daysAfter(day, 7).slice(5, 7) !== day.slice(5, 7)
  return last && weekdayOf(day) === 6 && ['03', '10'].includes(day.slice(5, 7))
}

function observance(change: Change, byRule: boolean): ICAL.Component {
  const { from, to } = change
  const wall = wallBefore(change)
  const component = new ICAL.Component(to > from ? 'daylight' : 'standard')
  const month = wall.slice(5, 7)
  // A rule begins where every reader's memory does.
  const start = byRule ? `1970-${month}-${lastSunday(1970, month)}${wall.slice(10)}` : wall
  component.addProperty(timed('dtstart', `${start}:00`))
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60))
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60))
  if (byRule) {
    const rule = new ICAL.Property('rrule')
    rule.setValue(ICAL.Recur.fromString(`FREQ=YEARLY;BYMONTH=${Number(month)};BYDAY=-1SU`))
    component.addProperty(rule)
  }
  return component
}

function lastSunday(year: number, month: string): string {
  const next =
    Number(month) === 12
      ? `${year + 1}-01-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
  const last = daysAfter(next, -1)
  return daysAfter(last, -((weekdayOf(last) + 1) % 7)).slice(8)
}

export function timed(name: string, at: string, zone?: string): ICAL.Property {
  const property = new ICAL.Property(name)
  if (zone !== undefined) property.setParameter('tzid', zone)
  property.setValue(ICAL.Time.fromDateTimeString(at))
  return property
}
