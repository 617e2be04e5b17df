import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import type { DemoChances } from '../demo-equipment/chances.ts'
import type { DemoActivity, DemoSession } from './season.ts'

export type DemoRegistration = {
  id: string
  occurrence_id: string | null
  activity_id: string | null
  borrower_id: string
  companions: number
  state: 'confirmed' | 'waiting' | 'cancelled-by-person'
  source: 'counter' | 'telephone'
  since: string
  ended_at: string | null
}

export type DemoAttendance = {
  occurrence_id: string
  registration_id: string
  state: 'present' | 'late' | 'excused' | 'absent'
  companions: number
  at: string
}

type World = { chances: DemoChances; now: Date; local: LocalTime }
type Known = { activity: DemoActivity; people: readonly string[] }

const hour = 3_600_000

/** Who is registered for what in the demo, and who came: people of the bank's, who are invented. */
export function demoAttending(world: World, known: readonly Known[]) {
  const registrations: DemoRegistration[] = []
  const attendances: DemoAttendance[] = []
  const closed = new Set<string>()
  for (const { activity, people } of known) {
    const { offer, sessions } = activity
    if (offer.registersFor === 'nothing' || offer.status === 'draft') continue
    if (offer.registersFor === 'course') {
      const all = registered(world, activity, people, null)
      registrations.push(...all)
      for (const session of sessions) attend(world, session, all, { attendances, closed })
      continue
    }
    for (const session of sessions.filter(({ status }) => status === 'published')) {
      if (session.start > minutesAfter(world.local, 21 * 1440)) continue
      const all = registered(world, activity, people, session)
      registrations.push(...all)
      attend(world, session, all, { attendances, closed })
    }
  }
  return { registrations, attendances, closed }
}

function registered(
  { chances, now }: World,
  { id, offer }: DemoActivity,
  people: readonly string[],
  session: DemoSession | null,
): DemoRegistration[] {
  const capacity = offer.capacity ?? 20
  const wanted = Math.round(capacity * offer.wanted * (0.7 + 0.4 * chances.chance()))
  const who = chances.sample(people, Math.min(wanted, people.length))
  let left = capacity
  return who.map((borrower, i) => {
    const companions = chances.happens(0.3) ? chances.between(0, offer.companionsMax ?? 0) : 0
    const gone = chances.happens(0.05)
    const fits = !gone && left >= companions + 1
    if (fits) left -= companions + 1
    const since = new Date(now.getTime() - (40 - i) * 20 * hour).toISOString()
    const state = gone ? 'cancelled-by-person' : fits ? 'confirmed' : 'waiting'
    return {
      id: chances.id(),
      occurrence_id: session?.id ?? null,
      activity_id: session === null ? id : null,
      borrower_id: borrower,
      companions,
      state,
      source: chances.happens(0.6) ? ('counter' as const) : ('telephone' as const),
      since,
      ended_at: gone ? since : null,
    }
  })
}

type Noted = { attendances: DemoAttendance[]; closed: Set<string> }

/** Attendance is noted for what is over, but for a few sessions of the last days. */
function attend(
  { chances, now, local }: World,
  session: DemoSession,
  registrations: readonly DemoRegistration[],
  { attendances, closed }: Noted,
): void {
  if (session.status !== 'published' || session.start >= local) return
  const isRecent = session.start > minutesAfter(local, -5 * 1440)
  if (isRecent && chances.happens(0.5)) return
  closed.add(session.id)
  for (const { id, state, companions } of registrations)
    if (state === 'confirmed')
      attendances.push({
        occurrence_id: session.id,
        registration_id: id,
        state: chances.weighted(states, ({ share }) => share)?.state ?? 'present',
        companions,
        at: new Date(Math.min(now.getTime(), Date.parse(`${session.start}Z`))).toISOString(),
      })
}

const states = [
  { state: 'present', share: 16 },
  { state: 'late', share: 1 },
  { state: 'excused', share: 2 },
  { state: 'absent', share: 2 },
] as const
