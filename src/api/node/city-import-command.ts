import { checkCity, type FilesGiven } from '#domain/city-check.ts'
import { cityFiles } from '#domain/city-findings.ts'
import { CityOptions } from '#domain/city-options.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordAct } from '../audit-record.ts'
import { writePlaces } from '../city-places-write.ts'
import { writeCity } from '../city-write.ts'
import { atTheTerminal, withDatabase } from './city-database.ts'
import { reportLines, writeReport } from './city-report.ts'
import { bytesOf, columnsTold, pairsTold } from './city-told.ts'
import { WrongEnvironment } from './environment.ts'
import { say } from './speak.ts'

export type ImportTold = Partial<Record<(typeof cityFiles)[number], string>> & {
  name?: string | undefined
  municipality?: string | undefined
  on?: string | undefined
  projection?: string | undefined
  object?: string | undefined
  attribution: string
  map: string[]
  link: string[]
  report?: string | undefined
  write: boolean
}

/** `npm run city -- import`: checks first, says what it found, writes nothing unless told to. */
export async function importCommand(told: ImportTold): Promise<void> {
  const options = optionsTold(told)
  const given: FilesGiven = {}
  for (const file of cityFiles) {
    const path = told[file]
    if (path !== undefined) given[file] = await bytesOf(file, path)
  }
  const { city, places, report } = checkCity(given, options, { decoder: TextDecoder })
  for (const line of reportLines(report)) say(line)
  if (told.report !== undefined) await writeReport(told.report, report.findings)
  if (city === null) {
    process.exitCode = 1
    return say('\nNothing was written: the city cannot come in as it is.')
  }
  if (!told.write) return say('\nNothing was written. Add --write to take this city in.')
  await withDatabase(async (db) => {
    await db.transaction().execute(async (trx) => {
      await writeCity(trx, city)
      await writePlaces(trx, places)
      const { sections, people } = report.summary
      const links = options.links.map((pair) => pair.join('='))
      const facts = { sections, people, links }
      await recordAct(atTheTerminal(trx), {
        act: 'city.import',
        kind: 'city',
        id: city.municipality,
        facts,
      })
    })
  }).catch(explainSecondCity)
  return say(`\n${city.name} is in. Start the desk with npm start.`)
}

function optionsTold(told: ImportTold): CityOptions {
  const { name, municipality, on, projection, object, attribution } = told
  if (name === undefined || told.sections === undefined || told.population === undefined)
    throw new WrongEnvironment('--name, --sections and --population are needed; --help says more.')
  const parsed = CityOptions.safeParse({
    name,
    municipality,
    on,
    projection,
    object,
    attribution,
    columns: columnsTold(told.map),
    links: pairsTold('link', told.link),
  })
  if (parsed.success) return parsed.data
  const wrong = [...new Set(parsed.error.issues.map((issue) => `--${String(issue.path[0])}`))]
  throw new WrongEnvironment(`${wrong.join(', ')} cannot be so; --help says what is expected.`)
}

function explainSecondCity(error: unknown): never {
  const isSecond =
    (error instanceof Refusal && error.code === 'city/exists') ||
    (error instanceof Error && 'constraint' in error && error.constraint === 'city_pkey')
  if (!isSecond) throw error
  throw new WrongEnvironment(
    'This database has a city already, and one database holds one city. Nothing was written. ' +
      'Set TAULELL_DATA to a new folder, or DATABASE_URL to an empty database. ' +
      'New figures for the same sections come in with: npm run city -- population.',
  )
}
