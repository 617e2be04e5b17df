import type { District, Neighbourhood, PreparedCity, SectionColumns } from './city.ts'
import { findingOf, refuses, type Finding } from './city-findings.ts'
import type { SectionPeople } from './city-population.ts'
import type { SectionFeature } from './city-sections.ts'
import { measureSections } from './city-topology.ts'
import type { Day } from './day.ts'
import { sectionGraph } from './section-graph.ts'
import { sectionPieces } from './section-pieces.ts'

export type CityInput = {
  name: string
  municipality: string
  synthetic: boolean
  attribution: string
  populationOn: Day | null
  sections: SectionFeature[]
  population: readonly SectionPeople[]
  districts: readonly District[]
  neighbourhoods: readonly Neighbourhood[]
  /** What reading the files found already. */
  findings?: readonly Finding[]
}

export type CitySummary = {
  sections: number
  people: number
  joined: number
  sectionsWithoutPeople: number
  peopleWithoutSection: number
  neighbourPairs: number
  pieces: number
  districts: number
  neighbourhoods: number
}

export type Prepared = { city: PreparedCity | null; findings: Finding[]; summary: CitySummary }

/** Checks a city and makes it ready to be written; `city` is null where a finding refuses it. */
export function prepareCity(input: CityInput): Prepared {
  const sections = input.sections.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = sections.map((section) => section.id)
  const present = new Set(ids)
  const people = new Map(input.population.map((row) => [row.id, row.people]))
  const without = ids.filter((id) => !people.has(id))
  const orphans = [...people.keys()].filter((id) => !present.has(id))
  const findings: Finding[] = [
    ...(input.findings ?? []),
    ...findingOf('no-sections', ids.length === 0 ? ['0'] : []),
    ...findingOf('section-without-people', without),
    ...findingOf('people-without-section', orphans),
    ...findingOf('no-date', input.populationOn === null ? ['populationOn'] : []),
  ]
  const measured = measureSections(sections)
  const columns: SectionColumns = {
    ids,
    district: sections.map((section) => section.district),
    neighbourhood: sections.map((section) => section.neighbourhood),
    people: ids.map((id) => people.get(id) ?? 0),
    areaM2: measured.areaM2,
    perimeterM: measured.perimeterM,
    outerM: measured.outerM,
    lon: measured.lon,
    lat: measured.lat,
  }
  const graph = sectionGraph(columns, measured.neighbours)
  const pieces = sectionPieces(graph, ids.keys(), () => true)
  const isolated = ids.length > 1 ? pieces.filter((piece) => piece.length === 1) : []
  findings.push(
    ...findingOf(
      'shared-more-than-twice',
      measured.crowded.map((s) => ids[s] ?? ''),
    ),
    ...findingOf(
      'isolated-section',
      isolated.map(([s = 0]) => ids[s] ?? ''),
    ),
    ...findingOf(
      'several-pieces',
      pieces.length > 1 ? pieces.map((piece) => `${piece.length}`) : [],
    ),
  )
  const districts = completed(input.districts, columns.district, (code) => ({ code, name: code }))
  const neighbourhoods = completed(input.neighbourhoods, columns.neighbourhood, (code) => ({
    code,
    name: code,
    district: columns.district[columns.neighbourhood.indexOf(code)] ?? '',
  }))
  const summary: CitySummary = {
    sections: ids.length,
    people: columns.people.reduce((sum, figure) => sum + figure, 0),
    joined: ids.length - without.length,
    sectionsWithoutPeople: without.length,
    peopleWithoutSection: orphans.length,
    neighbourPairs: measured.neighbours.a.length,
    pieces: pieces.length,
    districts: districts.length,
    neighbourhoods: neighbourhoods.length,
  }
  if (refuses(findings) || input.populationOn === null) return { city: null, findings, summary }
  const { name, municipality, synthetic, attribution, populationOn } = input
  const { topology, neighbours } = measured
  const city = {
    name,
    municipality,
    synthetic,
    attribution,
    populationOn,
    districts,
    neighbourhoods,
    sections: columns,
    neighbours,
    topology,
  }
  return { city, findings, summary }
}

/** The areas that the sections name, each with its known name, or its code where it has none. */
function completed<Area extends { code: string }>(
  named: readonly Area[],
  codes: readonly (string | null)[],
  unnamed: (code: string) => Area,
): Area[] {
  const byCode = new Map(named.map((area) => [area.code, area]))
  const used = [...new Set(codes)].filter((code) => code !== null).toSorted()
  return used.map((code) => byCode.get(code) ?? unnamed(code))
}
