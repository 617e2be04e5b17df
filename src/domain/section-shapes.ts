import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

type Box = readonly [west: number, south: number, east: number, north: number]

/** The outlines of a city's sections, unpacked once and asked many times; in the order of sections. */
export type SectionShapes = {
  readonly parts: readonly { section: number; rings: readonly (readonly Position[])[]; box: Box }[]
  /** Centre of each section's area, which may lie outside of it. */
  readonly centroids: readonly (readonly [lon: number, lat: number])[]
}

/** From the topology that an import has written. */
export function sectionShapes(topology: unknown): SectionShapes {
  const sections = isTopology(topology) ? topology.objects.sections : undefined
  if (!isTopology(topology) || sections?.type !== 'GeometryCollection')
    throw new Error('the city has no outlines')
  const areas = feature(topology, sections).features.map(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  })
  return {
    parts: areas.flatMap((area, section) =>
      area.map((rings) => ({ section, rings, box: boxOf(rings[0] ?? []) })),
    ),
    centroids: areas.map(centroid),
  }
}

function isTopology(content: unknown): content is Topology {
  return (
    typeof content === 'object' &&
    content !== null &&
    'type' in content &&
    content.type === 'Topology'
  )
}

/** The section in which a point lies, or -1 outside of the city; on a border, the first of the two. */
export function sectionAt({ parts }: SectionShapes, lon: number, lat: number): number {
  const part = parts.find(
    ({ box: [west, south, east, north], rings }) =>
      west <= lon && lon <= east && south <= lat && lat <= north && isInside(rings, lon, lat),
  )
  return part?.section ?? -1
}

/** Even–odd rule over all rings, so that a hole is outside. */
function isInside(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? []
      const [bx = 0, by = 0] = ring[i] ?? []
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}

function boxOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of ring) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

function centroid(area: readonly Position[][][]): readonly [number, number] {
  const [lon0 = 0, lat0 = 0] = area[0]?.[0]?.[0] ?? []
  let [weight, x, y] = [0, 0, 0]
  for (const rings of area)
    for (const [at, ring] of rings.entries()) {
      let [twice, sumX, sumY] = [0, 0, 0]
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = [(ring[i - 1]?.[0] ?? 0) - lon0, (ring[i - 1]?.[1] ?? 0) - lat0]
        const [bx, by] = [(ring[i]?.[0] ?? 0) - lon0, (ring[i]?.[1] ?? 0) - lat0]
        const cross = ax * by - bx * ay
        twice += cross
        sumX += (ax + bx) * cross
        sumY += (ay + by) * cross
      }
      // Whichever way a ring runs, the outer one adds and a hole takes away.
      const sign = (at === 0 ? 1 : -1) * Math.sign(twice)
      weight += 3 * sign * twice
      x += sign * sumX
      y += sign * sumY
    }
  return weight === 0 ? [lon0, lat0] : [lon0 + x / weight, lat0 + y / weight]
}
