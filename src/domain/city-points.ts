import type { Position } from 'geojson'
import { cell, guessColumns, type ColumnMap, type ColumnMeaning } from './city-columns.ts'
import { findingOf, type CityFile, type Concerned, type Finding } from './city-findings.ts'
import { toDegrees } from './city-degrees.ts'
import { wrongDegrees, type Projection } from './city-projection.ts'
import type { Table, TableRow } from './city-table.ts'

/** A space, a facility or an address of a city, each with the section that it lies in. */
export type CityPoint = {
  name: string
  kind: string
  address: string
  phone: string | null
  postcode: string | null
  lon: number
  lat: number
  section: string | null
}

export type PointOptions = {
  columns?: ColumnMap
  /** The projection of eastings and northings, where a file gives points by them. */
  projection: Projection
  sectionAt: (lon: number, lat: number) => string | null
}

export type PointFile = CityFile & ('spaces' | 'facilities' | 'addresses')
export type ReadPoints = { points: CityPoint[]; columns: ColumnMap; findings: Finding[] }

const needed: Record<PointFile, ColumnMeaning> = {
  spaces: 'name',
  facilities: 'name',
  addresses: 'street',
}

/** Points of a table or of shapes; a row without a name or a place is left out and named. */
export function readPoints(file: PointFile, table: Table, options: PointOptions): ReadPoints {
  const columns = guessColumns(file, table.columns, options.columns)
  const name = columns[needed[file]]
  const hasPoint =
    table.format !== 'CSV' ||
    (columns.lon !== undefined && columns.lat !== undefined) ||
    (columns.x !== undefined && columns.y !== undefined)
  const lacking = [
    ...(name === undefined ? [{ read: needed[file] }] : []),
    ...(hasPoint ? [] : [{ read: 'lon' }, { read: 'lat' }]),
  ]
  if (lacking.length > 0)
    return { points: [], columns, findings: findingOf('no-column', file, lacking) }
  const convert = toDegrees(options.projection)
  const points: CityPoint[] = []
  const found: Record<'name' | 'point' | 'outside', Concerned[]> = {
    name: [],
    point: [],
    outside: [],
  }
  for (const one of table.rows) {
    const { row, values } = one
    const named = cell(values, name)
    if (named === '') {
      found.name.push({ row })
      continue
    }
    const at = positionOf(one, columns, convert)
    if (at === null || wrongDegrees(at) !== null) {
      found.point.push({ row, read: named })
      continue
    }
    const [lon = 0, lat = 0] = at
    const section = options.sectionAt(lon, lat)
    if (section === null) found.outside.push({ row, read: named })
    const optional = (column?: string) => cell(values, column) || null
    points.push({
      name: named,
      kind: cell(values, columns.kind),
      address: file === 'addresses' ? cell(values, columns.number) : cell(values, columns.address),
      phone: optional(columns.phone),
      postcode: optional(columns.postcode),
      lon,
      lat,
      section,
    })
  }
  const findings = [
    ...findingOf('no-name', file, found.name),
    ...findingOf('bad-point', file, found.point),
    ...findingOf('point-outside', file, found.outside),
  ]
  return { points, columns, findings }
}

function positionOf(
  { values, geometry }: TableRow,
  columns: ColumnMap,
  convert: (at: Position) => [number, number],
): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates
  const lon = degree(cell(values, columns.lon))
  const lat = degree(cell(values, columns.lat))
  if (Number.isFinite(lon) && Number.isFinite(lat)) return [lon, lat]
  const [x, y] = [degree(cell(values, columns.x)), degree(cell(values, columns.y))]
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  // Some call longitude and latitude x and y.
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : convert([x, y])
}

const degree = (text: string) => (text === '' ? NaN : Number(text.replace(',', '.')))
