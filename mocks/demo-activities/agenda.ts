import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import { minutesAfter, type LocalTime } from '#domain/activities/local-time.ts'
import type { DemoChances } from '../demo-equipment/chances.ts'
import type { DemoLedger } from './ledger.ts'
import type { DemoPlace } from './season.ts'

type World = {
  chances: DemoChances
  ledger: DemoLedger
  today: Day
  local: LocalTime
  closed: ReadonlySet<Day>
}

export type DemoAppointment = {
  id: string
  staff_id: string
  space_id: string
  borrower_id: string
  place: 'space' | 'home' | 'telephone'
  room_id: string | null
  start_local: LocalTime
  end_local: LocalTime
  status: 'planned' | 'attended' | 'absent' | 'cancelled-by-person'
  outcome: 'informed' | 'accompanied' | null
}

const slots = ['09:30', '10:15', '11:00', '12:00', '12:45', '16:30', '17:15'] as const

/** Five weeks of a professional's appointments, between what else she does. */
export function demoAppointments(
  { chances, ledger, today, local, closed }: World,
  space: DemoPlace,
  people: readonly string[],
): DemoAppointment[] {
  const { staffId } = space
  if (staffId === null || people.length === 0) return []
  const room = space.rooms.get('Despatx d’atenció') ?? null
  const monday = daysAfter(today, -weekdayOf(today))
  const days = Array.from({ length: 35 }, (_, i) => daysAfter(monday, i - 14))
  return days
    .filter((day) => weekdayOf(day) < 5 && !closed.has(day))
    .flatMap((day) => slots.map((time) => `${day}T${time}`))
    .flatMap((start): DemoAppointment[] => {
      if (!chances.happens(start < local ? 0.4 : 0.22)) return []
      const minutes = chances.pick([20, 30, 30, 45])
      const place = chances.weighted(placesOfTalk, ({ share }) => share)?.place ?? 'space'
      const taken = place === 'space' && room !== null ? [staffId, room] : [staffId]
      if (!ledger.fits(taken, [start], minutes)) return []
      ledger.take(taken, start, minutes)
      const over = minutesAfter(start, minutes) < local
      // The last few await that she says what came of them.
      const awaits = start > minutesAfter(local, -1440)
      const status =
        over && !awaits
          ? chances.happens(0.88)
            ? ('attended' as const)
            : ('absent' as const)
          : ('planned' as const)
      return [
        {
          id: chances.id(),
          staff_id: staffId,
          space_id: space.id,
          borrower_id: chances.sample(people, 1)[0] ?? people[0] ?? '',
          place,
          room_id: place === 'space' ? room : null,
          start_local: start,
          end_local: minutesAfter(start, minutes),
          status,
          outcome:
            status === 'attended' ? chances.pick(['informed', 'informed', 'accompanied']) : null,
        },
      ]
    })
}

const placesOfTalk = [
  { place: 'space', share: 7 },
  { place: 'telephone', share: 3 },
  { place: 'home', share: 1 },
] as const

/** When somebody can be given an appointment, and an afternoon of training. */
export function demoAvailability(space: DemoPlace, today: Day) {
  const { staffId } = space
  if (staffId === null) return []
  const from = daysAfter(today, -120)
  const one = (weekday: number, [from_time, until_time]: readonly [string, string]) => ({
    staff_id: staffId,
    space_id: space.id,
    weekday,
    from_time,
    until_time,
    from_on: from,
  })
  return [
    ...[0, 1, 2, 3, 4].map((weekday) => one(weekday, ['09:30', '13:30'])),
    ...[0, 2].map((weekday) => one(weekday, ['16:00', '19:00'])),
  ]
}
