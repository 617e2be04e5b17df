import { expect, test } from 'vitest'
import { findingOf } from '#domain/city-findings.ts'
import { prepareCity, type CityInput } from '#domain/city-prepare.ts'
import { readPopulation } from '#domain/city-population.ts'
import { readSections } from '#domain/city-sections.ts'
import { asGeoJson, squareTown } from './made-up-sections.ts'

const town = squareTown(4, 3)
const rows = town.map(({ id }) => ({ id, people: 1000 }))

const prepared = (change: Partial<CityInput> = {}) =>
  prepareCity({
    name: 'Vilaquadrada',
    municipality: '25120',
    synthetic: true,
    attribution: '',
    populationOn: '2026-01-01',
    sections: town,
    population: rows,
    districts: [{ code: '01', name: 'Ponent' }],
    neighbourhoods: [],
    ...change,
  })

const kinds = ({ findings }: { findings: { kind: string }[] }) => findings.map((one) => one.kind)

test('a town of squares is one piece, and each square borders those beside it', () => {
  const { city, summary, findings } = prepared()
  expect(findings).toEqual([])
  expect(summary).toMatchObject({ sections: 12, people: 12_000, neighbourPairs: 17, pieces: 1 })
  expect(city?.sections.ids).toEqual(town.map(({ id }) => id).toSorted())
})

test('a square measures what its sides say, and its outline is shared or the edge of the town', () => {
  const { city } = prepared()
  const { sections, neighbours } = city ?? { sections: null, neighbours: null }
  const shared = (neighbours?.sharedM ?? []).reduce((sum, metres) => sum + 2 * metres, 0)
  const outer = (sections?.outerM ?? []).reduce((sum, metres) => sum + metres, 0)
  const perimeters = (sections?.perimeterM ?? []).reduce((sum, metres) => sum + metres, 0)
  expect(shared + outer).toBeCloseTo(perimeters, 3)
  expect(sections?.areaM2[0]).toBeGreaterThan(37_000)
  expect(sections?.areaM2[0]).toBeLessThan(37_500)
})

test('a district without a name goes by its code', () => {
  expect(prepared().city?.districts).toEqual([
    { code: '01', name: 'Ponent' },
    { code: '02', name: '02' },
  ])
})

test('a section without people and people without a section are refused and named', () => {
  const population = [...rows.slice(1), { id: '2512009001', people: 5, row: 40 }]
  const sections = town.map((section, i) => ({ ...section, row: i + 1 }))
  const result = prepared({ population, sections })
  expect(result.city).toBeNull()
  expect(result.findings).toEqual([
    {
      kind: 'section-without-people',
      file: 'sections',
      count: 1,
      rows: [{ section: '2512001001', row: 1 }],
    },
    {
      kind: 'people-without-section',
      file: 'population',
      count: 1,
      rows: [{ section: '2512009001', row: 40 }],
    },
  ])
})

test('of a file that could not be read nothing else is said than that', () => {
  const findings = findingOf('not-readable', null, [{ read: 'PNG' }])
  expect(kinds(prepared({ sections: [], findings }))).toEqual(['not-readable'])
  const nobody = { population: [], populationOn: null, findings }
  expect(kinds(prepared(nobody))).toEqual(['not-readable'])
  expect(kinds(prepared({ ...nobody, findings: [] }))).toEqual([
    'section-without-people',
    'no-date',
  ])
})

test('a section that touches no other is refused', () => {
  const [first, ...others] = town
  const apart = others.filter(({ id }) => !['2512001002', '2512001003'].includes(id))
  const result = prepared({
    sections: first === undefined ? [] : [first, ...apart],
    population: rows.filter(({ id }) => !['2512001002', '2512001003'].includes(id)),
  })
  expect(kinds(result)).toContain('isolated-section')
  expect(result.city).toBeNull()
})

test('codes are composed from parts, however they are padded', () => {
  const parts = [
    { DISTRICTE: '1', SEC_CENS: '26' },
    { DISTRICTE: '01', SEC_CENS: '026' },
    { Seccio_Censal: 1026 },
    { CUSEC: '0801901026' },
    { CUSEC: '801901026' },
  ]
  for (const properties of parts) {
    const text = asGeoJson(town.slice(0, 1), () => properties)
    const { sections, findings } = readSections(text, { municipality: '08019' })
    expect(findings).toEqual([])
    expect(sections[0]?.id).toBe('0801901026')
  }
})

