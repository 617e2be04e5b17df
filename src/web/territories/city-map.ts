import type { MultiLineString, MultiPolygon } from 'geojson'
import { bbox, feature, merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as ArcPolygons,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification'
import { z } from 'zod'
import type { Neighbours, SectionColumns } from '#domain/city.ts'
import { sectionGraph, type SectionGraph } from '#domain/section-graph.ts'
import type { AreaFeature } from '#web/ui/map-areas.ts'
import type { MapGround } from '#web/ui/map-ground.ts'

/** The sections of the city by position, as columns, as a graph and as shapes. */
export type CityMap = {
  sections: SectionColumns
  graph: SectionGraph
  ground: MapGround
  /** The outline of some sections together, exact and without slivers. */
  outlineOf: (sections: Iterable<number>) => MultiPolygon
}

type Shape = ArcPolygon | ArcPolygons

/** The desk's own answer: what it holds was checked when the city came in. */
const CityTopology = z.custom<Topology<{ sections: GeometryCollection }>>(
  (answer) => typeof answer === 'object' && answer !== null && 'arcs' in answer,
)

export function readCityMap(
  answered: SectionColumns & { neighbours: Neighbours },
  geometry: unknown,
): CityMap {
  const { neighbours, ...sections } = answered
  const topology = CityTopology.parse(geometry)
  const shapes = topology.objects.sections.geometries.filter(isShape)
  const [west, south, east, north] = bbox(topology)
  return {
    sections,
    graph: sectionGraph(sections, neighbours),
    ground: {
      areas: {
        type: 'FeatureCollection',
        features: shapes.map((shape, id) => areaOf(topology, shape, id)),
      },
      lines: linesBetween(topology, sections.ids, sections.district),
      fineLines: linesBetween(topology, sections.ids, sections.neighbourhood),
      bounds: [west, south, east, north],
    },
    outlineOf: (members) =>
      merge(topology, Array.from(members, (section) => shapes[section]).filter(isThere)),
  }
}

function areaOf(topology: Topology, shape: Shape, id: number): AreaFeature {
  const { geometry } =
    shape.type === 'Polygon' ? feature(topology, shape) : feature(topology, shape)
  return { type: 'Feature', id, properties: {}, geometry }
}

/** The borders between sections of different parts of the city, along arcs that both share. */
function linesBetween(
  topology: Topology<{ sections: GeometryCollection }>,
  ids: readonly string[],
  parts: readonly (string | null)[],
): MultiLineString {
  if (new Set(parts).size < 2) return { type: 'MultiLineString', coordinates: [] }
  const codes = new Map(ids.map((id, place) => [id, parts[place]]))
  const codeOf = ({ id }: GeometryObject) => codes.get(String(id))
  return mesh(
    topology,
    topology.objects.sections,
    (one, other) => one !== other && codeOf(one) !== codeOf(other),
  )
}

function isShape(shape: GeometryObject): shape is Shape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon'
}

const isThere = (shape: Shape | undefined): shape is Shape => shape !== undefined
