import { distance, type Point } from './plane.ts'
import type { Chord, ChordEnd } from './subdivision.ts'

/** To what sines have in common in all engines. */
const rounded = (share: number) => Math.round(share * 1e9) / 1e9

/** All points at this distance from the middle of the map, to the left of an arrow at this angle. */
export type Line = { degrees: number; offset: number }

/** A street does not end some steps beside the next one. */
const snapM = 14

export function normal({ degrees }: Pick<Line, 'degrees'>): Point {
  const angle = (degrees * Math.PI) / 180
  return [rounded(-Math.sin(angle)), rounded(Math.cos(angle))]
}

/** The parts of a line that run inside a ring from edge to edge. */
export function chords(ring: readonly Point[], line: Line): Chord[] {
  const [nx, ny] = normal(line)
  const side = ring.map(([x, y]) => nx * x + ny * y - line.offset)
  const ends: (ChordEnd & { position: number })[] = []
  for (const [corner, here] of side.entries()) {
    const after = (corner + 1) % ring.length
    const there = side[after] ?? 0
    const from = ring[corner]
    const to = ring[after]
    if (here > 0 === there > 0 || from === undefined || to === undefined) continue
    const along = here / (here - there)
    const at: Point = [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])]
    const length = distance(from, to)
    const position = ny * at[0] - nx * at[1]
    if (along * length < snapM) ends.push({ corner, along: 0, at: from, position })
    else if ((1 - along) * length < snapM) ends.push({ corner: after, along: 0, at: to, position })
    else ends.push({ corner, along, at, position })
  }
  ends.sort((one, other) => one.position - other.position)
  const found: Chord[] = []
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const [from, to] = [ends[i], ends[i + 1]]
    if (from !== undefined && to !== undefined && runsInside(ring, from, to)) found.push([from, to])
  }
  return found
}

/** The ring to the left of a chord, and the one to its right. */
export function halves(ring: readonly Point[], [from, to]: Chord): [left: Point[], right: Point[]] {
  const between = (start: ChordEnd, end: ChordEnd) => {
    const points = [start.at]
    const last = end.along === 0 ? end.corner : (end.corner + 1) % ring.length
    for (let i = (start.corner + 1) % ring.length; i !== last; i = (i + 1) % ring.length) {
      const point = ring[i]
      if (point !== undefined) points.push(point)
    }
    points.push(end.at)
    return points
  }
  return [between(to, from), between(from, to)]
}

/** Snapping turns a chord a little: it must still cross nothing. */
function runsInside(ring: readonly Point[], from: ChordEnd, to: ChordEnd): boolean {
  if (distance(from.at, to.at) < 2 * snapM) return false
  const [a, b] = [from.at, to.at]
  for (const [i, p] of ring.entries()) {
    const q = ring[(i + 1) % ring.length] ?? p
    if (p === a || p === b || q === a || q === b) continue
    if ((from.along > 0 && from.corner === i) || (to.along > 0 && to.corner === i)) continue
    if (turn(p, q, a) > 0 !== turn(p, q, b) > 0 && turn(a, b, p) > 0 !== turn(a, b, q) > 0)
      return false
  }
  return true
}

/** Positive where the way from p over q to r turns left. */
const turn = (p: Point, q: Point, r: Point) =>
  (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
