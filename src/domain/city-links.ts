import type { Neighbours } from './city.ts'
import { findingOf, type Concerned, type Finding } from './city-findings.ts'
import { metresBetween, type Plane } from './city-plane.ts'

/** Two sections that an administrator joins though their outlines do not touch: an exclave and its city. */
export type Link = readonly [string, string]

/** The pairs with the links among them, in their order; a link shares no metres. */
export function withLinks(
  neighbours: Neighbours,
  ids: readonly string[],
  links: readonly Link[],
): { neighbours: Neighbours; findings: Finding[] } {
  const place = new Map(ids.map((id, i) => [id, i]))
  const pairs = new Map(
    neighbours.a.map((a, i) => {
      const b = neighbours.b[i] ?? a
      return [a * ids.length + b, neighbours.sharedM[i] ?? 0] as const
    }),
  )
  const unknown: Concerned[] = []
  for (const [one, other] of links) {
    const [a, b] = [place.get(one), place.get(other)]
    if (a === undefined || b === undefined || a === b) {
      unknown.push({ section: one, other })
      continue
    }
    const key = Math.min(a, b) * ids.length + Math.max(a, b)
    if (!pairs.has(key)) pairs.set(key, 0)
  }
  const sorted = [...pairs].toSorted((x, y) => x[0] - y[0])
  return {
    neighbours: {
      a: sorted.map(([key]) => Math.floor(key / ids.length)),
      b: sorted.map(([key]) => key % ids.length),
      sharedM: sorted.map(([, metres]) => metres),
    },
    findings: findingOf('unknown-section', null, unknown),
  }
}

/** For a section that touches no other: which is nearest, and how far off its corners are. */
export function nearestTo(plane: Plane, id: string): Concerned {
  const corners = plane.sections.find((section) => section.id === id)?.rings.flat() ?? []
  let nearest: { other: string; metres: number } | null = null
  for (const section of plane.sections) {
    if (section.id === id) continue
    for (const ring of section.rings)
      for (const corner of ring)
        for (const own of corners) {
          const metres = metresBetween(own, corner)
          if (nearest === null || metres < nearest.metres) nearest = { other: section.id, metres }
        }
  }
  if (nearest === null) return { section: id }
  return { section: id, other: nearest.other, metres: Math.round(nearest.metres * 100) / 100 }
}
