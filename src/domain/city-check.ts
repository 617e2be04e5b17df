import type { PreparedCity } from './city.ts'
import { readDistricts, readNeighbourhoods } from './city-area-names.ts'
import type { ColumnMap } from './city-columns.ts'
import { cityFiles, findingOf, type CityFile, type Finding } from './city-findings.ts'
import type { CityOptions } from './city-options.ts'
import { readPoints, type CityPoint, type PointFile } from './city-points.ts'
import { populationIn } from './city-population.ts'
import { prepareCity, type CitySummary } from './city-prepare.ts'
import { zoneAt } from './city-projection.ts'
import { sectionsIn } from './city-sections.ts'
import { readTable, type Table } from './city-table.ts'
import { readText, type Decoder, type Encoding } from './city-text.ts'
import { sectionFinder } from './city-where.ts'
import type { Day } from './day.ts'

export type FilesGiven = Partial<Record<CityFile, Uint8Array>>

/** What a file was taken for: shown, so that a wrong guess is seen and told otherwise. */
export type FileRead = {
  file: CityFile
  format: Table['format'] | null
  encoding: Encoding | null
  rows: number
  names: string[]
  columns: ColumnMap
}

export type CityReport = {
  accepted: boolean
  summary: CitySummary & { spaces: number; facilities: number; addresses: number }
  files: FileRead[]
  findings: Finding[]
}

export type CityPlaces = Record<PointFile, CityPoint[]>
export type CheckedCity = { city: PreparedCity | null; places: CityPlaces; report: CityReport }

type Means = { decoder: Decoder; onStep?: (file: CityFile | 'joining') => void }

/** Reads every file of a city, checks them one by one and against each other, and says what was found. */
export function checkCity(
  given: FilesGiven,
  options: CityOptions,
  { decoder, onStep = () => {} }: Means,
): CheckedCity {
  const read = openFiles(given, options, { decoder, onStep })
  const { findings, tables } = read
  const municipality =
    options.municipality === undefined ? {} : { municipality: options.municipality }
  const told = (file: CityFile) => ({ columns: options.columns[file] ?? {} })

  const sections =
    tables.sections === undefined
      ? null
      : sectionsIn(tables.sections, {
          ...municipality,
          ...told('sections'),
          ...(options.projection === undefined ? {} : { projection: options.projection }),
        })
  // A padró of one city often leaves its name to the title of the file.
  const [first] = sections?.sections ?? []
  const town = options.municipality ?? first?.id.slice(0, 5)
  const people =
    tables.population === undefined
      ? null
      : populationIn(tables.population, {
          ...(town === undefined ? {} : { municipality: town }),
          ...told('population'),
        })
  const districts = tables.districts && readDistricts(tables.districts, options.columns.districts)
  const neighbourhoods =
    tables.neighbourhoods &&
    readNeighbourhoods(tables.neighbourhoods, options.columns.neighbourhoods)
  for (const part of [sections, people, districts, neighbourhoods])
    findings.push(...settled(part?.findings ?? [], options.on))
  read.guessed('sections', sections?.columns)
  read.guessed('population', people?.columns)
  read.guessed('districts', districts?.columns)
  read.guessed('neighbourhoods', neighbourhoods?.columns)

  const shapes = (sections?.sections ?? []).map((section) => ({
    ...section,
    neighbourhood: section.neighbourhood ?? people?.neighbourhoodOf.get(section.id) ?? null,
  }))
  onStep('joining')
  const prepared = prepareCity({
    name: options.name,
    municipality: town ?? '',
    synthetic: false,
    attribution: options.attribution,
    populationOn: options.on ?? people?.on ?? null,
    sections: shapes,
    population: people?.rows ?? [],
    districts: [
      ...(people?.districts ?? []),
      ...(sections?.districts ?? []),
      ...(districts?.areas ?? []),
    ],
    neighbourhoods: [
      ...(people?.neighbourhoods ?? []),
      ...(sections?.neighbourhoods ?? []),
      ...(neighbourhoods?.areas ?? []),
    ],
    links: options.links,
    grid: sections?.grid ?? null,
    findings,
  })

  const places: CityPlaces = { spaces: [], facilities: [], addresses: [] }
  const sectionAt = sectionFinder(shapes)
  const found = [...prepared.findings]
  const middle = prepared.city?.sections.lon[0] ?? 0
  for (const file of ['spaces', 'facilities', 'addresses'] as const) {
    const table = tables[file]
    if (table === undefined) continue
    onStep(file)
    const projection =
      options.projection === undefined || options.projection === 'EPSG:4326'
        ? zoneAt(middle)
        : options.projection
    const part = readPoints(file, table, { ...told(file), projection, sectionAt })
    places[file] = part.points
    found.push(...part.findings)
    read.guessed(file, part.columns)
  }
  const city = found.some(({ kind }) => kind === 'no-column') ? null : prepared.city
  const summary = {
    ...prepared.summary,
    spaces: places.spaces.length,
    facilities: places.facilities.length,
    addresses: places.addresses.length,
  }
  return {
    city,
    places,
    report: { accepted: city !== null, summary, files: read.files, findings: found },
  }
}

function openFiles(given: FilesGiven, options: CityOptions, { decoder, onStep }: Required<Means>) {
  const findings: Finding[] = []
  const files: FileRead[] = []
  const tables: Partial<Record<CityFile, Table>> = {}
  for (const file of cityFiles) {
    const bytes = given[file]
    if (bytes === undefined) continue
    onStep(file)
    const {
      table,
      read,
      findings: found,
    } = openFile(file, bytes, {
      decoder,
      ...(file === 'sections' && options.object !== undefined ? { object: options.object } : {}),
    })
    findings.push(...found)
    files.push(read)
    if (table !== null) tables[file] = table
  }
  const guessed = (file: CityFile, columns: ColumnMap | undefined) => {
    const read = files.find((one) => one.file === file)
    if (read !== undefined && columns !== undefined) read.columns = columns
  }
  return { findings, files, tables, guessed }
}

/** A day told by hand settles what the rows disagree on. */
export function settled(findings: readonly Finding[], told: Day | undefined): Finding[] {
  return findings.filter(({ kind }) => kind !== 'several-dates' || told === undefined)
}

/** Opens one file as a table, whatever its encoding and its format. */
export function openFile(
  file: CityFile,
  bytes: Uint8Array,
  { decoder, object }: { decoder: Decoder; object?: string },
): { table: Table | null; read: FileRead; findings: Finding[] } {
  const { text, encoding, findings } = readText(file, bytes, decoder)
  const table = findings.length === 0 ? readTable(text, object) : null
  const read: FileRead = {
    file,
    format: table?.format ?? null,
    encoding,
    rows: table?.rows.length ?? 0,
    names: table?.columns ?? [],
    columns: {},
  }
  if (table !== null || findings.length > 0) return { table, read, findings }
  return { table, read, findings: findingOf('not-readable', file, [{ read: text.slice(0, 40) }]) }
}
