import type { Attendance } from '#domain/activities/attendance.ts'
import { type AttendanceState, type Registration } from '#domain/activities/registration.ts'
import type { Press, Unsaved } from './attendance-queue.ts'

/** In the order of their buttons and of the keys 1 to 4. */
export const states: readonly AttendanceState[] = ['present', 'late', 'excused', 'absent']

export type PersonRow = {
  id: string
  shown: string | null
  /** Tells apart two who are shown alike. */
  phoneEnds: string | null
  /** How many she was to bring, and how many came with her. */
  most: number
  companions: number
  state: AttendanceState | null
}

/** Whoever has a seat, by name, with what was last pressed of each. */
export function rowsOf(
  people: readonly Registration[],
  noted: Pick<Attendance, 'marks'>,
  { presses }: Pick<Unsaved, 'presses'>,
  locale: string,
): PersonRow[] {
  const marks = new Map(noted.marks.map((mark) => [mark.registration, mark]))
  const seated = people.filter(({ state }) => state === 'confirmed')
  const alike = new Map<string, number>()
  for (const { person } of seated)
    if (person !== null) alike.set(person.shown, (alike.get(person.shown) ?? 0) + 1)
  return seated
    .map(({ id, person, companions: most }) => {
      const { state, companions } = presses.get(id) ??
        marks.get(id) ?? { state: null, companions: 0 }
      const isAlike = person !== null && (alike.get(person.shown) ?? 0) > 1
      const phoneEnds = isAlike && person.phoneEnds !== '' ? person.phoneEnds : null
      return { id, shown: person?.shown ?? null, phoneEnds, most, companions, state }
    })
    .toSorted(
      (one, other) =>
        (one.shown ?? '\uFFFF').localeCompare(other.shown ?? '\uFFFF', locale) ||
        one.id.localeCompare(other.id),
    )
}

/** What a press of a button means: whoever comes brings all whom she was to bring; pressed again, it takes back. */
export function pressOf({ state, most }: PersonRow, pressed: AttendanceState): Press {
  if (state === pressed) return { state: null, companions: 0 }
  return { state: pressed, companions: comes(pressed) ? most : 0 }
}

export const comes = (state: AttendanceState | null) => state === 'present' || state === 'late'

/** All who came: marked, brought along, and unregistered. */
export function cameIn(rows: readonly PersonRow[], walkIns: number): number {
  return rows.reduce(
    (sum, { state, companions }) => sum + (comes(state) ? 1 + companions : 0),
    walkIns,
  )
}
