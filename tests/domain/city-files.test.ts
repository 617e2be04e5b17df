import { expect, test } from 'vitest'
import { checkCity, type FilesGiven } from '#domain/city-check.ts'
import { CityOptions } from '#domain/city-options.ts'
import { toDegrees } from '#domain/city-degrees.ts'
import { projectionNamed, wrongDegrees, zoneAt } from '#domain/city-projection.ts'
import { fileBytesMax, readText } from '#domain/city-text.ts'
import { readWkt } from '#domain/city-wkt.ts'
import { readPopulation } from '#domain/city-population.ts'
import { readSections } from '#domain/city-sections.ts'
import { lengthM } from '#domain/metres.ts'
import { asGeoJson, squareTown } from './made-up-sections.ts'

const town = squareTown(4, 3)
const utf8 = (text: string) => new TextEncoder().encode(text)
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const told = CityOptions.parse({ name: 'Vilaquadrada', on: '2026-01-01' })

const padro = (mark = ',') =>
  ['CUSEC', 'Nom_Districte', 'Total']
    .join(mark)
    .concat('\n', town.map(({ id }) => [id, 'Ponent·Llevant', 1000].join(mark)).join('\n'))

const town4326 = utf8(asGeoJson(town, ({ id }) => ({ id })))
const checked = (given: FilesGiven = {}, options = told) =>
  checkCity({ sections: town4326, population: utf8(padro()), ...given }, options, {
    decoder: TextDecoder,
  })
const found = (given: FilesGiven) =>
  checked(given).report.findings.map(({ kind, file, rows }) => ({ kind, file, rows }))

test.each([
  ['UTF-8', ',', utf8(padro(','))],
  ['UTF-8', '\t', utf8(`\uFEFF${padro('\t')}`)],
  ['Windows-1252', ';', windows1252(padro(';'))],
])('a padró in %s, separated by %j, is read with its accents', (encoding, _, population) => {
  const { city, report } = checked({ population })
  expect(report.findings).toEqual([])
  expect(report.files[1]).toMatchObject({ file: 'population', encoding, rows: 12 })
  expect(city?.districts[0]?.name).toBe('Ponent·Llevant')
})

test.each([
  ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'ZIP'],
  ['a page', utf8('<!DOCTYPE html><title>404</title>'), 'HTML / XML'],
  ['a shapefile', Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0), 'Shapefile'],
  [
    'half of a GeoJSON',
    utf8('{"type":"FeatureCollection","features":[{'),
    '{"type":"FeatureCollection","features":[',
  ],
  [
    'a topology without its arcs',
    utf8(
      '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[7]]}]}}}',
    ),
    '{"type":"Topology","objects":{"a":{"type',
  ],
])('%s that calls itself sections is not read as any', (_, sections, read) => {
  const [first] = found({ sections })
  expect(first).toMatchObject({ kind: 'not-readable', file: 'sections', rows: [{ read }] })
})

test('a file larger than the limit is refused before it is parsed', () => {
  const bytes = { length: fileBytesMax.spaces + 1 }
  const unread = new Proxy(new Uint8Array(1), {
    get: (target, name) => {
      if (name === 'length') return bytes.length
      throw new Error(`${String(name)} of ${target.length} byte was read`)
    },
  })
  expect(readText('spaces', unread, TextDecoder).findings).toEqual([
    { kind: 'too-large', file: 'spaces', count: 1, rows: [{ read: '17 MB > 16 MB' }] },
  ])
})

test('an empty file has no rows', () => {
  expect(found({ population: utf8(' \n') })[0]).toMatchObject({ kind: 'no-rows' })
})

/** Corners of section 08019 01 001 as Open Data BCN publishes them in both projections. */
const pairs = [
  { metres: [431_076.9025, 4_581_077.3095], degrees: [2.17575080498728, 41.3782662481944] },
]

test.each(pairs)('EPSG:25831 $metres is $degrees within a millimetre', ({ metres, degrees }) => {
  expect(lengthM([toDegrees('EPSG:25831')(metres), degrees])).toBeLessThan(0.001)
})

