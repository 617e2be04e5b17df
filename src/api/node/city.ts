import { parseArgs } from 'node:util'
import { columnMeanings } from '#domain/city-columns.ts'
import { projections } from '#domain/city-projection.ts'
import { importCommand } from './city-import-command.ts'
import { populationCommand } from './city-population-command.ts'
import { WrongEnvironment } from './environment.ts'
import { failWith, say } from './speak.ts'

const usage = `npm run city -- import --name NAME --sections FILE --population FILE
  --sections      census sections: GeoJSON, TopoJSON, or CSV with a column of WKT
  --population    CSV with the people of each section, separated by , ; or TAB
  --districts, --neighbourhoods           names: CSV, GeoJSON or TopoJSON
  --spaces, --facilities, --addresses     points: CSV or GeoJSON
  --municipality  INE code of the municipality, where the files do not carry it
  --on            the day of the figures, 2025-01-01, where the file does not say it
  --projection    of the coordinates, where the file does not declare it:
                  ${projections.join(', ')}
  --link A=B      joins an exclave to a section that it does not touch; may be repeated
  --object        which object of a TopoJSON with several
  --attribution   whom the map credits

npm run city -- population --population FILE      new figures for the same sections
  --on            the day of the figures, where the file does not say it
  --assign A=B    counts a code that came, or shares a section that went, with section B
  --drop A        leaves out the people of a code that came; leaves a section that went without any

both
  --map           a column by its meaning, people=Poblacio or population.people=Poblacio;
                  may be repeated (meanings: ${columnMeanings.join(', ')})
  --report FILE   every row of every finding, as CSV
  --write         write what was checked; without it nothing is written

Text is UTF-8 or Windows-1252.`

const none: string[] = []
const path = { type: 'string' } as const
const many = { type: 'string', multiple: true, default: none } as const
const options = {
  name: path,
  municipality: path,
  sections: path,
  population: path,
  districts: path,
  neighbourhoods: path,
  spaces: path,
  facilities: path,
  addresses: path,
  on: path,
  projection: path,
  object: path,
  report: path,
  attribution: { type: 'string', default: '' },
  map: many,
  link: many,
  assign: many,
  drop: many,
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

async function main() {
  const { values, positionals } = asked()
  const [command] = positionals
  if (values.help) return say(usage)
  if (command === 'import') return importCommand(values)
  if (command === 'population') return populationCommand(values)
  return say(usage)
}

function asked() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new WrongEnvironment(`${error instanceof Error ? error.message : ''}\n\n${usage}`)
  }
}

await main().catch(failWith)
