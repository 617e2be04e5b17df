import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import { startsOf, type Repeats } from '#domain/activities/recurrence-expand.ts'
import type { DemoChances } from '../demo-equipment/chances.ts'
import type { DemoLedger } from './ledger.ts'
import { offers, type Offer } from './offer-facts.ts'

export type DemoPlace = {
  id: string
  lon: number
  lat: number
  staffId: string | null
  rooms: ReadonlyMap<string, string>
  /** The parts of a room that is made of others. */
  parts: ReadonlyMap<string, readonly string[]>
  outside: ReadonlyMap<Offer['by'], string>
}

export type DemoSession = {
  id: string
  place: LocalTime
  start: LocalTime
  status: 'draft' | 'published' | 'cancelled'
  own: boolean
}

export type DemoActivity = {
  id: string
  offer: Offer
  space: DemoPlace
  room: string | null
  leads: { staff: string | null; outside: string | null }
  repeats: Repeats
  sessions: DemoSession[]
}

type World = { chances: DemoChances; ledger: DemoLedger; today: Day; closed: ReadonlySet<Day> }

const zone = 'Europe/Madrid'

/** What every space offers this season: the same kinds at hours that fit, so that nobody is in two places. */
export function demoSeason(world: World, places: readonly DemoPlace[]): DemoActivity[] {
  return places.flatMap((space, at) =>
    offers
      .filter((offer) => isOffered(offer, space, at))
      .flatMap((offer) => activityOf(world, space, offer) ?? []),
  )
}

/** A second building has fewer rooms and no professional of its own. */
function isOffered({ by, room, kind }: Offer, space: DemoPlace, at: number): boolean {
  if (room !== null && !space.rooms.has(room)) return false
  if (by === 'staff' && space.staffId === null) return false
  // Not every island has a group: that is what the view of what is offered is for.
  return kind !== 'support-group' || at % 5 !== 3
}

function activityOf(world: World, space: DemoPlace, offer: Offer): DemoActivity | null {
  const { chances, ledger } = world
  const room = offer.room === null ? null : (space.rooms.get(offer.room) ?? null)
  const leads = {
    staff: offer.by === 'staff' ? space.staffId : null,
    outside: offer.by === 'staff' ? null : (space.outside.get(offer.by) ?? null),
  }
  const taken = [
    ...(room === null ? [] : (space.parts.get(room) ?? [room])),
    ...[leads.staff, leads.outside].flatMap((person) => person ?? []),
  ]
  const isDraft = offer.status === 'draft'
  for (const shift of [0, 30, 60, 90, -30, -60]) {
    const repeats = repeatsOf(world, offer, shift)
    const starts = startsOf(repeats)
    if (starts.length === 0) return null
    if (!isDraft && !ledger.fits(taken, starts, offer.minutes)) continue
    const id = chances.id()
    const sessions = starts.map((start) => sessionAt(world, start, offer))
    if (!isDraft)
      for (const { start, status } of sessions)
        if (status === 'published') ledger.take(taken, start, offer.minutes)
    return { id, offer, space, room, leads, repeats, sessions }
  }
  return null
}

function repeatsOf({ today, closed }: World, offer: Offer, shift: number): Repeats {
  const monday = daysAfter(today, -weekdayOf(today))
  const day = daysAfter(monday, offer.begins * 7 + offer.weekday)
  const start = minutesAfter(`${day}T${offer.time}`, shift)
  const recurrence =
    offer.pattern === null
      ? null
      : {
          pattern: offer.pattern,
          ending: { ends: 'after' as const, sessions: offer.sessions },
        }
  const whole = { start, zone, recurrence, foreignRule: null, extraStarts: [], skippedStarts: [] }
  const starts = startsOf(whole)
  return {
    ...whole,
    start: starts[0] ?? start,
    skippedStarts: starts.filter((at) => closed.has(at.slice(0, 10))),
  }
}

function sessionAt(
  { chances, today }: World,
  place: LocalTime,
  { status, pattern }: Offer,
): DemoSession {
  const id = chances.id()
  if (status === 'draft') return { id, place, start: place, status, own: false }
  const isOff = pattern !== null && place.slice(0, 10) !== today && chances.happens(0.03)
  return { id, place, start: place, status: isOff ? 'cancelled' : 'published', own: false }
}
