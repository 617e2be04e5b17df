import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { cell, guessColumns, sectionCode, type ColumnMap } from './city-columns.ts'
import { findingOf, type Finding } from './city-findings.ts'

export type SectionFeature = {
  id: string
  district: string
  neighbourhood: string | null
  geometry: Polygon | MultiPolygon
}

export type SectionOptions = { municipality?: string; columns?: ColumnMap; object?: string }

export type ReadSections = { sections: SectionFeature[]; findings: Finding[] }

/** Sections from the text of a GeoJSON (WGS84, RFC 7946) or TopoJSON file. */
export function readSections(text: string, options: SectionOptions = {}): ReadSections {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { sections: [], findings: findingOf('not-readable', ['JSON']) }
  }
  const collection = collectionIn(content, options.object)
  if (collection === null) return { sections: [], findings: findingOf('not-readable', ['GeoJSON']) }
  return sectionsOf(collection, options)
}

function collectionIn(content: unknown, object?: string): FeatureCollection | null {
  if (isTyped<FeatureCollection>(content, 'FeatureCollection')) return content
  if (!isTyped<Topology>(content, 'Topology')) return null
  const names = Object.keys(content.objects)
  const chosen = content.objects[object ?? names[0] ?? '']
  if (chosen?.type !== 'GeometryCollection') return null
  return feature(content, chosen)
}

function isTyped<Shape extends { type: string }>(
  content: unknown,
  type: Shape['type'],
): content is Shape {
  return (
    typeof content === 'object' && content !== null && 'type' in content && content.type === type
  )
}

export function sectionsOf(
  collection: FeatureCollection,
  { municipality, columns: told }: SectionOptions,
): ReadSections {
  const first = collection.features[0]
  if (first === undefined) return { sections: [], findings: findingOf('no-sections', ['0']) }
  const columns = guessColumns(Object.keys(first.properties ?? {}), told)
  const sections: SectionFeature[] = []
  const uncoded: string[] = []
  const badRings: string[] = []
  const elsewhere: string[] = []
  const seen = new Map<string, number>()
  for (const [i, one] of collection.features.entries()) {
    const id = sectionCode(one.properties ?? {}, columns, municipality)
    if (id === null) uncoded.push(`#${i + 1}`)
    const name = id ?? `#${i + 1}`
    if (!isArea(one) || !polygons(one.geometry).every(ringsAreValid)) badRings.push(name)
    else if (!polygons(one.geometry).every(isOnTheGlobe)) elsewhere.push(name)
    else if (id !== null) {
      seen.set(id, (seen.get(id) ?? 0) + 1)
      sections.push({
        id,
        district: id.slice(5, 7),
        neighbourhood: cell(one.properties ?? {}, columns.neighbourhood).padStart(2, '0') || null,
        geometry: one.geometry,
      })
    }
  }
  const doubles = [...seen].filter(([, times]) => times > 1).map(([id]) => id)
  return {
    sections: sections
      .map((section) =>
        columns.neighbourhood === undefined ? { ...section, neighbourhood: null } : section,
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    findings: [
      ...findingOf('no-code', uncoded),
      ...findingOf('invalid-ring', badRings),
      ...findingOf('wrong-projection', elsewhere),
      ...findingOf('duplicate-section', doubles),
    ],
  }
}

function isArea(one: Feature): one is Feature<Polygon | MultiPolygon> {
  return one.geometry?.type === 'Polygon' || one.geometry?.type === 'MultiPolygon'
}

export function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** A ring is closed and has four positions or more (RFC 7946, 3.1.6). */
function ringsAreValid(rings: Position[][]): boolean {
  return (
    rings.length > 0 &&
    rings.every((ring) => {
      const [start, end] = [ring[0], ring.at(-1)]
      return (
        ring.length >= 4 &&
        ring.every((at) => Number.isFinite(at[0]) && Number.isFinite(at[1])) &&
        start?.[0] === end?.[0] &&
        start?.[1] === end?.[1]
      )
    })
  )
}

const isOnTheGlobe = (rings: Position[][]) =>
  rings.every((ring) =>
    ring.every(([lon = 0, lat = 0]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
  )
