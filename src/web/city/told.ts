import type { ColumnMap } from '#domain/city-columns.ts'
import type { CityFile } from '#domain/city-findings.ts'
import type { CityOptions } from '#domain/city-options.ts'
import type { Projection } from '#domain/city-projection.ts'

export type FilesChosen = Partial<Record<CityFile, File>>
export type ColumnsTold = Partial<Record<CityFile, ColumnMap>>

/** What is typed and chosen about a city beside its files. */
export type CityTold = {
  name: string
  municipality: string
  on: string
  projection: Projection | ''
  attribution: string
  columns: ColumnsTold
  links: [string, string][]
}

export const nothingTold: CityTold = {
  name: '',
  municipality: '',
  on: '',
  projection: '',
  attribution: '',
  columns: {},
  links: [],
}

/** What is told, as the api and the check take it: what was left blank is left out. */
export function optionsOf({ name, municipality, on, projection, ...rest }: CityTold): CityOptions {
  return {
    ...rest,
    name: name.trim(),
    ...(/^\d{5}$/.test(municipality) ? { municipality } : {}),
    ...(on === '' ? {} : { on }),
    ...(projection === '' ? {} : { projection }),
  }
}
