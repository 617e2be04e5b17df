import { cityFiles } from '#domain/city-findings.ts'
import type { CodeDecision } from '#domain/city-options.ts'
import type { ColumnMap } from '#domain/city-columns.ts'
import { api, told as answered } from '#web/client.ts'
import { optionsOf, type CityTold, type FilesChosen } from './told.ts'

/** What a browser may send at once; the command on the server reads more. */
export const uploadMegabytes = 64

export const megabytes = (files: readonly File[]) =>
  files.reduce((sum, file) => sum + file.size, 0) / (1024 * 1024)

export async function importCity(files: FilesChosen, told: CityTold) {
  const { sections, population } = files
  if (sections === undefined || population === undefined) throw new Error('files are missing')
  const others: FilesChosen = {}
  for (const file of cityFiles) if (files[file] !== undefined) others[file] = files[file]
  const form = { ...others, sections, population, options: JSON.stringify(optionsOf(told)) }
  return answered(api.cityImport.import.$post({ form }))
}

export type PadroTold = { file: File; on: string; columns: ColumnMap; decisions: CodeDecision[] }

const padroForm = ({ file, on, columns, decisions }: PadroTold) => ({
  population: file,
  options: JSON.stringify({
    decisions,
    columns: { population: columns },
    ...(on === '' ? {} : { on }),
  }),
})

export async function checkFigures(told: PadroTold) {
  return answered(api.cityImport.population.check.$post({ form: padroForm(told) }))
}

export type PadroReport = Awaited<ReturnType<typeof checkFigures>>

/** Applied against the figures that were in force when the report was read. */
export async function applyFigures(told: PadroTold, against: string) {
  return answered(api.cityImport.population.$post({ form: { ...padroForm(told), against } }))
}
