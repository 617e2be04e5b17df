import type { Position } from 'geojson'

type Segment = readonly [Position, Position]

/** Segments of outline that cross each other, each segment taken once however many rings share it. */
export function crossings(rings: readonly Position[][], cellDegrees = 0.0006): Segment[] {
  const segments = new Map<string, Segment>()
  for (const ring of rings)
    for (const [i, to] of ring.entries()) {
      const from = ring[i - 1]
      if (from !== undefined)
        segments.set([from.join(), to.join()].toSorted().join(' '), [from, to])
    }
  const cells = new Map<string, Segment[]>()
  const crossing = new Set<Segment>()
  for (const segment of segments.values())
    for (const cell of cellsOf(segment, cellDegrees)) {
      const there = cells.get(cell) ?? []
      for (const other of there) if (cross(segment, other)) crossing.add(segment)
      cells.set(cell, [...there, segment])
    }
  return [...crossing]
}

function* cellsOf([from, to]: Segment, size: number): Generator<string> {
  const cell = (axis: 0 | 1, pick: (...of: number[]) => number) =>
    Math.floor(pick(from[axis] ?? 0, to[axis] ?? 0) / size)
  for (let x = cell(0, Math.min); x <= cell(0, Math.max); x++)
    for (let y = cell(1, Math.min); y <= cell(1, Math.max); y++) yield `${x} ${y}`
}

const turn = (p: Position, q: Position, r: Position) => {
  const [[px = 0, py = 0], [qx = 0, qy = 0], [rx = 0, ry = 0]] = [p, q, r]
  return (qx - px) * (ry - py) - (qy - py) * (rx - px)
}

/** A shared end is a corner and not a crossing. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const ends = [a, b].map((end) => end.join())
  if (ends.includes(c.join()) || ends.includes(d.join())) return false
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}
