import ICAL from 'ical.js'
import type { FeedLanguage, FeedSeries, FeedSession, Shown } from './feed-event.ts'
import { timed, zoneComponent } from './zone.ts'

type Calendar = {
  name: string
  language: FeedLanguage
  zone: string
  now: Date
  series: readonly FeedSeries[]
}

/** A calendar as others subscribe to it (RFC 5545, with the names of RFC 7986 and of older readers). */
export function calendarText({ name, zone, now, series }: Calendar): string {
  const calendar = new ICAL.Component('vcalendar')
  const say = (key: string, value: string) => calendar.addPropertyWithValue(key, value)
  say('version', '2.0')
  say('prodid', '-//Taulell//Taulell//CA')
  say('calscale', 'GREGORIAN')
  say('method', 'PUBLISH')
  say('name', name)
  say('x-wr-calname', name)
  say('x-wr-timezone', zone)
  const refresh = new ICAL.Property('refresh-interval')
  refresh.resetType('duration')
  refresh.setValue('PT1H')
  calendar.addProperty(refresh)
  say('x-published-ttl', 'PT1H')
  calendar.addSubcomponent(zoneComponent(zone, now))
  for (const one of series) for (const event of eventsOf(one)) calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

function eventsOf(series: FeedSeries): ICAL.Component[] {
  const master = eventOf(series, series.shown)
  if (series.rule !== null) {
    const rule = new ICAL.Property('rrule')
    rule.setValue(ICAL.Recur.fromString(series.rule))
    master.addProperty(rule)
  }
  for (const at of series.added) master.addProperty(timed('rdate', `${at}:00`, series.zone))
  for (const at of series.left) master.addProperty(timed('exdate', `${at}:00`, series.zone))
  return [master, ...series.others.map((session) => otherOf(series, session))]
}

/** A session that is not as its series says keeps its place there, for good. */
function otherOf(series: FeedSeries, session: FeedSession): ICAL.Component {
  const event = eventOf(series, session)
  event.addProperty(timed('recurrence-id', `${session.recurrenceId}:00`, series.zone))
  return event
}

function eventOf(series: FeedSeries, shown: Shown): ICAL.Component {
  const { uid, zone, language, sequence, changedAt, relatedTo, categories, point, url } = series
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  // Of its last change, so that a calendar that has not changed is told in the very same words.
  event.addPropertyWithValue('dtstamp', utc(changedAt))
  event.addPropertyWithValue('last-modified', utc(changedAt))
  event.addPropertyWithValue('sequence', String(sequence))
  event.addProperty(timed('dtstart', `${shown.start}:00`, zone))
  event.addProperty(timed('dtend', `${shown.end}:00`, zone))
  event.addProperty(words('summary', shown.title, language))
  if (shown.description !== '') event.addProperty(words('description', shown.description, language))
  if (shown.location !== '') event.addPropertyWithValue('location', shown.location)
  event.addPropertyWithValue('status', shown.cancelled ? 'CANCELLED' : 'CONFIRMED')
  if (point !== null) {
    const geo = new ICAL.Property('geo')
    geo.setValue([point.lat, point.lon])
    event.addProperty(geo)
  }
  if (url !== null) event.addPropertyWithValue('url', url)
  if (relatedTo !== null) event.addPropertyWithValue('related-to', relatedTo)
  if (categories.length > 0) {
    const all = new ICAL.Property('categories')
    all.setValues([...categories])
    event.addProperty(all)
  }
  return event
}

function words(name: string, text: string, language: FeedLanguage): ICAL.Property {
  const property = new ICAL.Property(name)
  property.setParameter('language', language)
  property.setValue(text)
  return property
}

function utc(at: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(at, true)
}
