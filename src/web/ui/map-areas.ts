import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'

/** Where in Web Mercator, the whole world being 1 × 1. */
export type WorldPoint = { x: number; y: number }

export type AreaFeature = Feature<Polygon | MultiPolygon> & { id: number }

/** Areas laid out flat, to find those near a point without asking the graphics card. */
export type AreaIndex = {
  /** West, north, east and south of each area. */
  readonly boxes: Float64Array
  readonly rings: readonly (readonly Float64Array[])[]
}

export function worldPoint(lon: number, lat: number): WorldPoint {
  const sine = Math.sin((lat * Math.PI) / 180)
  return {
    x: lon / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  }
}

export function areaIndex(areas: readonly AreaFeature[]): AreaIndex {
  const boxes = new Float64Array(areas.length * 4)
  const rings = areas.map(({ geometry }, area) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const flat = polygons.flat().map(flatRing)
    boxes.set(boxOf(flat), area * 4)
    return flat
  })
  return { boxes, rings }
}

/** The areas that a disc touches; with radius 0, the one that holds the point. */
export function areasNear(index: AreaIndex, { x, y }: WorldPoint, radius: number): number[] {
  const { boxes, rings } = index
  const found: number[] = []
  for (let area = 0; area < rings.length; area++) {
    const box = area * 4
    if (
      x < (boxes[box] ?? 0) - radius ||
      y < (boxes[box + 1] ?? 0) - radius ||
      x > (boxes[box + 2] ?? 0) + radius ||
      y > (boxes[box + 3] ?? 0) + radius
    )
      continue
    if (touches(rings[area] ?? [], x, y, radius * radius)) found.push(area)
  }
  return found
}

function touches(rings: readonly Float64Array[], x: number, y: number, reach2: number): boolean {
  let inside = false
  for (const ring of rings) {
    let ax = ring[ring.length - 2] ?? 0
    let ay = ring[ring.length - 1] ?? 0
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i] ?? 0
      const by = ring[i + 1] ?? 0
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      if (reach2 > 0 && distance2(x, y, ax, ay, bx, by) <= reach2) return true
      ax = bx
      ay = by
    }
  }
  return inside
}

function distance2(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2
  const at = Math.min(1, Math.max(0, along))
  return (x - ax - at * dx) ** 2 + (y - ay - at * dy) ** 2
}

function flatRing(ring: readonly Position[]): Float64Array {
  const flat = new Float64Array(ring.length * 2)
  for (const [i, [lon = 0, lat = 0]] of ring.entries()) {
    const { x, y } = worldPoint(lon, lat)
    flat[2 * i] = x
    flat[2 * i + 1] = y
  }
  return flat
}

function boxOf(rings: readonly Float64Array[]): [number, number, number, number] {
  let [west, north, east, south] = [1, 1, 0, 0]
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] ?? 0
      const y = ring[i + 1] ?? 0
      west = Math.min(west, x)
      east = Math.max(east, x)
      north = Math.min(north, y)
      south = Math.max(south, y)
    }
  return [west, north, east, south]
}
