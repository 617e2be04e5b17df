import { minutesAfter, minutesBetween, type LocalTime } from '#domain/activities/local-time.ts'
import type { Day } from '#domain/day.ts'

/** As the grid lets go of a session: on a quarter of an hour. */
const stepMinutes = 15

const hoursOfSlot = /(?:(\d{4}-\d{2}-\d{2}) )?(\d{2}:\d{2}):\d{2} - (\d{2}:\d{2}):\d{2}$/

type Axis = 'across' | 'down'
export type DragPlace = {
  start: LocalTime
  /** The row that a point is in, where rows are rooms or spaces. */
  row: string | null
}
type Grid = { on: Day; axis: Axis; rows: readonly { id: string; label: string }[] }

/** Where a session would begin that is let go at a point of the grid; null beside its hours. */
export function placeAt(
  { currentTarget, clientX, clientY }: { currentTarget: Element; clientX: number; clientY: number },
  { on, axis, rows }: Grid,
): DragPlace | null {
  // Looked for by where they are: hours at which the space is closed are not under the pointer.
  for (const slot of currentTarget.querySelectorAll('[aria-label]')) {
    const { left, right, top, bottom, width, height } = slot.getBoundingClientRect()
    if (clientX < left || clientX >= right || clientY < top || clientY >= bottom) continue
    const name = slot.getAttribute('aria-label') ?? ''
    const [, day = on, from, until] = hoursOfSlot.exec(name) ?? []
    if (from === undefined || until === undefined) continue
    const into = axis === 'across' ? (clientX - left) / width : (clientY - top) / height
    const begins: LocalTime = `${day}T${from}`
    const steps = (into * minutesBetween(begins, `${day}T${until}`)) / stepMinutes
    const start = minutesAfter(begins, Math.round(steps) * stepMinutes)
    const named = rows.filter(({ label }) => name.includes(` ${label} ${day}`))
    // «Sala gran» ends like «gran».
    const [row] = named.toSorted((one, other) => other.label.length - one.label.length)
    return { start, row: row?.id ?? null }
  }
  return null
}