test('the central meridian of a zone is its easting 500,000, and the equator its northing 0', () => {
  expect(toDegrees('EPSG:25830')([500_000, 0])).toEqual([
    expect.closeTo(-3, 9),
    expect.closeTo(0, 9),
  ])
  expect(toDegrees('EPSG:25829')([500_000, 0])[0]).toBeCloseTo(-9, 9)
  expect(toDegrees('EPSG:4083')([500_000, 0])[0]).toBeCloseTo(-15, 9)
  expect(toDegrees('EPSG:3857')([20_037_508.342789, 0])[0]).toBeCloseTo(180, 6)
})

test('a projection is known by any of the names that files give it', () => {
  for (const name of ['urn:ogc:def:crs:EPSG::25831', 'EPSG:25831', '25831'])
    expect(projectionNamed(name)).toBe('EPSG:25831')
  for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])
    expect(projectionNamed(name)).toBe('EPSG:4326')
  expect(projectionNamed('EPSG:2154')).toBeNull()
})

test('what is no longitude and latitude is told by what it looks like', () => {
  expect(wrongDegrees([2.17, 41.38])).toBeNull()
  expect(wrongDegrees([41.38, 2.17])).toBe('lat, lon')
  expect(wrongDegrees([431_076, 4_581_077])).toBe('EPSG:25829–25831')
  expect(wrongDegrees([-15.4, 28.1])).toBeNull()
  expect([zoneAt(2), zoneAt(-3.7), zoneAt(-8.5), zoneAt(-15.4)]).toEqual([
    'EPSG:25831',
    'EPSG:25830',
    'EPSG:25829',
    'EPSG:4083',
  ])
})

test('a declared EPSG:25831 is converted; one that is unknown is refused by its name', () => {
  const square = [
    [431_000, 4_581_000],
    [431_100, 4_581_000],
    [431_100, 4_581_100],
    [431_000, 4_581_000],
  ]
  const declared = (name: string) =>
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [
        {
          type: 'Feature',
          properties: { CUSEC: '0801901001' },
          geometry: { type: 'Polygon', coordinates: [square] },
        },
      ],
    })
  const { sections, findings } = readSections(declared('urn:ogc:def:crs:EPSG::25831'))
  expect(findings).toEqual([])
  expect(sections[0]?.geometry.coordinates).toMatchObject([
    [[expect.closeTo(2.1748, 3), expect.closeTo(41.3776, 3)], {}, {}, {}],
  ])
  expect(readSections(declared('EPSG:2154')).findings).toEqual([
    { kind: 'wrong-projection', file: 'sections', count: 1, rows: [{ read: 'EPSG:2154' }] },
  ])
})

test('polygons are read from well-known text, several, with holes and heights', () => {
  expect(readWkt('POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))')?.coordinates).toHaveLength(
    2,
  )
  expect(
    readWkt(
      'srid=4326; multipolygon z (((0 0 9, 1 0 9, 1 1 9, 0 0 9)), ((5 5 1, 6 5 1, 6 6 1, 5 5 1)))',
    ),
  ).toEqual({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      [
        [
          [5, 5],
          [6, 5],
          [6, 6],
          [5, 5],
        ],
      ],
    ],
  })
  for (const text of ['', 'POINT (1 2)', 'POLYGON EMPTY', 'POLYGON ((a b, c d))', 'POLYGON'])
    expect(readWkt(text)).toBeNull()
})

test('sections come from a table with a column of well-known text', () => {
  const wkt = (id: string) => {
    const ring = town.find((section) => section.id === id)?.geometry.coordinates[0] ?? []
    return `"POLYGON ((${ring.map((at) => at.join(' ')).join(', ')}))"`
  }
  const lines = town.map(({ id }) => `${id};Ponent;${wkt(id)}`)
  const { city, report } = checked({
    sections: utf8(['CUSEC;nom_districte;WKT', ...lines].join('\n')),
  })
  expect(report.findings).toEqual([])
  expect(city?.neighbours.a).toHaveLength(17)
  expect(report.files[0]).toMatchObject({ format: 'CSV', columns: { geometry: 'WKT' } })
})

