import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { District, Neighbourhood } from './city.ts'
import { namesIn, noNames, type AreaNames } from './city-area-names.ts'
import { sectionCode } from './city-code.ts'
import { cell, guessColumns, type ColumnMap } from './city-columns.ts'
import { findingOf, type Concerned, type Finding, type RingFault } from './city-findings.ts'
import { toDegrees } from './city-degrees.ts'
import { projectionNamed, wrongDegrees, type Projection } from './city-projection.ts'
import { readTable, type Table } from './city-table.ts'
import { readWkt } from './city-wkt.ts'

export type SectionFeature = {
  id: string
  district: string
  neighbourhood: string | null
  geometry: Polygon | MultiPolygon
  /** Where it stands in the file it came from. */
  row?: number
}

export type SectionOptions = {
  municipality?: string
  columns?: ColumnMap
  /** Which object of a TopoJSON with several. */
  object?: string
  /** The projection of the coordinates, where the file declares none. */
  projection?: Projection
}

export type ReadSections = {
  sections: SectionFeature[]
  districts: District[]
  neighbourhoods: Neighbourhood[]
  columns: ColumnMap
  /** The grid to which the file rounds every corner. */
  grid: Table['grid']
  findings: Finding[]
}

const file = 'sections'
const none = { sections: [], districts: [], neighbourhoods: [], columns: {}, grid: null }

/** Sections from the text of a GeoJSON or TopoJSON file, or of a CSV with a column of WKT. */
export function readSections(text: string, options: SectionOptions = {}): ReadSections {
  const table = readTable(text, options.object)
  if (table === null)
    return { ...none, findings: findingOf('not-readable', file, [{ read: 'GeoJSON, CSV' }]) }
  return sectionsIn(table, options)
}

export function sectionsOf(
  { features }: FeatureCollection,
  options: SectionOptions = {},
): ReadSections {
  const rows = features.map(({ properties, geometry }, i) => ({
    row: i + 1,
    values: properties ?? {},
    geometry,
  }))
  const columns = Object.keys(rows[0]?.values ?? {})
  return sectionsIn({ format: 'GeoJSON', columns, rows, crs: null, grid: null }, options)
}

export function sectionsIn(table: Table, options: SectionOptions): ReadSections {
  const columns = guessColumns(file, table.columns, options.columns)
  if (table.rows.length === 0)
    return { ...none, columns, findings: findingOf('no-rows', file, [{ read: '0' }]) }
  const lacking = [
    ...(table.format === 'CSV' && columns.geometry === undefined ? [{ read: 'geometry' }] : []),
    ...(columns.code === undefined && columns.section === undefined ? [{ read: 'section' }] : []),
  ]
  if (lacking.length > 0)
    return { ...none, columns, findings: findingOf('no-column', file, lacking) }
  const projection = projectionOf(table, columns, options.projection)
  if (projection === null)
    return {
      ...none,
      columns,
      findings: findingOf('wrong-projection', file, [{ read: table.crs ?? '' }]),
    }
  return collected(table, columns, { projection, municipality: options.municipality })
}

/** As declared, as told by hand, or as the column's own name says. */
function projectionOf(table: Table, columns: ColumnMap, told?: Projection): Projection | null {
  if (told !== undefined) return told
  if (table.crs !== null) return projectionNamed(table.crs)
  return /etrs89/i.test(columns.geometry ?? '') ? 'EPSG:25831' : 'EPSG:4326'
}

type Reading = { projection: Projection; municipality?: string | undefined }

function collected(table: Table, columns: ColumnMap, reading: Reading): ReadSections {
  const convert = toDegrees(reading.projection)
  const sections: SectionFeature[] = []
  const found: Record<'code' | 'ring' | 'place' | 'double' | 'elsewhere', Concerned[]> = {
    code: [],
    ring: [],
    place: [],
    double: [],
    elsewhere: [],
  }
  const names: AreaNames = noNames()
  const seen = new Map<string, number>()
  for (const { row, values, geometry } of table.rows) {
    const id = sectionCode(values, columns, reading.municipality)
    if (id === null) found.code.push({ row })
    else if (reading.municipality !== undefined && !id.startsWith(reading.municipality)) {
      found.elsewhere.push({ row, section: id })
      continue
    }
    const one: Concerned = id === null ? { row } : { row, section: id }
    const shape = areaIn(geometry ?? readWkt(cell(values, columns.geometry)))
    const fault = shape === null ? 'no-area' : ringFault(polygons(shape))
    if (shape === null || fault !== null) {
      found.ring.push({ ...one, read: fault ?? 'no-area' })
      continue
    }
    const inDegrees = converted(shape, convert)
    const wrong = polygons(inDegrees)
      .flat(2)
      .map(wrongDegrees)
      .find((what) => what !== null)
    if (wrong !== undefined) found.place.push({ ...one, read: wrong ?? '' })
    else if (id !== null) {
      const before = seen.get(id)
      if (before !== undefined) found.double.push({ ...one, other: String(before) })
      else seen.set(id, row)
      namesIn(values, columns, { district: id.slice(5, 7), names })
      const code = cell(values, columns.neighbourhood)
      const neighbourhood = code === '' ? null : code.padStart(2, '0')
      sections.push({ id, district: id.slice(5, 7), neighbourhood, geometry: inDegrees, row })
    }
  }
  return {
    sections: sections.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    districts: [...names.districts.values()],
    neighbourhoods: [...names.neighbourhoods.values()],
    columns,
    grid: table.grid,
    findings: [
      ...findingOf('no-code', file, found.code),
      ...findingOf('invalid-ring', file, found.ring),
      ...findingOf('wrong-projection', file, found.place),
      ...findingOf('duplicate-section', file, found.double),
      ...findingOf('other-municipality', file, found.elsewhere),
    ],
  }
}

function areaIn(geometry: Geometry | null): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null
}

export function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function converted(
  shape: Polygon | MultiPolygon,
  convert: (at: Position) => [number, number],
): Polygon | MultiPolygon {
  const ring = (positions: Position[]) => positions.map(convert)
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map((one) => one.map(ring)) }
}

/** A ring is closed and has four positions or more (RFC 7946, 3.1.6). */
function ringFault(areas: Position[][][]): RingFault | null {
  const rings = areas.flat()
  if (rings.length === 0 || areas.some((area) => area.length === 0)) return 'no-area'
  for (const ring of rings) {
    if (!ring.every((at) => Number.isFinite(at[0]) && Number.isFinite(at[1]))) return 'not-a-number'
    if (ring.length < 4) return 'too-few-points'
    const [start, end] = [ring[0], ring.at(-1)]
    if (start?.[0] !== end?.[0] || start?.[1] !== end?.[1]) return 'open'
  }
  return null
}
