import type { Point } from './plane.ts'

/**
 * A flat map divided into faces, each one ring without holes. Where two faces touch, they run
 * through the same points, so that outlines coincide however often either of them is cut.
 */
export type Subdivision = {
  points: Point[]
  /** Of each face, anticlockwise, as places in `points`. */
  rings: number[][]
  /** Which face has an edge, from one point to the next, in its ring. */
  holders: Map<number, number>
}

/** Where a chord meets a ring: on the edge that starts at this corner, or at the corner itself (0). */
export type ChordEnd = { corner: number; along: number; at: Point }
export type Chord = readonly [ChordEnd, ChordEnd]

const edge = (from: number, to: number) => from * 1_000_000 + to

export function undivided(outline: readonly Point[]): Subdivision {
  const all: Subdivision = { points: [...outline], rings: [], holders: new Map() }
  addRing(all, [...outline.keys()])
  return all
}

export function ringOf({ points, rings }: Subdivision, face: number): Point[] {
  return (rings[face] ?? []).map((point) => points[point] ?? [0, 0])
}

/** Cuts a face along a chord; what lies to the right of the chord becomes a new face. */
export function cut(all: Subdivision, face: number, [from, to]: Chord): number {
  const ring = all.rings[face] ?? []
  const ends = [from, to].map((end) => ({
    ...end,
    before: ring[end.corner] ?? 0,
    after: ring[(end.corner + 1) % ring.length] ?? 0,
  }))
  const [a = 0, b = 0] = ends.map(({ along, at, before, after }) =>
    along === 0 ? before : addPoint(all, { face, at, before, after }),
  )
  const start = ring.indexOf(a)
  const turned = [...ring.slice(start), ...ring.slice(0, start)]
  const end = turned.indexOf(b)
  // Anticlockwise from where the chord begins, the ring passes along its right side.
  const right = turned.slice(0, end + 1)
  all.rings[face] = [...turned.slice(end), a]
  all.holders.set(edge(a, b), face)
  return addRing(all, right)
}

function addRing(all: Subdivision, ring: number[]): number {
  const face = all.rings.push(ring) - 1
  for (const [i, point] of ring.entries())
    all.holders.set(edge(point, ring[(i + 1) % ring.length] ?? 0), face)
  return face
}

type NewPoint = { face: number; at: Point; before: number; after: number }

/** A point on an edge of a face, and of the face on the other side. */
function addPoint(all: Subdivision, { face, at, before, after }: NewPoint): number {
  const point = all.points.push(at) - 1
  insert(all, face, before, point, after)
  const other = all.holders.get(edge(after, before))
  if (other !== undefined) insert(all, other, after, point, before)
  return point
}

function insert(all: Subdivision, face: number, before: number, point: number, after: number) {
  const ring = all.rings[face] ?? []
  ring.splice(ring.indexOf(before) + 1, 0, point)
  all.holders.delete(edge(before, after))
  all.holders.set(edge(before, point), face)
  all.holders.set(edge(point, after), face)
}