test('a table of INE is read: whole codes with words, thousands with points, totals of its parts', () => {
  const text = [
    'Sexo;Sección censal;Periodo;Total',
    'Ambos sexos;0801901001 Barcelona sección 01001;1 de enero de 2025;1.419',
    'Hombres;0801901001 Barcelona sección 01001;1 de enero de 2025;719',
    'Ambos sexos;08019 Barcelona;1 de enero de 2025;1.732.066',
    'Ambos sexos;0801902001 Barcelona sección 02001;1 de enero de 2025;12.817',
    'Ambos sexos;0810101001 Hospitalet, l’ sección 01001;1 de enero de 2025;900',
  ].join('\n')
  const { rows, on, findings } = readPopulation(text, { municipality: '08019' })
  expect(rows).toEqual([
    { id: '0801901001', people: 1419, row: 2 },
    { id: '0801902001', people: 12_817, row: 5 },
  ])
  expect(on).toBe('2025-01-01')
  expect(findings.map(({ kind, rows: concerned }) => [kind, concerned[0]?.row])).toEqual([
    ['other-municipality', 6],
    ['greater-area', 4],
  ])
})

const day = (text: string) => readPopulation(`CUSEC,Total,date\n0801901001,5,${text}\n`).on

test('a day that never was is no day', () => {
  expect(['2025-02-30', '31/02/2025', '0000-01-01', 'gener'].map(day)).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(['01/02/2025', '2025', '2025-02-01T00:00:00'].map(day)).toEqual([
    '2025-02-01',
    '2025-01-01',
    '2025-02-01',
  ])
})

test('names come in with files of their own', () => {
  const { city } = checked({
    districts: utf8('codi;nom\n1;Ponent\n02;Llevant\n'),
  })
  expect(city?.districts.map(({ name }) => name)).toEqual(['Ponent', 'Llevant'])
})

test('spaces, facilities and doors come in with their section; what has no place is left out and named', () => {
  const { places, report } = checked({
    spaces: utf8('nom;adreca;telefon;lon;lat\nEspai Alt;Plaça, 1;93 000;2,001;41,001\n;;;2;41\n'),
    facilities: utf8(
      'name,kind,x,y\nBiblioteca,Biblioteques,2.003,41.001\nPiscina,Esport,,\nFar,Far,2.5,41.5\n',
    ),
    addresses: utf8(
      'Nom_carrer,Numero,Codi_postal,X_ETRS89,Y_ETRS89\nC Gran,12 B,25120,416000,4539000\n',
    ),
  })
  expect(places.spaces).toMatchObject([
    { name: 'Espai Alt', address: 'Plaça, 1', phone: '93 000', section: '2512001001' },
  ])
  expect(places.facilities.map(({ name, section }) => [name, section])).toEqual([
    ['Biblioteca', '2512001002'],
    ['Far', null],
  ])
  expect(places.addresses).toMatchObject([{ name: 'C Gran', address: '12 B', postcode: '25120' }])
  expect(report.accepted).toBe(true)
  expect(report.findings.map(({ kind, file, rows }) => [kind, file, rows[0]?.row])).toEqual([
    ['no-name', 'spaces', 3],
    ['bad-point', 'facilities', 3],
    ['point-outside', 'facilities', 4],
    ['point-outside', 'addresses', 2],
  ])
})

test('a column that a file needs and nobody knows is asked for by its meaning', () => {
  expect(found({ population: utf8('zona,gent\n1,2\n') })[0]).toEqual({
    kind: 'no-column',
    file: 'population',
    rows: [{ read: 'people' }, { read: 'section' }],
  })
  expect(found({ addresses: utf8('carrer,porta\nGran,1\n') }).at(-1)).toMatchObject({
    kind: 'no-column',
    rows: [{ read: 'lon' }, { read: 'lat' }],
  })
})
