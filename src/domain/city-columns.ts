import type { CityFile } from './city-findings.ts'

/** What a column can mean. */
export const columnMeanings = [
  'code',
  'municipality',
  'district',
  'section',
  'neighbourhood',
  'districtName',
  'neighbourhoodName',
  'geometry',
  'people',
  'date',
  'name',
  'kind',
  'address',
  'phone',
  'street',
  'number',
  'postcode',
  'lon',
  'lat',
  'x',
  'y',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]
export type ColumnMap = Partial<Record<ColumnMeaning, string>>

const point = ['lon', 'lat', 'x', 'y'] as const
const parts = ['code', 'municipality', 'district', 'section'] as const

/** What the columns of each file may mean. */
export const meaningsOf: Record<CityFile, readonly ColumnMeaning[]> = {
  sections: [...parts, 'neighbourhood', 'districtName', 'neighbourhoodName', 'geometry'],
  population: [...parts, 'neighbourhood', 'districtName', 'neighbourhoodName', 'people', 'date'],
  districts: ['district', 'districtName'],
  neighbourhoods: ['neighbourhood', 'neighbourhoodName', 'district'],
  spaces: ['name', 'address', 'phone', ...point],
  facilities: ['name', 'kind', 'address', ...point],
  addresses: ['street', 'number', 'postcode', ...point],
}

/** Names that Open Data BCN, CartoBCN, INE and OpenStreetMap give their columns, made plain. */
const known: Record<ColumnMeaning, readonly string[]> = {
  code: ['cusec', 'id', 'section_id', 'codi_ine', 'seccion_censal_ine', 'code', 'codi', 'codigo'],
  municipality: ['cumun', 'municipality', 'codi_municipi', 'terme', 'municipi', 'municipio'],
  district: ['districte', 'codi_districte', 'cdis', 'district', 'distrito', 'cod_distrito'],
  section: [
    'sec_cens',
    'codi_seccio_censal',
    'csec',
    'seccio_censal',
    'section',
    'seccion',
    'seccion_censal',
    'secciones',
    'secciones_censales',
  ],
  neighbourhood: ['barri', 'codi_barri', 'neighbourhood', 'barrio', 'cod_barrio'],
  districtName: ['nom_districte', 'nombre_distrito', 'district_name'],
  neighbourhoodName: ['nom_barri', 'nombre_barrio', 'neighbourhood_name'],
  geometry: ['geometria_wgs84', 'wkt', 'geometria', 'geometry', 'geom', 'geometria_etrs89'],
  people: ['valor', 'people', 'poblacio', 'poblacion', 'habitants', 'habitantes', 'total'],
  date: ['data_referencia', 'date', 'fecha', 'data', 'periodo', 'periode'],
  name: ['nom_equipament', 'nom', 'name', 'nombre', 'equipament'],
  kind: ['tipus_equipament', 'kind', 'tipus', 'tipo', 'amenity'],
  address: ['adreca', 'address', 'direccion', 'domicili', 'domicilio'],
  phone: ['telefon', 'phone', 'telefono'],
  street: [
    'nom_carrer',
    'street',
    'addr_street',
    'carrer',
    'nom_via',
    'nombre_via',
    'calle',
    'via',
  ],
  number: ['numero', 'number', 'addr_housenumber', 'housenumber', 'num', 'portal', 'numpost'],
  postcode: ['codi_postal', 'postcode', 'addr_postcode', 'cp', 'cod_postal', 'codigo_postal'],
  lon: ['longitud', 'lon', 'lng', 'longitude', 'longitud_wgs84'],
  lat: ['latitud', 'lat', 'latitude', 'latitud_wgs84'],
  x: ['x', 'coord_x', 'etrs89_coord_x', 'x_etrs89', 'utm_x', 'coordenada_x'],
  y: ['y', 'coord_y', 'etrs89_coord_y', 'y_etrs89', 'utm_y', 'coordenada_y'],
}

/** In a file of names alone, a column needs not say whose name it is. */
const knownThere: Partial<Record<CityFile, Partial<Record<ColumnMeaning, readonly string[]>>>> = {
  districts: { district: ['codi', 'code', 'codigo'], districtName: ['nom', 'name', 'nombre'] },
  neighbourhoods: {
    neighbourhood: ['codi', 'code', 'codigo'],
    neighbourhoodName: ['nom', 'name', 'nombre'],
  },
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/_$/, '')

/** Which column of a file means what: as told by hand, else by the names that are known. */
export function guessColumns(
  file: CityFile,
  names: readonly string[],
  told: ColumnMap = {},
): ColumnMap {
  const byPlain = new Map(names.map((name) => [plain(name), name]))
  const guessed: ColumnMap = {}
  for (const meaning of meaningsOf[file]) {
    const wanted = [...known[meaning], ...(knownThere[file]?.[meaning] ?? [])]
    const found = wanted.map((name) => byPlain.get(name)).find((name) => name !== undefined)
    const column = told[meaning] ?? found
    // Told to be none at all.
    if (column !== undefined && column !== '') guessed[meaning] = column
  }
  return guessed
}

export type Row = Readonly<Record<string, unknown>>

export function cell(row: Row, column: string | undefined): string {
  const value = column === undefined ? undefined : row[column]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
