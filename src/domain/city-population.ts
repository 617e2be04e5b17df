import Papa from 'papaparse'
import type { District, Neighbourhood } from './city.ts'
import { cell, guessColumns, sectionCode, type ColumnMap, type Row } from './city-columns.ts'
import { findingOf, type Finding } from './city-findings.ts'
import type { Day } from './day.ts'

export type SectionPeople = { id: string; people: number }

export type ReadPopulation = {
  rows: SectionPeople[]
  /** The one day that all rows speak of, where the file says it. */
  on: Day | null
  districts: District[]
  neighbourhoods: Neighbourhood[]
  findings: Finding[]
}

export type PopulationOptions = { municipality?: string; columns?: ColumnMap }

/** People per section from the text of a CSV file, separated by comma, semicolon or tab. */
export function readPopulation(text: string, options: PopulationOptions = {}): ReadPopulation {
  const parsed = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  })
  const columns = guessColumns(parsed.meta.fields ?? [], options.columns)
  const empty = { rows: [], on: null, districts: [], neighbourhoods: [] }
  const lacking = [
    ...(columns.people === undefined ? ['people'] : []),
    ...(columns.code === undefined && columns.section === undefined ? ['section'] : []),
  ]
  if (lacking.length > 0) return { ...empty, findings: findingOf('not-readable', lacking) }

  const rows: SectionPeople[] = []
  const uncoded: string[] = []
  const bad: string[] = []
  const doubles: string[] = []
  const days = new Set<Day>()
  const seen = new Set<string>()
  const districts = new Map<string, District>()
  const neighbourhoods = new Map<string, Neighbourhood>()
  for (const [i, row] of parsed.data.entries()) {
    // The first row of figures is line 2 of the file: line 1 names the columns.
    const place = `row ${i + 2}`
    const id = sectionCode(row, columns, options.municipality)
    const figure = cell(row, columns.people)
    if (id === null) {
      uncoded.push(place)
      continue
    }
    if (!/^\d{1,9}$/.test(figure)) bad.push(`${place}: ${figure}`)
    if (seen.has(id)) doubles.push(`${place}: ${id}`)
    seen.add(id)
    rows.push({ id, people: Number(figure) })
    const day = /^\d{4}-\d{2}-\d{2}/.exec(cell(row, columns.date))?.[0]
    if (day !== undefined) days.add(day)
    nameAreas(row, { columns, id, districts, neighbourhoods })
  }
  return {
    rows,
    on: days.size === 1 ? ([...days][0] ?? null) : null,
    districts: [...districts.values()].toSorted(byCode),
    neighbourhoods: [...neighbourhoods.values()].toSorted(byCode),
    findings: [
      ...findingOf('no-code', uncoded),
      ...findingOf('bad-people', bad),
      ...findingOf('duplicate-people', doubles),
      ...findingOf('several-dates', days.size > 1 ? [...days] : []),
    ],
  }
}

type Naming = {
  columns: ColumnMap
  id: string
  districts: Map<string, District>
  neighbourhoods: Map<string, Neighbourhood>
}

function nameAreas(row: Row, { columns, id, districts, neighbourhoods }: Naming): void {
  const district = id.slice(5, 7)
  const districtName = cell(row, columns.districtName)
  if (districtName !== '') districts.set(district, { code: district, name: districtName })
  const code = cell(row, columns.neighbourhood)
  const name = cell(row, columns.neighbourhoodName)
  if (code === '' || name === '') return
  const padded = code.padStart(2, '0')
  neighbourhoods.set(padded, { code: padded, name, district })
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
