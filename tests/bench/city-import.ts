import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkCity } from '#domain/city-check.ts'
import { CityOptions } from '#domain/city-options.ts'
import { emptyFolder, removeFolder } from './desk-server.ts'
import { ms, percentile } from './percentiles.ts'

const folder = new URL('../../../shared/data/barcelona/', import.meta.url)
const path = (file: string) => fileURLToPath(new URL(file, folder))
const rounds = 7

/** The real Barcelona comes in: its files are read and checked, and then the whole command. */
export function measureCityImport(): [what: string, figure: string][] {
  if (!existsSync(folder)) return [['import of the real Barcelona', 'not measured: no data']]
  const options = CityOptions.parse({ name: 'Barcelona', municipality: '08019' })
  const population = readFileSync(path('2025_pad_mdbas.csv'))
  const check = (file: string) => {
    const sections = readFileSync(path(file))
    const times = Array.from({ length: rounds }, () => {
      const begun = performance.now()
      checkCity({ sections, population }, options, { decoder: TextDecoder })
      return performance.now() - begun
    })
    return ms(percentile(times, 0.5))
  }
  return [
    [
      'import: the real Barcelona read and checked (GeoJSON, 4 MB), p50',
      check('seccio-censal-2020.geojson'),
    ],
    [
      'import: its 2025 geometry refused with 566 overlaps and 448 gaps, p50',
      check('BarcelonaCiutat_SeccionsCensals-2025.csv'),
    ],
    ['import: the whole command, new PGlite database included', ms(wholeCommand())],
  ]
}

function wholeCommand(): number {
  const data = emptyFolder()
  try {
    return importCity(data, {
      name: 'Barcelona',
      municipality: '08019',
      sections: path('seccio-censal-2020.geojson'),
      population: path('2025_pad_mdbas.csv'),
    })
  } finally {
    removeFolder(data)
  }
}

/** A city comes into an empty database as one types it at a terminal; answers the milliseconds it took. */
export function importCity(data: string, told: Record<string, string>): number {
  const begun = performance.now()
  const options = Object.entries(told).map(([option, value]) => `--${option}=${value}`)
  execFileSync(
    process.execPath,
    ['src/api/node/run.mjs', 'src/api/node/city.ts', 'import', ...options, '--write'],
    { env: { ...process.env, TAULELL_DATA: data }, stdio: 'ignore' },
  )
  return performance.now() - begun
}
