import type { Position } from 'geojson'
import proj4 from 'proj4'
import type { Projection } from './city-projection.ts'

const utm = (zone: number) => `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`
const definitions: Record<Exclude<Projection, 'EPSG:4326'>, string> = {
  'EPSG:25831': utm(31),
  'EPSG:25830': utm(30),
  'EPSG:25829': utm(29),
  'EPSG:4083': utm(28),
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
}
const degrees = '+proj=longlat +datum=WGS84 +no_defs'

/** Turns a position into longitude and latitude. */
export function toDegrees(from: Projection): (at: Position) => [number, number] {
  if (from === 'EPSG:4326') return ([x = 0, y = 0]) => [x, y]
  const converter = proj4(definitions[from], degrees)
  return ([x = 0, y = 0]) => {
    const [lon = NaN, lat = NaN] = converter.forward([x, y])
    return [lon, lat]
  }
}
