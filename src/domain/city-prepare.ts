import type { District, Neighbourhood, PreparedCity, SectionColumns } from './city.ts'
import { findingOf, refuses, type Concerned, type Finding } from './city-findings.ts'
import { findGaps } from './city-gaps.ts'
import { nearestTo, withLinks, type Link } from './city-links.ts'
import { findOverlaps } from './city-overlaps.ts'
import { layFlat } from './city-plane.ts'
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
  links?: readonly Link[]
  /** The grid in degrees to which the file rounds every corner, where it does. */
  grid?: readonly [number, number] | null
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
  const join = joined(sections, input.population)
  const found = input.findings ?? []
  // Of a file that could not be read nothing else is said than that.
  const isUnread = (rows: readonly unknown[]) => rows.length === 0 && refuses(found)
  const plane = layFlat(sections, input.grid)
  const measured = measureSections(sections)
  const columns: SectionColumns = {
    ids,
    district: sections.map((section) => section.district),
    neighbourhood: sections.map((section) => section.neighbourhood),
    people: ids.map((id) => join.people.get(id) ?? 0),
    areaM2: measured.areaM2,
    perimeterM: measured.perimeterM,
    outerM: measured.outerM,
    lon: measured.lon,
    lat: measured.lat,
  }
  const linked = withLinks(measured.neighbours, ids, input.links ?? [])
  const graph = sectionGraph(columns, linked.neighbours)
  const pieces = sectionPieces(graph, ids.keys(), () => true)
  const alone = ids.length > 1 ? pieces.filter((piece) => piece.length === 1) : []
  const findings: Finding[] = [
    ...found,
    ...findingOf(
      'section-without-people',
      'sections',
      isUnread(input.population) ? [] : join.without,
    ),
    ...findingOf('people-without-section', 'population', isUnread(sections) ? [] : join.orphans),
    ...findingOf(
      'no-date',
      'population',
      input.populationOn === null && !isUnread(input.population) ? [{}] : [],
    ),
    ...(ids.length === 0 ? [] : [...findOverlaps(plane), ...findGaps(plane)]),
    ...linked.findings,
    ...findingOf(
      'isolated-section',
      'sections',
      alone.map(([s = 0]) => nearestTo(plane, ids[s] ?? '')),
    ),
    ...findingOf('several-pieces', 'sections', pieces.length > 1 ? pieces.map(sized) : []),
  ]
  const districts = completed(input.districts, columns.district, (code) => ({ code, name: code }))
  const neighbourhoods = completed(input.neighbourhoods, columns.neighbourhood, (code) => ({
    code,
    name: code,
    district: columns.district[columns.neighbourhood.indexOf(code)] ?? '',
  }))
  const summary: CitySummary = {
    sections: ids.length,
    people: columns.people.reduce((sum, figure) => sum + figure, 0),
    joined: ids.length - join.without.length,
    sectionsWithoutPeople: join.without.length,
    peopleWithoutSection: join.orphans.length,
    neighbourPairs: linked.neighbours.a.length,
    pieces: pieces.length,
    districts: districts.length,
    neighbourhoods: neighbourhoods.length,
  }
  if (refuses(findings) || input.populationOn === null || ids.length === 0)
    return { city: null, findings, summary }
  const { name, municipality, synthetic, attribution, populationOn } = input
  const city = {
    name,
    municipality,
    synthetic,
    attribution,
    populationOn,
    districts,
    neighbourhoods,
    sections: columns,
    neighbours: linked.neighbours,
    topology: measured.topology,
  }
  return { city, findings, summary }

  function sized(piece: readonly number[]): Concerned {
    return { section: ids[piece[0] ?? 0] ?? '', read: String(piece.length) }
  }
}

const placed = ({ id, row }: { id: string; row?: number }): Concerned =>
  row === undefined ? { section: id } : { section: id, row }

function joined(sections: readonly SectionFeature[], population: readonly SectionPeople[]) {
  const present = new Set(sections.map(({ id }) => id))
  const people = new Map(population.map((row) => [row.id, row.people]))
  return {
    people,
    without: sections.filter(({ id }) => !people.has(id)).map(placed),
    orphans: population.filter(({ id }) => !present.has(id)).map(placed),
  }
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
