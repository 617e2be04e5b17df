import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { prepareCity, type Prepared } from '#domain/city-prepare.ts'
import { columnMeanings, type ColumnMap } from '#domain/city-columns.ts'
import { readPopulation } from '#domain/city-population.ts'
import { readSections } from '#domain/city-sections.ts'
import { Refusal } from '#domain/refusal.ts'
import { writeCity } from '../city-write.ts'
import { recordAct } from '../audit-record.ts'
import type { Db } from '../db/database.ts'
import { reportLines } from './city-report.ts'
import { openEmbedded } from './embedded-database.ts'
import { readEnvironment, WrongEnvironment } from './environment.ts'
import { jsonLog } from './log.ts'
import { openPostgres } from './postgres-database.ts'
import { failWith, say } from './speak.ts'

const usage = `npm run city -- import --name NAME --municipality 08019 --sections FILE --population FILE
  --sections      GeoJSON (WGS84) or TopoJSON of census sections
  --population    CSV with the people of each section
  --municipality  INE code of the municipality, where the files do not carry it
  --on            the day of the figures, 2025-01-01, where the file does not say it
  --map           a column by its meaning, as in --map people=Poblacio; may be repeated
                  (meanings: ${columnMeanings.join(', ')})
  --object        which object of a TopoJSON with several
  --attribution   whom the map credits
  --write         write what was checked; without it nothing is written`

const options = {
  name: { type: 'string' },
  municipality: { type: 'string' },
  sections: { type: 'string' },
  population: { type: 'string' },
  on: { type: 'string' },
  map: { type: 'string', multiple: true },
  object: { type: 'string' },
  attribution: { type: 'string', default: '' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** `npm run city -- import …`: checks first, says what it found, writes nothing unless told to. */
async function main() {
  const { values, positionals } = asked()
  if (values.help || positionals[0] !== 'import') return say(usage)
  const { name, sections, population } = values
  if (name === undefined || sections === undefined || population === undefined)
    throw new WrongEnvironment(`--name, --sections and --population are needed.\n\n${usage}`)
  const prepared = await prepare({ ...values, name, sections, population })
  for (const line of reportLines(prepared)) say(line)
  if (prepared.city === null) {
    process.exitCode = 1
    return say('\nNothing was written: the city cannot come in as it is.')
  }
  if (!values.write) return say('\nNothing was written. Add --write to take this city in.')
  const { city } = prepared
  await withDatabase((db) =>
    db.transaction().execute(async (trx) => {
      await writeCity(trx, city)
      const facts = { sections: prepared.summary.sections, people: prepared.summary.people }
      const by = { db: trx, actor: null, requestId: crypto.randomUUID(), now: new Date() }
      await recordAct(by, { act: 'city.import', kind: 'city', id: city.municipality, facts })
    }),
  ).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'city/exists')
      throw new WrongEnvironment(
        'This database has a city already, and one database holds one city. Nothing was written. ' +
          'Set TAULELL_DATA to a new folder, or DATABASE_URL to an empty database.',
      )
    throw error
  })
  return say(`\n${city.name} is in. Start the desk with npm start.`)
}

function asked() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new WrongEnvironment(`${error instanceof Error ? error.message : ''}\n\n${usage}`)
  }
}

type Wanted = {
  name: string
  sections: string
  population: string
  attribution: string
  municipality?: string | undefined
  on?: string | undefined
  map?: string[] | undefined
  object?: string | undefined
}

async function prepare(wanted: Wanted): Promise<Prepared> {
  const columns = columnMap(wanted.map ?? [])
  const { municipality } = wanted
  const shared = { columns, ...(municipality === undefined ? {} : { municipality }) }
  const read = readSections(await textOf(wanted.sections), {
    ...shared,
    ...(wanted.object === undefined ? {} : { object: wanted.object }),
  })
  const people = readPopulation(await textOf(wanted.population), shared)
  return prepareCity({
    name: wanted.name,
    municipality: municipality ?? read.sections[0]?.id.slice(0, 5) ?? '',
    synthetic: false,
    attribution: wanted.attribution,
    populationOn: wanted.on ?? people.on,
    sections: read.sections,
    population: people.rows,
    districts: people.districts,
    neighbourhoods: people.neighbourhoods,
    findings: [...read.findings, ...people.findings],
  })
}

function columnMap(given: readonly string[]): ColumnMap {
  const columns: ColumnMap = {}
  for (const pair of given) {
    const [meaning = '', ...column] = pair.split('=')
    const known = columnMeanings.find((one) => one === meaning)
    if (known === undefined || column.length === 0)
      throw new WrongEnvironment(`--map ${pair} is not of the form meaning=column.\n\n${usage}`)
    columns[known] = column.join('=')
  }
  return columns
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new WrongEnvironment(`${path} could not be read.`)
  })
}

async function withDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const environment = readEnvironment({ ...process.env, HOST: '127.0.0.1' })
  const opened =
    environment.databaseUrl === null
      ? await openEmbedded(environment.dataFolder)
      : openPostgres(environment.databaseUrl, jsonLog())
  try {
    const { db } = opened.database
    const city = await db.selectFrom('city').select('name').executeTakeFirst()
    if (city !== undefined) throw new Refusal('city/exists', { city: city.name })
    await work(db)
  } finally {
    await opened.close()
  }
}

await main().catch(failWith)
