import type { Position } from 'geojson'

/**
 * The projections in which Spanish cities publish: degrees, the zones of ETRS89 (25829–25831) and of
 * REGCAN95 (4083) that Real Decreto 1071/2007 prescribes, and the one of web maps. ETRS89 and WGS84
 * are taken for one: they differ by less than a metre.
 */
export const projections = [
  'EPSG:4326',
  'EPSG:25831',
  'EPSG:25830',
  'EPSG:25829',
  'EPSG:4083',
  'EPSG:3857',
] as const
export type Projection = (typeof projections)[number]

/** The projection that a file's own words mean, as in `urn:ogc:def:crs:EPSG::25831`; null for one unknown here. */
export function projectionNamed(name: string): Projection | null {
  if (/CRS84|WGS ?84$|EPSG:+(4326|4258)$/i.test(name)) return 'EPSG:4326'
  const code = /(\d{4,5})$/.exec(name)?.[1]
  return projections.find((one) => one === `EPSG:${code}`) ?? null
}

const isSpain = (lon: number, lat: number) => lon > -19 && lon < 5 && lat > 27 && lat < 44.5

/** What is wrong with a position that should be longitude and latitude: nothing, or what it looks like instead. */
export function wrongDegrees([x = NaN, y = NaN]: Position): string | null {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90)
    return !isSpain(x, y) && isSpain(y, x) ? 'lat, lon' : null
  const looksProjected = x > 100_000 && x < 1_100_000 && y > 3_000_000 && y < 5_000_000
  return looksProjected ? 'EPSG:25829–25831' : `${x}, ${y}`
}

/** The ETRS89 zone of a longitude: files of points give eastings without saying of which. */
export function zoneAt(lon: number): Projection {
  if (lon < -12) return 'EPSG:4083'
  if (lon < -6) return 'EPSG:25829'
  return lon < 0 ? 'EPSG:25830' : 'EPSG:25831'
}
