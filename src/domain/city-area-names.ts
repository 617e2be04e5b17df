import type { District, Neighbourhood } from './city.ts'
import { cell, guessColumns, type ColumnMap, type Row } from './city-columns.ts'
import { findingOf, type CityFile, type Concerned, type Finding } from './city-findings.ts'
import type { Table } from './city-table.ts'

export type AreaNames = {
  districts: Map<string, District>
  neighbourhoods: Map<string, Neighbourhood>
}

export const noNames = (): AreaNames => ({ districts: new Map(), neighbourhoods: new Map() })

type Told = { district: string; names: AreaNames }

/** Takes the names of the district and the neighbourhood from a row that has them beside a section. */
export function namesIn(row: Row, columns: ColumnMap, { district, names }: Told): void {
  const districtName = cell(row, columns.districtName)
  if (districtName !== '') names.districts.set(district, { code: district, name: districtName })
  const code = cell(row, columns.neighbourhood).padStart(2, '0')
  const name = cell(row, columns.neighbourhoodName)
  if (code === '00' || name === '') return
  names.neighbourhoods.set(code, { code, name, district })
}

type ReadNames<Area> = { areas: Area[]; columns: ColumnMap; findings: Finding[] }

export function readDistricts(table: Table, told?: ColumnMap): ReadNames<District> {
  return readAreas(table, 'districts', told, (row, columns) => ({
    code: cell(row, columns.district).padStart(2, '0'),
    name: cell(row, columns.districtName),
  }))
}

export function readNeighbourhoods(table: Table, told?: ColumnMap): ReadNames<Neighbourhood> {
  return readAreas(table, 'neighbourhoods', told, (row, columns) => ({
    code: cell(row, columns.neighbourhood).padStart(2, '0'),
    name: cell(row, columns.neighbourhoodName),
    district: cell(row, columns.district).padStart(2, '0'),
  }))
}

function readAreas<Area extends { code: string; name: string }>(
  table: Table,
  file: CityFile & ('districts' | 'neighbourhoods'),
  told: ColumnMap | undefined,
  areaOf: (row: Row, columns: ColumnMap) => Area,
): ReadNames<Area> {
  const columns = guessColumns(file, table.columns, told)
  const [code, name] =
    file === 'districts'
      ? (['district', 'districtName'] as const)
      : (['neighbourhood', 'neighbourhoodName'] as const)
  const lacking = [code, name].filter((one) => columns[one] === undefined)
  if (lacking.length > 0) {
    const findings = findingOf(
      'no-column',
      file,
      lacking.map((read) => ({ read })),
    )
    return { areas: [], columns, findings }
  }
  const areas = new Map<string, Area>()
  const unnamed: Concerned[] = []
  for (const { row, values } of table.rows) {
    const area = areaOf(values, columns)
    if (cell(values, columns[code]) === '' || area.name === '') unnamed.push({ row })
    else areas.set(area.code, area)
  }
  return { areas: [...areas.values()], columns, findings: findingOf('no-name', file, unnamed) }
}
