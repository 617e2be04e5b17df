import { feature } from 'topojson-client'
import type { Position } from 'geojson'
import type { PreparedCity } from '#domain/city.ts'
import { polygons } from '#domain/city-sections.ts'

/** The outlines of each section, in order, as a map draws them. */
export function sectionRings({ topology }: PreparedCity): Position[][][] {
  const { sections } = topology.objects
  const drawn = sections === undefined ? null : feature(topology, sections)
  const features = drawn?.type === 'FeatureCollection' ? drawn.features : []
  return features.map(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? polygons(geometry).flat()
      : [],
  )
}
