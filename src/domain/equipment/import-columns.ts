import { importFields, type ImportField } from './import.ts'

export type ImportColumns = Partial<Record<ImportField, string>>

/** How people, and our own table for spreadsheets, head their columns; made plain. */
const known: Record<ImportField, readonly string[]> = {
  tag: [
    'etiqueta',
    'tag',
    'codi',
    'codigo',
    'code',
    'num etiqueta',
    'codi de barres',
    'codigo de barras',
    'barcode',
    'asset tag',
    'qr',
    'referencia unitat',
  ],
  type: ['tipus', 'tipo', 'type', 'categoria', 'category', 'producte', 'producto', 'product'],
  maker: ['marca', 'fabricant', 'fabricante', 'maker', 'brand', 'manufacturer'],
  model: ['model', 'modelo'],
  home: [
    'espai propi',
    'espacio propio',
    'home',
    'home space',
    'espai',
    'espacio',
    'space',
    'seu',
    'sede',
  ],
  place: [
    'lloc',
    'lugar',
    'place',
    'ubicacio',
    'ubicacion',
    'location',
    'prestatge',
    'estante',
    'shelf',
    'magatzem',
    'almacen',
  ],
  condition: ['estat', 'estado', 'condition', 'condicio', 'conservacio', 'conservacion'],
  acquisition: [
    'adquisicio',
    'adquisicion',
    'acquisition',
    'procedencia',
    'origen',
    'origin',
    'com va arribar',
  ],
  acquiredOn: [
    'data d alta',
    'data alta',
    'fecha de alta',
    'fecha alta',
    'acquired on',
    'acquired',
    'data de compra',
    'data compra',
    'fecha de compra',
    'fecha compra',
    'purchase date',
    'data d adquisicio',
    'fecha de adquisicion',
  ],
  nextInspectionOn: [
    'propera revisio',
    'proxima revisio',
    'proxima revision',
    'next inspection',
    'revisio',
    'revision',
    'data de revisio',
    'fecha de revision',
  ],
  serial: [
    'numero de serie',
    'num serie',
    'n serie',
    'no serie',
    'serie',
    'serial',
    'serial number',
    'sn',
  ],
  notes: [
    'notes',
    'notas',
    'observacions',
    'observaciones',
    'comentaris',
    'comentarios',
    'remarks',
  ],
}

/** Words as they are compared: no case, no accents, no signs. */
export const plainly = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Which column means what, by their heads; the first name known wins, and no column means two things. */
export function guessImportColumns(heads: readonly string[]): ImportColumns {
  const taken = new Set<string>()
  const columns: ImportColumns = {}
  for (const field of importFields)
    for (const name of known[field]) {
      const head = heads.find((one) => !taken.has(one) && plainly(one) === name)
      if (head === undefined) continue
      taken.add(head)
      columns[field] = head
      break
    }
  return columns
}
