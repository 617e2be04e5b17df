import { metresToNearest, type CoverageSections } from '#domain/coverage.ts'
import type { EquityOffer } from './equity.ts'

type Offered = Pick<EquityOffer, 'activities' | 'sessions' | 'seats'>

export type EquityGround = {
  sections: CoverageSections
  islands: number
  within: number
  /** What is held in a part of the city: an island by its place, -1 outside of all, null the city. */
  offered: (part: number | null, kind: string | null) => Offered
  /** Where sessions are held. */
  places: readonly { kind: string; lon: number; lat: number }[]
}

/** The offers of a kind, or of all, in every part: the islands in order, what is outside, the city. */
export function offersOf(
  { sections, islands, within, offered, places }: EquityGround,
  kind: string | null,
): { islands: EquityOffer[]; outside: EquityOffer; city: EquityOffer } {
  const held = places.filter((place) => kind === null || place.kind === kind)
  const nearest = metresToNearest(sections.centroids, held)
  const parts = Array.from({ length: islands }, (_, part) => ({
    kind,
    ...offered(part, kind),
    near: 0,
    without: 0,
  }))
  const outside = { kind, ...offered(-1, kind), near: 0, without: 0 }
  const city = { kind, ...offered(null, kind), near: 0, without: 0 }
  for (const [section, people] of sections.people.entries()) {
    const island = parts[sections.island[section] ?? -1]
    const part = island ?? outside
    const isNear = (nearest[section] ?? Infinity) <= within
    if (isNear) {
      part.near += people
      city.near += people
    } else if (island === undefined || island.sessions === 0) {
      part.without += people
      city.without += people
    }
  }
  return { islands: parts, outside, city }
}
