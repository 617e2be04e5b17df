import { expect, test } from 'vitest'
import { readEnvironment, WrongEnvironment } from '#api/node/environment.ts'

const postgres = 'postgres://desk:secret@db.example/taulell'
const publicUrl = 'https://taulell.example'

test('with nothing set the desk is a demo on this machine alone, on an embedded database', () => {
  expect(readEnvironment({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: './data',
    databaseUrl: null,
    ownerUrl: null,
    demo: true,
    demoCity: true,
    publicUrl: null,
    mail: null,
    basemap: null,
  })
})

test('what is set empty counts as not set', () => {
  const empty = { PORT: '', HOST: '', TAULELL_DATA: '', DATABASE_URL: '', TAULELL_DEMO: '' }
  expect(readEnvironment({ ...empty, PUBLIC_URL: '', OIDC_ISSUER: '' })).toEqual(
    readEnvironment({}),
  )
})

test.each([
  { given: { DATABASE_URL: postgres, PUBLIC_URL: publicUrl }, demo: false, host: '0.0.0.0' },
  { given: { DATABASE_URL: postgres, TAULELL_DEMO: '1' }, demo: true, host: '127.0.0.1' },
  { given: { OIDC_ISSUER: publicUrl, PUBLIC_URL: publicUrl }, demo: false, host: '0.0.0.0' },
  { given: { TAULELL_DEMO: '0', PUBLIC_URL: publicUrl }, demo: false, host: '0.0.0.0' },
  { given: { TAULELL_DEMO: '0', HOST: '127.0.0.1' }, demo: false, host: '127.0.0.1' },
  { given: { HOST: '0.0.0.0' }, demo: true, host: '0.0.0.0' },
])('$given makes demo $demo on $host', ({ given, demo, host }) => {
  expect(readEnvironment(given)).toMatchObject({ demo, host })
})

const wrong: { given: Record<string, string>; says: string }[] = [
  { given: { PORT: 'http' }, says: 'PORT must be a port number from 0 to 65535; "http" is not.' },
  { given: { PORT: '65536' }, says: 'PORT must be a port number from 0 to 65535; "65536" is not.' },
  { given: { PORT: '80.5' }, says: 'PORT must be a port number from 0 to 65535; "80.5" is not.' },
  { given: { TAULELL_DEMO: 'yes' }, says: 'TAULELL_DEMO must be 0 or 1; "yes" is not.' },
  {
    given: { PUBLIC_URL: 'taulell.example' },
    says: 'PUBLIC_URL must be the address people type, such as https://taulell.example; "taulell.example" is not.',
  },
  {
    given: { OIDC_ISSUER: 'accounts' },
    says: 'OIDC_ISSUER must be the https address of an identity provider; "accounts" is not.',
  },
  ...['streets.mbtiles', 'http://maps.example/style.json', 'ftp://maps.example/streets'].map(
    (basemap) => ({
      given: { TAULELL_BASEMAP: basemap },
      says: `TAULELL_BASEMAP must be a PMTiles file or the https address of a map style; "${basemap}" is not.`,
    }),
  ),
]

test.each(wrong)('$given stops the start with a sentence', ({ given, says }) => {
  expect(() => readEnvironment(given)).toThrow(new WrongEnvironment(says))
})

test('the sentence about a database never repeats what may hold a password', () => {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'])
    expect(() => readEnvironment({ [name]: 'mysql://desk:hunter2@db/taulell' })).toThrow(
      new RegExp(
        `^${name} must be an address such as postgres://[a-z]+@localhost/taulell; what is set is not\\.$`,
      ),
    )
})

test('everything that is wrong is said at once', () => {
  expect(() => readEnvironment({ PORT: '-1', TAULELL_DEMO: '2' })).toThrow(
    /^PORT must be .*\nTAULELL_DEMO must be .*$/,
  )
})

test('outside a demo an address beyond this machine needs the https address people use', () => {
  for (const publicAddress of [undefined, 'http://taulell.example'])
    expect(() => readEnvironment({ DATABASE_URL: postgres, PUBLIC_URL: publicAddress })).toThrow(
      /HOST is 0\.0\.0\.0, an address beyond this machine: set PUBLIC_URL/,
    )
  expect(readEnvironment({ DATABASE_URL: postgres, PUBLIC_URL: publicUrl }).publicUrl?.href).toBe(
    'https://taulell.example/',
  )
})

test('an identity provider is asked over https', () => {
  expect(() =>
    readEnvironment({ OIDC_ISSUER: 'http://id.example', PUBLIC_URL: publicUrl }),
  ).toThrow(/^OIDC_ISSUER must be the https address/)
})

test('a basemap is a file beside the desk, a style over https, or a style of the desk’s own', () => {
  const own = { PUBLIC_URL: 'http://taulell.example', HOST: '127.0.0.1' }
  const basemap = (given: string) => readEnvironment({ ...own, TAULELL_BASEMAP: given }).basemap
  expect(basemap('maps/city.pmtiles')).toEqual({ file: 'maps/city.pmtiles' })
  expect(basemap('https://maps.example/style.json')).toEqual({
    style: new URL('https://maps.example/style.json'),
  })
  expect(basemap('http://taulell.example/style.json')).toEqual({
    style: new URL('http://taulell.example/style.json'),
  })
})
