import type { SectionFeature } from '#domain/city-sections.ts'

/** A town of equal squares, `columns` × `rows`, in two districts: the left half 01, the right half 02. */
export function squareTown(columns: number, rows: number): SectionFeature[] {
  const counters = new Map<string, number>()
  return Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)]
    const district = x < columns / 2 ? '01' : '02'
    const number = (counters.get(district) ?? 0) + 1
    counters.set(district, number)
    return {
      id: `25120${district}${String(number).padStart(3, '0')}`,
      district,
      neighbourhood: null,
      geometry: { type: 'Polygon', coordinates: [square(x, y)] },
    }
  })
}

const step = 0.002
const square = (x: number, y: number): [number, number][] => {
  const at = (dx: number, dy: number): [number, number] => [
    2 + (x + dx) * step,
    41 + (y + dy) * step,
  ]
  return [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]
}

/** The town as the text of a GeoJSON file, with the properties that a city would give. */
export function asGeoJson(
  sections: readonly SectionFeature[],
  properties: (section: SectionFeature) => Record<string, unknown>,
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: sections.map((section) => ({
      type: 'Feature',
      properties: properties(section),
      geometry: section.geometry,
    })),
  })
}
