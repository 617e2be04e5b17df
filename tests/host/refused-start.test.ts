import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder, startProgram } from './program.ts'

const folder = ownFolder()
const start = (variables: Record<string, string>) =>
  startProgram('src/api/node/start.ts', [], { PORT: '0', TAULELL_DATA: folder, ...variables }).ended

const occupied = join(folder, 'a-file')
writeFileSync(occupied, '')
const noTiles = join(folder, 'streets.pmtiles')
writeFileSync(noTiles, 'streets')

const wrong: Record<string, { variables: Record<string, string>; says: string }> = {
  'a port that is no number': {
    variables: { PORT: 'http' },
    says: 'PORT must be a port number from 0 to 65535; "http" is not.',
  },
  'a database of another kind': {
    variables: { DATABASE_URL: 'mysql://desk:hunter2@db/taulell' },
    says: 'DATABASE_URL must be an address such as postgres://desk@localhost/taulell; what is set is not.',
  },
  'a desk on a network without https': {
    variables: { TAULELL_DEMO: '0' },
    says:
      'HOST is 0.0.0.0, an address beyond this machine: set PUBLIC_URL to the https address that ' +
      'people use, or HOST=127.0.0.1 to keep the desk on this machine.',
  },
  'a basemap that holds no tiles': {
    variables: { TAULELL_BASEMAP: noTiles },
    says: `TAULELL_BASEMAP must be a PMTiles file or the https address of a map style; "${noTiles}" is not.`,
  },
  'a folder that is a file': {
    variables: { TAULELL_DATA: occupied },
    says: `TAULELL_DATA is ${occupied}, which is no folder that this process may write to.`,
  },
}

test.each(Object.entries(wrong))(
  '%s stops the start with a sentence and nothing else',
  async (_, { variables, says }) => {
    expect(await start(variables)).toEqual({ code: 1, signal: null, said: `${says}\n` })
  },
)
