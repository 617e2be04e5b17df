import type { Bounds } from '#web/ui/map-ground.ts'
import type { CityMap } from './city-map.ts'

/** The section nearest to the middle of some: a place for their name that surely lies within. */
export function middleSection({ sections }: CityMap, members: Iterable<number>): number | null {
  const { lon, lat, areaM2 } = sections
  let [x, y, weight] = [0, 0, 0]
  const all = [...members]
  for (const section of all) {
    const area = areaM2[section] ?? 0
    x += area * (lon[section] ?? 0)
    y += area * (lat[section] ?? 0)
    weight += area
  }
  const away = (section: number) =>
    (0.75 * ((lon[section] ?? 0) - x / weight)) ** 2 + ((lat[section] ?? 0) - y / weight) ** 2
  let nearest: number | null = null
  for (const section of all)
    if (nearest === null || away(section) < away(nearest)) nearest = section
  return nearest
}

/** The box round the shapes of some sections. */
export function boundsOf({ ground }: CityMap, members: Iterable<number>): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const section of members) {
    const geometry = ground.areas.features[section]?.geometry
    if (geometry === undefined) continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [lon = 0, lat = 0] of polygons.flat(2)) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return [west, south, east, north]
}