test('columns with names of their own are told by hand', () => {
  const text = asGeoJson(town.slice(0, 1), () => ({ zona: '3', tros: '14' }))
  const told = { municipality: '25120', columns: { district: 'zona', section: 'tros' } }
  expect(readSections(text, told).sections[0]?.id).toBe('2512003014')
  expect(kinds(readSections(text, { municipality: '25120' }))).toEqual(['no-column'])
})

test('a section that stands twice in the file is refused and named', () => {
  const text = asGeoJson([...town.slice(0, 2), ...town.slice(0, 1)], ({ id }) => ({ id }))
  expect(readSections(text).findings).toEqual([
    {
      kind: 'duplicate-section',
      file: 'sections',
      count: 1,
      rows: [{ row: 3, section: '2512001001', other: '1' }],
    },
  ])
})

test('coordinates in metres are told from longitude and latitude', () => {
  const metres: [number, number][] = [
    [431_076, 4_581_077],
    [431_158, 4_581_120],
    [431_045, 4_581_101],
    [431_076, 4_581_077],
  ]
  const one = town.slice(0, 1).map((section) => ({
    ...section,
    geometry: { type: 'Polygon' as const, coordinates: [metres] },
  }))
  expect(kinds(readSections(asGeoJson(one, ({ id }) => ({ id }))))).toEqual(['wrong-projection'])
})

test('an open ring is refused', () => {
  const one = town.slice(0, 1).map((section) => ({
    ...section,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [2, 41],
          [2.1, 41],
          [2.1, 41.1],
          [2, 41.1],
        ],
      ],
    },
  }))
  expect(kinds(readSections(asGeoJson(one, ({ id }) => ({ id }))))).toEqual(['invalid-ring'])
})

test('what is no GeoJSON is said to be none', () => {
  expect(kinds(readSections('nom;poblacio'))).toEqual(['no-rows'])
  expect(kinds(readSections('{"type":"Point"}'))).toEqual(['not-readable'])
})

test.each([',', ';', '\t'])(
  'people are read from a file separated by %j, with a mark at its beginning',
  (mark) => {
    const lines = [
      [
        'Data_Referencia',
        'Codi_Districte',
        'Nom_Districte',
        'Codi_Barri',
        'Nom_Barri',
        'Seccio_Censal',
        'Valor',
      ],
      ['2025-01-01', '1', 'Ciutat Vella', '1', 'el Raval', '1001', '1419'],
      ['2025-01-01', '10', 'Sant Martí', '73', 'la Verneda i la Pau', '10234', '1732'],
    ]
    const text = `\uFEFF${lines.map((cells) => cells.join(mark)).join('\r\n')}\r\n`
    const { findings, columns, ...read } = readPopulation(text.slice(1), { municipality: '08019' })
    expect(Object.keys(columns)).toHaveLength(7)
    expect(findings).toEqual([])
    expect(read).toEqual({
      rows: [
        { id: '0801901001', people: 1419, row: 2 },
        { id: '0801910234', people: 1732, row: 3 },
      ],
      on: '2025-01-01',
      neighbourhoodOf: new Map([
        ['0801901001', '01'],
        ['0801910234', '73'],
      ]),
      districts: [
        { code: '01', name: 'Ciutat Vella' },
        { code: '10', name: 'Sant Martí' },
      ],
      neighbourhoods: [
        { code: '01', name: 'el Raval', district: '01' },
        { code: '73', name: 'la Verneda i la Pau', district: '10' },
      ],
    })
  },
)

test('people that are no whole number, and a section counted twice, are named by their row', () => {
  const text =
    'CUSEC,people\n0801901001,-4\n0801901002,12.5\n0801901003,molts\n0801901004,7\n0801901004,8\n'
  expect(readPopulation(text).findings).toEqual([
    {
      kind: 'bad-people',
      file: 'population',
      count: 3,
      rows: [
        { row: 2, section: '0801901001', read: '-4' },
        { row: 3, section: '0801901002', read: '12.5' },
        { row: 4, section: '0801901003', read: 'molts' },
      ],
    },
    {
      kind: 'duplicate-people',
      file: 'population',
      count: 1,
      rows: [{ row: 6, section: '0801901004', other: '5' }],
    },
  ])
})

test('figures without a day are refused', () => {
  expect(kinds(prepared({ populationOn: null }))).toEqual(['no-date'])
})
