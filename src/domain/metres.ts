import type { Position } from 'geojson'

const radians = Math.PI / 180

/** Metres of one degree of latitude and of longitude on the WGS84 ellipsoid (series of the meridian arc). */
export function metresPerDegree(lat: number): { lon: number; lat: number } {
  const phi = lat * radians
  return {
    lat: 111_132.92 - 559.82 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
    lon: 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi) + 0.118 * Math.cos(5 * phi),
  }
}

/** Length of a line in metres, each segment at its own latitude. Within 1e-5 for segments of a city. */
export function lengthM(line: readonly Position[]): number {
  let length = 0
  for (let i = 1; i < line.length; i++) {
    const [lonA = 0, latA = 0] = line[i - 1] ?? []
    const [lonB = 0, latB = 0] = line[i] ?? []
    const scale = metresPerDegree((latA + latB) / 2)
    length += Math.hypot((lonB - lonA) * scale.lon, (latB - latA) * scale.lat)
  }
  return length
}

/** Area of a polygon with holes in square metres, measured about its own middle latitude. */
export function areaM2(rings: readonly (readonly Position[])[]): number {
  const [outer = []] = rings
  const [lon0 = 0, lat0 = 0] = outer[0] ?? []
  const middle = outer.reduce((sum, at) => sum + (at[1] ?? 0), 0) / Math.max(1, outer.length)
  const scale = metresPerDegree(middle)
  const ringArea = (ring: readonly Position[]) => {
    let twice = 0
    for (let i = 1; i < ring.length; i++) {
      const [lonA = 0, latA = 0] = ring[i - 1] ?? []
      const [lonB = 0, latB = 0] = ring[i] ?? []
      twice += (lonA - lon0) * (latB - lat0) - (lonB - lon0) * (latA - lat0)
    }
    return Math.abs(twice / 2) * scale.lon * scale.lat
  }
  return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * ringArea(ring), 0)
}
