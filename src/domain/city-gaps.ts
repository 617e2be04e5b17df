import { Clipper, ClipType, FillRule, PolyTree64, type Path64, type PolyPath64 } from 'clipper2-ts'
import { findingOf, type Concerned, type Finding } from './city-findings.ts'
import { sectionIndex, squareMetres, type FlatSection, type Plane } from './city-plane.ts'
import { boundsOf } from './city-where.ts'

type Point = { x: number; y: number }

/** Ten steps, a millimetre: a corner of the gap lies on the outline beside it but for rounding. */
const reach = 10

/** Ground inside the city that no section covers, the largest first: a strip between outlines, or a lake. */
export function findGaps({ sections, roundingM2 }: Plane): Finding[] {
  const tree = new PolyTree64()
  const all = sections.flatMap(({ rings }) => rings)
  Clipper.booleanOpWithPolyTree(ClipType.Union, all, null, tree, FillRule.NonZero)
  const holes = holesIn(tree)
    .map((ring) => ({ ring, m2: Math.abs(squareMetres([ring])) }))
    .filter(({ m2 }) => m2 > roundingM2)
    .toSorted((a, b) => b.m2 - a.m2)
  if (holes.length === 0) return []
  const index = sectionIndex(sections)
  return findingOf(
    'gap',
    'sections',
    holes.map(({ ring, m2 }): Concerned => {
      const [west, south, east, north] = boundsOf(ring.map(({ x, y }) => [x, y]))
      const around = index
        .search(west - reach, south - reach, east + reach, north + reach)
        .flatMap((s) => sections[s] ?? [])
        .filter((near) => ring.some((corner) => isOnOutline(near, corner)))
        .map(({ id }) => id)
      const [section, ...others] = around.slice(0, 4)
      return {
        ...(section === undefined ? {} : { section }),
        ...(others.length === 0 ? {} : { other: others.join(', ') }),
        m2: Math.round(m2 * 10) / 10,
      }
    }),
  )
}

function holesIn(node: PolyPath64): Path64[] {
  const holes: Path64[] = []
  for (let i = 0; i < node.count; i++) {
    const child = node.child(i)
    if (child.isHole && child.poly !== null) holes.push(child.poly)
    holes.push(...holesIn(child))
  }
  return holes
}

function isOnOutline({ rings }: FlatSection, { x, y }: Point): boolean {
  return rings.some((ring) =>
    ring.some((from, i) => {
      const to = ring[(i + 1) % ring.length] ?? from
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)
      const t = Math.min(1, Math.max(0, along))
      return Math.hypot(from.x + t * dx - x, from.y + t * dy - y) <= reach
    }),
  )
}
