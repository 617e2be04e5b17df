import type { Feature, FeatureCollection, Geometry } from 'geojson'
import Papa from 'papaparse'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { Row } from './city-columns.ts'

export type TableRow = {
  /** Where it stands in its file: a line of the table, of which line 1 names the columns, or the number of a shape. */
  row: number
  values: Row
  geometry: Geometry | null
}

/** What a file holds, whatever its format: rows of named values, some of them with a shape. */
export type Table = {
  format: 'CSV' | 'GeoJSON' | 'TopoJSON'
  columns: string[]
  rows: TableRow[]
  /** The projection that the file declares, as it names it. */
  crs: string | null
  /** The grid to which the file rounds every corner, as TopoJSON may: its step across and up. */
  grid: readonly [number, number] | null
}

/** A table in its text, or null where it is none: broken JSON, or JSON of another kind. */
export function readTable(text: string, object?: string): Table | null {
  return /^\s*[{[]/.test(text) ? shapesIn(text, object) : csvIn(text)
}

function csvIn(text: string): Table | null {
  const parsed = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
    transformHeader: (name) => name.trim(),
  })
  const columns = parsed.meta.fields ?? []
  if (columns.length < 2) return null
  const rows = parsed.data.map((values, i) => ({ row: i + 2, values, geometry: null }))
  return { format: 'CSV', columns, rows, crs: null, grid: null }
}

function shapesIn(text: string, object?: string): Table | null {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return null
  }
  if (isTyped<FeatureCollection>(content, 'FeatureCollection') && Array.isArray(content.features))
    return tableOf(content, { format: 'GeoJSON', crs: declaredIn(content), grid: null })
  if (!isTyped<Topology>(content, 'Topology')) return null
  try {
    const chosen = content.objects[object ?? Object.keys(content.objects)[0] ?? '']
    if (chosen?.type !== 'GeometryCollection') return null
    const grid = content.transform?.scale ?? null
    return tableOf(feature(content, chosen), { format: 'TopoJSON', crs: null, grid })
  } catch {
    // Arcs that are missing or no arcs: a topology in name only.
    return null
  }
}

function tableOf(
  collection: FeatureCollection,
  about: Pick<Table, 'format' | 'crs' | 'grid'>,
): Table | null {
  if (!collection.features.every((one) => isTyped<Feature>(one, 'Feature'))) return null
  const rows = collection.features.map(({ id, properties, geometry }, i) => ({
    row: i + 1,
    values: id === undefined ? (properties ?? {}) : { id, ...properties },
    geometry,
  }))
  return { ...about, columns: Object.keys(rows[0]?.values ?? {}), rows }
}

/** The name that GeoJSON 2008 gives a projection; RFC 7946 knows none, and files go on declaring theirs. */
function declaredIn(collection: FeatureCollection & { crs?: unknown }): string | null {
  const name = /"name":"([^"]+)"/.exec(JSON.stringify(collection.crs ?? null))
  return name?.[1] ?? null
}

function isTyped<Shape extends { type: string }>(
  content: unknown,
  type: Shape['type'],
): content is Shape {
  return (
    typeof content === 'object' && content !== null && 'type' in content && content.type === type
  )
}
