import { readFile, stat } from 'node:fs/promises'
import { columnMeanings, type ColumnMap } from '#domain/city-columns.ts'
import { cityFiles, type CityFile } from '#domain/city-findings.ts'
import { fileBytesMax } from '#domain/city-text.ts'
import { WrongEnvironment } from './environment.ts'

/** What `--map` tells: `people=Poblacio` for every file, `population.people=Poblacio` for one. */
export function columnsTold(pairs: readonly string[]): Partial<Record<CityFile, ColumnMap>> {
  const told: Partial<Record<CityFile, ColumnMap>> = {}
  for (const pair of pairs) {
    const [, file, name, column] = /^(?:(\w+)\.)?(\w+)=(.*)$/s.exec(pair) ?? []
    const meaning = columnMeanings.find((one) => one === name)
    const files = cityFiles.filter((one) => file === undefined || one === file)
    if (meaning === undefined || column === undefined || files.length === 0)
      throw new WrongEnvironment(
        `--map ${pair} is not of the form meaning=column or file.meaning=column. ` +
          `Meanings: ${columnMeanings.join(', ')}. Files: ${cityFiles.join(', ')}.`,
      )
    for (const one of files) told[one] = { ...told[one], [meaning]: column }
  }
  return told
}

/** Two codes of `--link A=B`, `--assign A=B`. */
export function pairsTold(option: string, given: readonly string[]): [string, string][] {
  return given.map((pair) => {
    const [, one, other] = /^(\d{10})=(\d{10})$/.exec(pair) ?? []
    if (one === undefined || other === undefined)
      throw new WrongEnvironment(`--${option} ${pair} is not two section codes, joined by "=".`)
    return [one, other]
  })
}

/** The bytes of a file; what is larger than is read at all stays on its disk. */
export async function bytesOf(file: CityFile, path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(() => {
    throw new WrongEnvironment(`${path} could not be read.`)
  })
  // One byte too many is enough for the check to say so.
  if (size > fileBytesMax[file]) return new Uint8Array(fileBytesMax[file] + 1)
  return readFile(path).catch(() => {
    throw new WrongEnvironment(`${path} could not be read.`)
  })
}
