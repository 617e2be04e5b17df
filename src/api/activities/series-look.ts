import type { Clash, Preview, SeriesChange } from '#domain/activities/change.ts'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { changed, differences } from '#domain/activities/series-preview.ts'
import type { SeriesPlan, Session } from '#domain/activities/series.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { sha256 } from '../digest.ts'
import { nobody, peopleToTell } from './people-to-tell.ts'
import { clashesOf, dayWarnings } from './clashes-find.ts'

type Look = {
  space: string
  /** Null for a series that is not there yet. */
  activity: string | null
  before: readonly Session[]
  plan: SeriesPlan
  pads: { setUpMinutes: number; clearUpMinutes: number }
  tells: boolean
  now: LocalTime
}

/** What a plan would do, whom and what it would meet, and who would hear of it. */
export async function look(db: Db, asked: Look): Promise<Preview> {
  const { before, plan, now } = asked
  const differs = differences(before, plan, now)
  const touched = touchedSessions(asked)
  const clashes = await clashesWith(db, asked, touched)
  const days = await dayWarnings(db, {
    space: asked.space,
    starts: touched.map(({ start }) => start),
    indoors: new Set(touched.filter(({ room }) => room !== null).map(({ start }) => start)),
  })
  const ids = [...differs.moved, ...differs.cancelled, ...differs.restored, ...differs.removed].map(
    ({ occurrence }) => occurrence,
  )
  const people = asked.tells && ids.length > 0 ? await peopleToTell(db, ids) : nobody
  const mark = await sha256(
    JSON.stringify([plan, before.length, clashes, days.length, people.told]),
  )
  return { ...differs, clashes, days, ...people, mark }
}

/** Sessions to come that would be new or other than they are. */
function touchedSessions({ before, plan, now }: Look): Session[] {
  const stood = new Map(before.map((session) => [session.id, session]))
  return [...plan.sessions, ...(plan.rest?.sessions ?? [])].filter((session) => {
    const was = stood.get(session.id)
    const other = was === undefined || changed(was, session)
    return other && session.start > now && session.status !== 'cancelled'
  })
}

/** Sessions alike in all but their start are asked about together. */
async function clashesWith(
  db: Db,
  { plan, activity, pads }: Look,
  sessions: readonly Session[],
): Promise<Clash[]> {
  const alike = new Map<string, Session[]>()
  for (const session of sessions) {
    const { minutes, room, facilitators } = session
    const key = JSON.stringify([minutes, room, facilitators])
    alike.set(key, [...(alike.get(key) ?? []), session])
  }
  const found: Clash[] = []
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue
    found.push(
      ...(await clashesOf(db, {
        starts: [first, ...others].map(({ start }) => start),
        minutes: first.minutes,
        zone: plan.series.zone,
        room: first.room,
        facilitators: [...first.facilitators],
        ...pads,
        ...(activity === null ? {} : { exceptActivity: activity }),
      })),
    )
  }
  return found.toSorted((a, b) => (a.start < b.start ? -1 : 1))
}

/** Refuses what cannot stand: a published session where somebody or something is taken. */
export function mustNotClash(
  { plan }: Pick<Look, 'plan'>,
  { clashes }: Pick<Preview, 'clashes'>,
): void {
  const published = new Set(
    [...plan.sessions, ...(plan.rest?.sessions ?? [])]
      .filter(({ status }) => status === 'published')
      .map(({ start }) => start),
  )
  const [first] = clashes.filter((clash) => clash.with.hard && published.has(clash.start))
  if (first === undefined) return
  throw new Refusal('activities/clash', {
    who: first.who.name,
    start: first.start,
    with: first.with.title,
    from: first.with.start,
    until: first.with.end,
  })
}

/** What of a change only concerns the whole: it reaches whoever is registered by itself. */
export const padsAfter = (
  { act }: SeriesChange,
  pads: { setUpMinutes: number; clearUpMinutes: number },
) =>
  act.does === 'change'
    ? {
        setUpMinutes: act.to.setUpMinutes ?? pads.setUpMinutes,
        clearUpMinutes: act.to.clearUpMinutes ?? pads.clearUpMinutes,
      }
    : pads
