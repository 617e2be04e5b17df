import { distance, type Point } from './plane.ts'
import type { Subdivision } from './subdivision.ts'

const stepM = 32

/**
 * The ring of a face after the map was bent. An edge takes in the points on its way that it needs
 * to follow the bend, the same ones for the faces on both its sides.
 */
export function bentRings(
  { points, rings }: Subdivision,
  bend: (at: Point) => Point,
): (face: number) => Point[] {
  const bent = points.map(bend)
  const between = new Map<string, Point[]>()
  const along = (a: number, b: number): Point[] => {
    if (a > b) return along(b, a).toReversed()
    const known = between.get(`${a} ${b}`)
    if (known !== undefined) return known
    const [from, to]: [Point, Point] = [points[a] ?? [0, 0], points[b] ?? [0, 0]]
    const steps = Math.ceil(distance(from, to) / stepM)
    const found: Point[] = []
    for (let step = 1; step < steps; step++) {
      const t = step / steps
      const straight: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
      const moved = bend(straight)
      if (moved !== straight) found.push(moved)
    }
    between.set(`${a} ${b}`, found)
    return found
  }
  return (face) =>
    (rings[face] ?? []).flatMap((point, i, ring): Point[] => [
      bent[point] ?? [0, 0],
      ...along(point, ring[(i + 1) % ring.length] ?? point),
    ])
}
