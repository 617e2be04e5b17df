import { expect, test } from 'vitest'
import { prepareCity } from '#domain/city-prepare.ts'
import { sectionGraph } from '#domain/section-graph.ts'
import { sectionPieces } from '#domain/section-pieces.ts'
import type { Link } from '#domain/city-links.ts'
import { squareTown } from './made-up-sections.ts'

// The lower left square, with those beside it and above it taken away.
const sections = squareTown(4, 3).filter(({ id }) => !['2512001002', '2512001003'].includes(id))
const exclave = '2512001001'

const prepared = (links: readonly Link[]) =>
  prepareCity({
    name: 'Vilaquadrada',
    municipality: '25120',
    synthetic: true,
    attribution: '',
    populationOn: '2026-01-01',
    sections,
    population: sections.map(({ id }) => ({ id, people: 1000 })),
    districts: [],
    neighbourhoods: [],
    links,
  })

test('a section that touches no other is refused, and told which is nearest and how far', () => {
  const { city, findings } = prepared([])
  expect(city).toBeNull()
  const [alone] = findings.filter(({ kind }) => kind === 'isolated-section')
  expect(alone?.rows).toEqual([{ section: exclave, other: '2512001004', metres: 0 }])
})

test('a link joins it: contiguity counts it like any border, and it shares no metres', () => {
  const { city, findings } = prepared([['2512001004', exclave]])
  expect(findings).toEqual([])
  const { sections: columns, neighbours } = city ?? {}
  if (columns === undefined || neighbours === undefined) throw new Error('refused')
  const graph = sectionGraph(columns, neighbours)
  expect(sectionPieces(graph, columns.ids.keys(), () => true)).toHaveLength(1)
  const links = neighbours.sharedM.flatMap((metres, i) =>
    metres === 0 ? [[neighbours.a[i], neighbours.b[i]]] : [],
  )
  expect(links).toEqual([[columns.ids.indexOf(exclave), columns.ids.indexOf('2512001004')]])
})

test('a link between neighbours changes nothing', () => {
  const bordering: Link = ['2512002001', '2512002002']
  const { city } = prepared([[exclave, '2512001004'], bordering])
  expect(city?.neighbours.sharedM.filter((metres) => metres === 0)).toHaveLength(1)
})

test('a link to a section that is not there is refused by name', () => {
  const { city, findings } = prepared([[exclave, '2512009999']])
  expect(city).toBeNull()
  expect(findings[0]).toMatchObject({
    kind: 'unknown-section',
    rows: [{ section: exclave, other: '2512009999' }],
  })
})
