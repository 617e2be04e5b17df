import { chords, halves, type Line } from './chords.ts'
import { distance, type Point } from './plane.ts'
import { cut, ringOf, type Chord, type Subdivision } from './subdivision.ts'

export type Halves = { left: Point[]; right: Point[]; lengthM: number }

/** Cuts a face along the line that is judged to cost least, and answers the new face to the right of it. */
export function cutBest(
  all: Subdivision,
  face: number,
  { lines, cost }: { lines: readonly Line[]; cost: (sides: Halves, line: Line) => number },
): number {
  const ring = ringOf(all, face)
  let best: Chord | null = null
  let least = Number.POSITIVE_INFINITY
  for (const line of lines)
    for (const chord of chords(ring, line)) {
      const [left, right] = halves(ring, chord)
      const costs = cost({ left, right, lengthM: distance(chord[0].at, chord[1].at) }, line)
      if (costs >= least) continue
      best = chord
      least = costs
    }
  if (best === null) throw new Error(`no line cuts face ${face}`)
  return cut(all, face, best)
}
