import type { MultiPolygon, Polygon } from 'geojson'
import { bbox, feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { z } from 'zod'
import type { AreaFeature } from '#web/ui/map-areas.ts'
import type { MapGround } from '#web/ui/map-ground.ts'

/** The desk's own answer: what it holds was checked when the city came in. */
const CityTopology = z.custom<Topology<{ sections: GeometryCollection }>>(
  (answer) => typeof answer === 'object' && answer !== null && 'arcs' in answer,
)

/** The sections as a map draws them, with the borders of districts. */
export function readGround(
  { ids, district }: { ids: readonly string[]; district: readonly string[] },
  geometry: unknown,
): MapGround {
  const topology = CityTopology.parse(geometry)
  const { sections } = topology.objects
  const [west, south, east, north] = bbox(topology)
  const codes = new Map(ids.map((id, place) => [id, district[place]]))
  const codeOf = ({ id }: GeometryObject) => codes.get(String(id))
  return {
    areas: {
      type: 'FeatureCollection',
      features: feature(topology, sections).features.flatMap((one, id): AreaFeature[] =>
        isArea(one.geometry)
          ? [{ type: 'Feature', id, properties: {}, geometry: one.geometry }]
          : [],
      ),
    },
    lines: mesh(topology, sections, (one, other) => one !== other && codeOf(one) !== codeOf(other)),
    bounds: [west, south, east, north],
  }
}

function isArea(shape: { type: string }): shape is Polygon | MultiPolygon {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon'
}
