import { Hono } from 'hono'
import { sql, type RawBuilder } from 'kysely'
import { kindCodes } from '#domain/activities/activity.ts'
import { localIn, minutesAfter } from '#domain/activities/local-time.ts'
import { startsOf } from '#domain/activities/recurrence-expand.ts'
import { Id } from '#domain/identifier.ts'
import { Language } from '#domain/session.ts'
import type { Db } from '../db/database.ts'
import { sha256 } from '../digest.ts'
import type { Host } from '../host.ts'
import { readSettings } from '../settings-read.ts'
import { isHeld } from '../versions.ts'
import { calendarText } from './calendar.ts'
import { eventList } from './event-list.ts'
import type { FeedLanguage, FeedSeries } from './feed-event.ts'
import { readFeedSeries } from './feed-read.ts'
import { feedSeries } from './feed-series.ts'
import { ownSeries, readToken } from './own-feed.ts'

const monthMinutes = 30 * 1440
const isPublic = sql<boolean>`a.visibility = 'public' and a.status <> 'draft'`

type Asked = { language: FeedLanguage; expand: boolean }
type Feed = { name: string; series: readonly FeedSeries[] }

/**
 * What calendars and sites elsewhere read, without signing in: the public programme, and one's own
 * agenda under an address that only its owner knows.
 */
export function feedPages(host: Pick<Host, 'database' | 'clock' | 'publicOrigin'>) {
  const { db } = host.database
  return new Hono()
    .get('/feeds/city.ics', async (c) => {
      const asked = askedIn(c.req.query())
      const kind = kindCodes.find((code) => code === c.req.query('kind')) ?? null
      const wanted = sql<boolean>`${isPublic} and (${kind}::text is null or a.kind_id in
        (select k.id from activity_kinds k where k.code = ${kind}))`
      return answer(c.req.raw, await told('Taulell', wanted, asked), asked)
    })
    .get('/feeds/spaces/:file', async (c) => {
      const id = idIn(c.req.param('file'))
      const name = id === null ? null : await nameOf(db, 'spaces', id)
      if (name === null) return unknown()
      const asked = askedIn(c.req.query())
      const wanted = sql<boolean>`${isPublic} and a.space_id = ${id}::uuid`
      return answer(c.req.raw, await told(name, wanted, asked), asked)
    })
    .get('/feeds/islands/:file', async (c) => {
      const id = idIn(c.req.param('file'))
      const name = id === null ? null : await nameOf(db, 'islands', id)
      if (name === null) return unknown()
      const asked = askedIn(c.req.query())
      const wanted = sql<boolean>`${isPublic} and a.space_id in
        (select s.id from spaces s where s.island_id = ${id}::uuid)`
      return answer(c.req.raw, await told(name, wanted, asked), asked)
    })
    .get('/feeds/p/:file', async (c) => {
      const owner = await readToken(db, c.req.param('file').replace(/\.ics$/, ''), host.clock())
      if (owner === null) return unknown()
      const { zone, now, window } = await around()
      const reader = { language: owner.language, origin: host.publicOrigin, isPrivate: true }
      const series = await ownSeries(db, owner.staffId, { window, zone, reader })
      const asked = { language: owner.language, expand: c.req.query('expand') === '1' }
      return answer(c.req.raw, { zone, now, name: owner.name, series }, asked)
    })
    .get('/feeds/events.json', async (c) => {
      const { language } = askedIn(c.req.query())
      const { window } = await around()
      const stored = await readFeedSeries(db, isPublic, window)
      const text = JSON.stringify(eventList(stored, { language, window }))
      return cached(c.req.raw, text, 'application/ld+json; charset=utf-8')
    })

  async function around() {
    const now = host.clock()
    const { settings } = await readSettings(db)
    const zone = settings.timeZone
    const today = localIn(zone, now)
    const window = {
      from: minutesAfter(today, -monthMinutes),
      until: minutesAfter(today, 6 * monthMinutes),
    }
    return { zone, now, window }
  }

  async function told(name: string, wanted: RawBuilder<boolean>, { language }: Asked) {
    const { zone, now, window } = await around()
    const stored = await readFeedSeries(db, wanted, window)
    const reader = { language, origin: host.publicOrigin, isPrivate: false }
    return { zone, now, name, series: stored.map((one) => feedSeries(one, reader)) }
  }
}

async function answer(
  request: Request,
  feed: Feed & { zone: string; now: Date },
  { language, expand }: Asked,
) {
  const series = expand ? feed.series.flatMap(oneByOne) : feed.series
  const { name, zone, now } = feed
  const text = calendarText({ name, language, zone, now, series })
  return cached(request, text, 'text/calendar; charset=utf-8')
}

/** For readers that do not follow rules: every session as an event of its own. */
function oneByOne(series: FeedSeries): FeedSeries[] {
  const { start, end } = series.shown
  const minutes = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000
  const repeats = { start, zone: series.zone, recurrence: null, foreignRule: series.rule }
  const places = startsOf({ ...repeats, extraStarts: series.added, skippedStarts: series.left })
  const others = new Map(series.others.map((session) => [session.recurrenceId, session]))
  return places.map((place) => ({
    ...series,
    uid: `${place.replaceAll(/[-:]/g, '')}-${series.uid}`,
    shown: others.get(place) ?? {
      ...series.shown,
      start: place,
      end: minutesAfter(place, minutes),
    },
    rule: null,
    added: [],
    left: [],
    others: [],
  }))
}

async function cached(request: Request, text: string, type: string): Promise<Response> {
  const etag = `"${(await sha256(text)).slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-robots-tag': 'noindex',
  }
  if (isHeld(request.headers.get('if-none-match') ?? undefined, etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': type } })
}

function unknown(): Response {
  return new Response(JSON.stringify({ code: 'feeds/unknown' }), {
    status: 404,
    headers: {
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

function askedIn({ lang, expand }: Record<string, string>): Asked {
  return { language: Language.catch('ca').parse(lang), expand: expand === '1' }
}

const idIn = (file: string) => Id.safeParse(file.replace(/\.ics$/, '')).data ?? null

async function nameOf(db: Db, table: 'spaces' | 'islands', id: string): Promise<string | null> {
  const { rows } = await (
    table === 'spaces'
      ? sql<{ name: string }>`select name from spaces where id = ${id}::uuid`
      : sql<{ name: string }>`select i.name from plan_islands i join plans p on p.id = i.plan_id
        where p.state = 'adopted' and i.island_id = ${id}::uuid`
  ).execute(db)
  return rows[0]?.name ?? null
}
