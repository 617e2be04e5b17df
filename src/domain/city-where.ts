import type { Position } from 'geojson'
import Flatbush from 'flatbush'
import { polygons, type SectionFeature } from './city-sections.ts'

/** Finds the section in which a point lies; microseconds each, after one pass over the sections. */
export function sectionFinder(
  sections: readonly SectionFeature[],
): (lon: number, lat: number) => string | null {
  if (sections.length === 0) return () => null
  const index = new Flatbush(sections.length)
  for (const { geometry } of sections) {
    const corners = polygons(geometry).flatMap(([outer = []]) => outer)
    index.add(...boundsOf(corners))
  }
  index.finish()
  return (lon, lat) => {
    for (const s of index.search(lon, lat, lon, lat)) {
      const section = sections[s]
      if (section !== undefined && polygons(section.geometry).some((area) => isIn(area, lon, lat)))
        return section.id
    }
    return null
  }
}

export function boundsOf(corners: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = NaN, y = NaN] of corners) {
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  return box
}

/** Even and odd: a point is inside when a ray from it crosses the rings, holes among them, an odd number of times. */
function isIn(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [xa = 0, ya = 0] = ring[i - 1] ?? []
      const [xb = 0, yb = 0] = ring[i] ?? []
      if (ya > lat === yb > lat) continue
      if (lon < ((xb - xa) * (lat - ya)) / (yb - ya) + xa) inside = !inside
    }
  return inside
}
