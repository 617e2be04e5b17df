import { metresPerDegree } from './metres.ts'

/** Sections by position; `island` is the place of its island in the plan, or -1. */
export type CoverageSections = {
  people: readonly number[]
  island: readonly number[]
  /** Centre of the area: where the people of a section are taken to live. */
  centroids: readonly (readonly [lon: number, lat: number])[]
}

/** How far people walk, and how much longer a way along streets is than the straight line. */
export type Walk = { walkingMetres: number; detourFactor: number }

/** People of a part of the city, and how many of them are covered, by each of the two measures. */
export type CoverageFigures = {
  people: number
  /** In an island of the plan, whatever its state. */
  inIslands: number
  inOpenIslands: number
  /** Whose section's centre is within the walk of a space. */
  nearSpaces: number
  /** In an open island, near a space, or both. */
  either: number
}

/** The straight line that stands for a walk along streets. */
export function straightMetres({ walkingMetres, detourFactor }: Walk): number {
  return walkingMetres / detourFactor
}

/** Straight metres from each section's centre to the nearest of some places; Infinity where there are none. */
export function metresToNearest(
  centroids: CoverageSections['centroids'],
  places: readonly { lon: number; lat: number }[],
): Float64Array {
  const nearest = new Float64Array(centroids.length).fill(Infinity)
  const lons = Float64Array.from(places, ({ lon }) => lon)
  const lats = Float64Array.from(places, ({ lat }) => lat)
  for (const [section, [lon, lat]] of centroids.entries()) {
    const scale = metresPerDegree(lat)
    let least = Infinity
    for (let place = 0; place < lons.length; place++) {
      const x = ((lons[place] ?? 0) - lon) * scale.lon
      const y = ((lats[place] ?? 0) - lat) * scale.lat
      const squared = x * x + y * y
      if (squared < least) least = squared
    }
    nearest[section] = Math.sqrt(least)
  }
  return nearest
}

type Covered = {
  sections: CoverageSections
  /** Whether the island at each place of the plan is open. */
  open: readonly boolean[]
  nearest: ArrayLike<number>
  within: number
}

/**
 * The figures of every part that a division makes of the city; sections of which it says null
 * belong to none. One part for all is the city itself.
 */
export function coverageBy<Part>(
  { sections, open, nearest, within }: Covered,
  partOf: (section: number) => Part | null,
): Map<Part, CoverageFigures> {
  const parts = new Map<Part, CoverageFigures>()
  for (const [section, people] of sections.people.entries()) {
    const part = partOf(section)
    if (part === null) continue
    const figures = parts.get(part) ?? nobody()
    parts.set(part, figures)
    const island = sections.island[section] ?? -1
    const isOpen = open[island] === true
    const isNear = (nearest[section] ?? Infinity) <= within
    figures.people += people
    if (island >= 0) figures.inIslands += people
    if (isOpen) figures.inOpenIslands += people
    if (isNear) figures.nearSpaces += people
    if (isOpen || isNear) figures.either += people
  }
  return parts
}

const nobody = (): CoverageFigures => ({
  people: 0,
  inIslands: 0,
  inOpenIslands: 0,
  nearSpaces: 0,
  either: 0,
})
