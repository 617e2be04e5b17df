import type { District, Neighbourhood } from './city.ts'
import { namesIn, noNames } from './city-area-names.ts'
import { dayOf, isGreaterArea, peopleIn, sectionCode } from './city-code.ts'
import { cell, guessColumns, type ColumnMap } from './city-columns.ts'
import { findingOf, type Concerned, type Finding } from './city-findings.ts'
import { isTotalOf, breakdownsIn } from './city-breakdowns.ts'
import { readTable, type Table } from './city-table.ts'
import type { Day } from './day.ts'

export type SectionPeople = {
  id: string
  people: number
  /** Where the figure stands in the file it came from. */
  row?: number
}

export type ReadPopulation = {
  rows: SectionPeople[]
  /** The one day that all rows speak of, where the file says it. */
  on: Day | null
  districts: District[]
  neighbourhoods: Neighbourhood[]
  /** The neighbourhood of each section, where the file says it. */
  neighbourhoodOf: Map<string, string>
  columns: ColumnMap
  findings: Finding[]
}

export type PopulationOptions = { municipality?: string; columns?: ColumnMap }

const file = 'population'

/** People per section from the text of a CSV file, separated by comma, semicolon or tab. */
export function readPopulation(text: string, options: PopulationOptions = {}): ReadPopulation {
  const table = readTable(text)
  if (table === null)
    return { ...none({}), findings: findingOf('not-readable', file, [{ read: 'CSV' }]) }
  return populationIn(table, options)
}

const none = (columns: ColumnMap) => ({
  rows: [],
  on: null,
  districts: [],
  neighbourhoods: [],
  neighbourhoodOf: new Map<string, string>(),
  columns,
})

export function populationIn(
  table: Table,
  { municipality, columns: told }: PopulationOptions,
): ReadPopulation {
  const columns = guessColumns(file, table.columns, told)
  const lacking = [
    ...(columns.people === undefined ? [{ read: 'people' }] : []),
    ...(columns.code === undefined && columns.section === undefined ? [{ read: 'section' }] : []),
  ]
  if (lacking.length > 0)
    return { ...none(columns), findings: findingOf('no-column', file, lacking) }
  const breakdowns = breakdownsIn(table.columns)
  const read = none(columns)
  const rows: SectionPeople[] = []
  const days = new Set<Day>()
  const seen = new Map<string, number>()
  const names = noNames()
  const found: Record<'code' | 'bad' | 'double' | 'elsewhere' | 'greater', Concerned[]> = {
    code: [],
    bad: [],
    double: [],
    elsewhere: [],
    greater: [],
  }
  for (const { row, values } of table.rows) {
    if (!isTotalOf(values, breakdowns)) continue
    const id = sectionCode(values, columns, municipality)
    if (id === null) {
      if (isGreaterArea(values, columns)) found.greater.push({ row })
      else found.code.push({ row })
      continue
    }
    const one = { row, section: id }
    if (municipality !== undefined && !id.startsWith(municipality)) {
      found.elsewhere.push(one)
      continue
    }
    const figure = cell(values, columns.people)
    const people = peopleIn(figure)
    if (people === null) found.bad.push({ ...one, read: figure })
    const before = seen.get(id)
    if (before === undefined) seen.set(id, row)
    else found.double.push({ ...one, other: String(before) })
    rows.push({ id, people: people ?? 0, row })
    const day = dayOf(cell(values, columns.date))
    if (day !== null) days.add(day)
    namesIn(values, columns, { district: id.slice(5, 7), names })
    const neighbourhood = cell(values, columns.neighbourhood)
    if (neighbourhood !== '') read.neighbourhoodOf.set(id, neighbourhood.padStart(2, '0'))
  }
  return {
    ...read,
    rows,
    on: days.size === 1 ? ([...days][0] ?? null) : null,
    districts: [...names.districts.values()].toSorted(byCode),
    neighbourhoods: [...names.neighbourhoods.values()].toSorted(byCode),
    findings: [
      ...findingOf('no-rows', file, rows.length === 0 ? [{ read: '0' }] : []),
      ...findingOf('no-code', file, found.code),
      ...findingOf('bad-people', file, found.bad),
      ...findingOf('duplicate-people', file, found.double),
      ...findingOf(
        'several-dates',
        file,
        days.size > 1 ? [...days].map((day) => ({ read: day })) : [],
      ),
      ...findingOf('other-municipality', file, found.elsewhere),
      ...findingOf('greater-area', file, found.greater),
    ],
  }
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
