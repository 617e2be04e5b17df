/** What a column can mean. */
export const columnMeanings = [
  'code',
  'municipality',
  'district',
  'section',
  'neighbourhood',
  'districtName',
  'neighbourhoodName',
  'people',
  'date',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

export type ColumnMap = Partial<Record<ColumnMeaning, string>>

/** Names that Open Data BCN, CartoBCN and INE give their columns, in lower case. */
const known: Record<ColumnMeaning, readonly string[]> = {
  code: ['cusec', 'id', 'section_id', 'codi_ine', 'seccion_censal_ine'],
  municipality: ['cumun', 'municipality', 'codi_municipi', 'terme'],
  district: ['districte', 'codi_districte', 'cdis', 'district', 'distrito', 'cod_distrito'],
  section: ['sec_cens', 'codi_seccio_censal', 'csec', 'seccio_censal', 'section', 'seccion'],
  neighbourhood: ['barri', 'codi_barri', 'neighbourhood', 'barrio', 'cod_barrio'],
  districtName: ['nom_districte', 'nombre_distrito', 'district_name'],
  neighbourhoodName: ['nom_barri', 'nombre_barrio', 'neighbourhood_name'],
  people: ['valor', 'people', 'poblacio', 'poblacion', 'habitants', 'total'],
  date: ['data_referencia', 'date', 'fecha', 'data'],
}

/** Which column of a file means what: as told by hand, else by the names that are known. */
export function guessColumns(names: readonly string[], told: ColumnMap = {}): ColumnMap {
  const guessed: ColumnMap = {}
  for (const meaning of columnMeanings) {
    const column =
      told[meaning] ??
      known[meaning]
        .map((name) => names.find((given) => given.trim().toLowerCase() === name))
        .find((given) => given !== undefined)
    if (column !== undefined) guessed[meaning] = column
  }
  return guessed
}

export type Row = Readonly<Record<string, unknown>>

export function cell(row: Row, column: string | undefined): string {
  const value = column === undefined ? undefined : row[column]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

const digits = /^\d+$/

/**
 * The INE code of a section, `MMMMMDDSSS`: given whole (a leading zero may be lost), or composed of
 * municipality, district and section, however padded; `26001` is district 26, section 001.
 */
export function sectionCode(row: Row, columns: ColumnMap, municipality?: string): string | null {
  const whole = cell(row, columns.code)
  if (digits.test(whole) && (whole.length === 10 || whole.length === 9))
    return whole.padStart(10, '0')
  const city = (municipality ?? cell(row, columns.municipality)).padStart(5, '0').slice(0, 5)
  const section = cell(row, columns.section)
  const district = cell(row, columns.district)
  if (!/^\d{5}$/.test(city) || !digits.test(section)) return null
  if (section.length >= 9 && section.length <= 10) return section.padStart(10, '0')
  if (section.length > 3) return `${city}${section.padStart(5, '0')}`
  if (!digits.test(district) || district.length > 2) return null
  return `${city}${district.padStart(2, '0')}${section.padStart(3, '0')}`
}
