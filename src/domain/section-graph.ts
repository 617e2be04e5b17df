import type { Neighbours, SectionColumns } from './city.ts'

/**
 * The sections of a city as a graph in compressed rows: the neighbours of section `s` are
 * `targets[offsets[s]] … targets[offsets[s + 1] - 1]`, each with the metres of outline shared.
 * Contiguity is judged here and never on drawn geometry: a section may itself lie in two parts.
 */
export type SectionGraph = {
  count: number
  offsets: Int32Array
  targets: Int32Array
  sharedM: Float64Array
  people: Int32Array
  areaM2: Float64Array
  perimeterM: Float64Array
  /** Metres of each section's outline that are the edge of the city. */
  outerM: Float64Array
}

/** What of a city's sections its graph is made of; the other columns may come along. */
type Measured = Partial<SectionColumns> &
  Pick<SectionColumns, 'ids' | 'people' | 'areaM2' | 'perimeterM' | 'outerM'>

export function sectionGraph(sections: Measured, neighbours: Neighbours): SectionGraph {
  const count = sections.ids.length
  const offsets = new Int32Array(count + 1)
  const pairs = neighbours.a.map(
    (a, i) => [a, neighbours.b[i] ?? a, neighbours.sharedM[i] ?? 0] as const,
  )
  for (const [a, b] of pairs) {
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1
    offsets[b + 1] = (offsets[b + 1] ?? 0) + 1
  }
  for (let s = 0; s < count; s++) offsets[s + 1] = (offsets[s + 1] ?? 0) + (offsets[s] ?? 0)
  const next = offsets.slice()
  const targets = new Int32Array(2 * pairs.length)
  const sharedM = new Float64Array(2 * pairs.length)
  const put = (from: number, to: number, metres: number) => {
    const at = next[from] ?? 0
    targets[at] = to
    sharedM[at] = metres
    next[from] = at + 1
  }
  for (const [a, b, metres] of pairs) {
    put(a, b, metres)
    put(b, a, metres)
  }
  return {
    count,
    offsets,
    targets,
    sharedM,
    people: Int32Array.from(sections.people),
    areaM2: Float64Array.from(sections.areaM2),
    perimeterM: Float64Array.from(sections.perimeterM),
    outerM: Float64Array.from(sections.outerM),
  }
}
