import type { FeatureCollection } from 'geojson'
import polylabel from 'polylabel'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { Neighbours } from './city.ts'
import { polygons, type SectionFeature } from './city-sections.ts'
import { areaM2, lengthM } from './metres.ts'

export type Measures = {
  topology: Topology
  neighbours: Neighbours
  areaM2: number[]
  perimeterM: number[]
  outerM: number[]
  lon: number[]
  lat: number[]
}

/** Below this, a touch is a corner or an artefact of rounded coordinates: nobody walks across it. */
const sharedMetresMin = 0.5

/** Steps of the delivered grid across the city: about 0.2 m in a city 20 km wide. */
const deliveredSteps = 1e5

type Arcs = number[] | number[][] | number[][][]
const arcNumbers = (arcs: Arcs): number[] =>
  arcs.flatMap((arc) => (typeof arc === 'number' ? [arc < 0 ? ~arc : arc] : arcNumbers(arc)))

/** Who borders whom and for how many metres, from outlines that coincide exactly. */
export function measureSections(sections: readonly SectionFeature[]): Measures {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: sections.map(({ id, geometry }) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry,
    })),
  }
  const exact = topology({ sections: collection })
  const shapes = geometriesOf(exact)
  const arcLengths = exact.arcs.map((arc) => lengthM(arc))
  const holders = exact.arcs.map((): number[] => [])
  for (const [s, shape] of shapes.entries())
    for (const arc of arcNumbers(shape.arcs)) holders[arc]?.push(s)

  const count = sections.length
  const perimeterM = Array.from({ length: count }, () => 0)
  const outerM = perimeterM.slice()
  const shared = new Map<number, number>()
  for (const [arc, held] of holders.entries()) {
    const metres = arcLengths[arc] ?? 0
    for (const s of held) perimeterM[s] = (perimeterM[s] ?? 0) + metres
    const [a, b] = [...new Set(held)].toSorted((x, y) => x - y)
    if (a === undefined) continue
    if (b === undefined) {
      if (held.length === 1) outerM[a] = (outerM[a] ?? 0) + metres
    } else shared.set(a * count + b, (shared.get(a * count + b) ?? 0) + metres)
  }
  const pairs = [...shared]
    .filter(([, metres]) => metres >= sharedMetresMin)
    .toSorted((x, y) => x[0] - y[0])
  const points = sections.map(interiorPoint)
  return {
    topology: delivered(exact),
    neighbours: {
      a: pairs.map(([key]) => Math.floor(key / count)),
      b: pairs.map(([key]) => key % count),
      sharedM: pairs.map(([, metres]) => metres),
    },
    areaM2: sections.map(({ geometry }) =>
      polygons(geometry).reduce((sum, rings) => sum + areaM2(rings), 0),
    ),
    perimeterM,
    outerM,
    lon: points.map(([lon]) => lon),
    lat: points.map(([, lat]) => lat),
  }
}

function geometriesOf(from: Topology): (Polygon | MultiPolygon)[] {
  const object = from.objects.sections
  if (object?.type !== 'GeometryCollection') return []
  return object.geometries.filter(
    (shape): shape is Polygon | MultiPolygon =>
      shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  )
}

/** Quantized, and without anything but the sections' ids. */
function delivered(exact: Topology): Topology {
  const slim: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: geometriesOf(exact).map((shape) =>
      shape.type === 'Polygon'
        ? { type: shape.type, id: shape.id, arcs: shape.arcs }
        : { type: shape.type, id: shape.id, arcs: shape.arcs },
    ),
  }
  return quantize({ ...exact, objects: { sections: slim } }, deliveredSteps)
}

function interiorPoint({ geometry }: SectionFeature): [number, number] {
  const [largest = []] = polygons(geometry).toSorted((a, b) => areaM2(b) - areaM2(a))
  const corners = largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]))
  const [lon = 0, lat = 0] = polylabel(corners, 1e-5)
  return [lon, lat]
}
