/** A flat map in metres about the middle of the city: true within 0.1 % over its 20 km. */
const middle = { lon: 2.16, lat: 41.4 }
const metres = { lon: 83_620, lat: 111_063 }

export type Point = readonly [x: number, y: number]

export function planePoint(lon: number, lat: number): Point {
  return [(lon - middle.lon) * metres.lon, (lat - middle.lat) * metres.lat]
}

/** WGS84 to six decimals, about a hand's width. */
export function degrees([x, y]: Point): [lon: number, lat: number] {
  return [
    Number((middle.lon + x / metres.lon).toFixed(6)),
    Number((middle.lat + y / metres.lat).toFixed(6)),
  ]
}

/** Without `Math.hypot`, whose last digits differ between engines: the demo is the same in all of them. */
export const distance = ([ax, ay]: Point, [bx, by]: Point) =>
  Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))

export const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]

/** Of a ring without its closing point: positive where it runs anticlockwise. */
export function signedArea(ring: readonly Point[]): number {
  let twice = 0
  let [px, py] = ring.at(-1) ?? [0, 0]
  for (const [x, y] of ring) {
    twice += px * y - x * py
    px = x
    py = y
  }
  return twice / 2
}

/** Even–odd rule. */
export function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false
  let [px, py] = ring.at(-1) ?? [0, 0]
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside
    px = qx
    py = qy
  }
  return inside
}
