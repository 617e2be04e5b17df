import type { Path64, Paths64 } from 'clipper2-ts'
import Flatbush from 'flatbush'
import { boundsOf } from './city-where.ts'
import { polygons, type SectionFeature } from './city-sections.ts'
import { metresPerDegree } from './metres.ts'

/** Steps of a tenth of a millimetre: finer than any survey, and whole numbers do not wander. */
const stepsPerMetre = 1e4

/** A section laid flat: its rings in whole steps, the outer ones turning left and the holes right. */
export type FlatSection = {
  id: string
  rings: Paths64
  bounds: [number, number, number, number]
}

export type Plane = {
  sections: FlatSection[]
  /** Square metres up to which an overlap or a gap is the rounding of coordinates, and not ground that two claim or none. */
  roundingM2: number
}

/** What surveys in centimetres leave between outlines that were drawn one by one. */
const surveyM2 = 1

/** Corners moved to a grid pull the lines between them over corners nearby, by some squares of it. */
const gridSquares = 4

/** The sections on a plane about the middle of the city, so that areas between them can be measured. */
export function layFlat(
  sections: readonly SectionFeature[],
  grid: readonly [number, number] | null = null,
): Plane {
  const corners = sections.flatMap(({ geometry }) =>
    polygons(geometry).flatMap(([outer = []]) => outer),
  )
  const [west, south, , north] = boundsOf(corners)
  const scale = metresPerDegree((south + north) / 2)
  const flat = sections.map(({ id, geometry }) => {
    const rings = polygons(geometry).flatMap((area) =>
      area.map((ring, i) => {
        const path = ring.slice(1).map(([lon = 0, lat = 0]) => ({
          x: Math.round((lon - west) * scale.lon * stepsPerMetre),
          y: Math.round((lat - south) * scale.lat * stepsPerMetre),
        }))
        return signedSteps(path) > 0 === (i === 0) ? path : path.toReversed()
      }),
    )
    const all = rings.flat()
    return { id, rings, bounds: boundsOf(all.map(({ x, y }) => [x, y])) }
  })
  const square = grid === null ? 0 : grid[0] * scale.lon * grid[1] * scale.lat
  return { sections: flat, roundingM2: Math.max(surveyM2, gridSquares * square) }
}

/** Finds sections by their rectangles. */
export function sectionIndex(sections: readonly FlatSection[]): Flatbush {
  const index = new Flatbush(sections.length)
  for (const { bounds } of sections) index.add(...bounds)
  index.finish()
  return index
}

/** Square metres inside rings, of which the holes turn the other way. */
export function squareMetres(rings: readonly Path64[]): number {
  return rings.reduce((sum, ring) => sum + signedSteps(ring), 0) / stepsPerMetre ** 2
}

/** The distance of two points of the plane. */
export function metresBetween(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y) / stepsPerMetre
}

function signedSteps(path: Path64): number {
  const [origin] = path
  if (origin === undefined) return 0
  let twice = 0
  let before = path.at(-1) ?? origin
  for (const at of path) {
    // About its own first point, lest large products lose their last digits.
    twice += (before.x - origin.x) * (at.y - origin.y) - (at.x - origin.x) * (before.y - origin.y)
    before = at
  }
  return twice / 2
}
