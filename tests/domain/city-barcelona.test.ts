import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkCity, type CheckedCity } from '#domain/city-check.ts'
import { CityOptions, RefreshOptions } from '#domain/city-options.ts'
import { checkPadro } from '#domain/city-padro.ts'
import { readPopulation } from '#domain/city-population.ts'
import { measureSections } from '#domain/city-topology.ts'
import type { Topology } from 'topojson-specification'
import { feature } from 'topojson-client'
import { cell } from '#domain/city-columns.ts'
import { toDegrees } from '#domain/city-degrees.ts'
import { polygons, sectionsOf } from '#domain/city-sections.ts'
import { readTable } from '#domain/city-table.ts'
import { readWkt } from '#domain/city-wkt.ts'
import { lengthM } from '#domain/metres.ts'

const folder = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(new URL('barcelona/', folder))
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const bytes = (path: string) => readFileSync(new URL(path, folder))

function barcelona(sectionsFile: string): CheckedCity {
  return checkCity(
    {
      sections: bytes(`barcelona/${sectionsFile}`),
      population: bytes('barcelona/2025_pad_mdbas.csv'),
    },
    CityOptions.parse({ name: 'Barcelona', municipality: '08019' }),
    { decoder: TextDecoder },
  )
}

const Peer = z.object({
  nodes: z.array(
    z.object({ id: z.string(), area: z.number(), perim: z.number(), ext: z.number() }),
  ),
  edges: z.array(z.tuple([z.number(), z.number(), z.number()])),
})

// The real city lies beside the project and is never part of it.
describe.skipIf(!present)('the real Barcelona (skipped where ../shared/data is absent)', () => {
  test.each(['seccio-censal-2020.geojson', 'seccio-censal-2020.topo.json'])(
    '%s and the padró of 2025 join without an orphan, in one piece of 2,851 pairs',
    (file) => {
      const { city, report } = barcelona(file)
      const { findings, summary, files } = report
      expect(findings).toEqual([])
      expect(files.map(({ encoding, rows }) => ({ encoding, rows }))).toEqual([
        { encoding: 'UTF-8', rows: 1068 },
        { encoding: 'UTF-8', rows: 1068 },
      ])
      expect(city?.populationOn).toBe('2025-01-01')
      expect(summary).toEqual({
        sections: 1068,
        people: 1_732_066,
        joined: 1068,
        sectionsWithoutPeople: 0,
        peopleWithoutSection: 0,
        neighbourPairs: 2851,
        pieces: 1,
        districts: 10,
        neighbourhoods: 73,
        spaces: 0,
        facilities: 0,
        addresses: 0,
      })
    },
  )

  test('areas, outlines and shared borders agree with a projection on EPSG:25831 to a thousandth', () => {
    const { city } = barcelona('seccio-censal-2020.geojson')
    const peer = Peer.parse(JSON.parse(text('territories-benchmark/barcelona-1068.json')))
    const place = new Map(city?.sections.ids.map((id, i) => [id, i]))
    for (const { id, area, perim, ext } of peer.nodes) {
      const i = place.get(id) ?? -1
      expect(Math.abs((city?.sections.areaM2[i] ?? 0) / area - 1)).toBeLessThan(1e-3)
      expect(Math.abs((city?.sections.perimeterM[i] ?? 0) / perim - 1)).toBeLessThan(1e-3)
      expect(Math.abs((city?.sections.outerM[i] ?? 0) - ext)).toBeLessThan(1 + ext * 1e-3)
    }
    const pairs = peer.edges.map(([a, b]) => [a, b].map((n) => place.get(peer.nodes[n]?.id ?? '')))
    const ours = new Set(city?.neighbours.a.map((a, i) => `${a} ${city.neighbours.b[i]}`))
    expect(pairs.every(([a = 0, b = 0]) => ours.has(`${Math.min(a, b)} ${Math.max(a, b)}`))).toBe(
      true,
    )
  })

  test('the slim geometry that a browser gets has the same neighbours', () => {
    const { city } = barcelona('seccio-censal-2020.geojson')
    const slim: Topology | undefined = city?.topology
    const object = slim?.objects['sections']
    if (slim === undefined || object?.type !== 'GeometryCollection') throw new Error('no geometry')
    const collection = feature(slim, object)
    const named = {
      ...collection,
      features: collection.features.map((one) => ({ ...one, properties: { id: one.id } })),
    }
    const { sections } = sectionsOf(named, {})
    expect(measureSections(sections).neighbours.a).toHaveLength(2851)
    expect(JSON.stringify(slim).length).toBeLessThan(500_000)
  })

  test('the geometry of 2025 is refused with what is wrong with it: 566 overlaps, 4 isolated sections', () => {
    const { city, report } = barcelona('BarcelonaCiutat_SeccionsCensals-2025.csv')
    expect(city).toBeNull()
    const found = new Map(report.findings.map((finding) => [finding.kind, finding]))
    expect([...found].map(([kind, { count }]) => [kind, count])).toEqual([
      ['overlap', 566],
      ['gap', 448],
      ['isolated-section', 4],
      ['several-pieces', 5],
    ])
    expect(found.get('overlap')?.rows[0]).toEqual({
      section: '0801905056',
      other: '0801905057',
      m2: 38.2,
    })
    expect(found.get('isolated-section')?.rows.map(({ section }) => section)).toEqual([
      '0801903085',
      '0801909073',
      '0801910047',
      '0801910234',
    ])
  })

  test('the same geometry in EPSG:25831 is found the same', () => {
    const inMetres = checkCity(
      {
        sections: bytes('barcelona/BarcelonaCiutat_SeccionsCensals-2025.csv'),
        population: bytes('barcelona/2025_pad_mdbas.csv'),
      },
      CityOptions.parse({
        name: 'Barcelona',
        municipality: '08019',
        projection: 'EPSG:25831',
        columns: { sections: { geometry: 'geometria_etrs89' } },
      }),
      { decoder: TextDecoder },
    )
    const overlaps = inMetres.report.findings.find(({ kind }) => kind === 'overlap')
    expect(overlaps?.count).toBe(566)
    expect(overlaps?.rows[0]).toMatchObject({ section: '0801905056', m2: 38.2 })
  })

  test('both projections of that file meet within a millimetre, at each of its corners', () => {
    const table = readTable(text('barcelona/BarcelonaCiutat_SeccionsCensals-2025.csv'))
    const convert = toDegrees('EPSG:25831')
    let furthest = 0
    for (const { values } of table?.rows ?? []) {
      const metres = readWkt(cell(values, 'geometria_etrs89'))
      const degrees = readWkt(cell(values, 'geometria_wgs84'))
      const corners = metres === null ? [] : polygons(metres).flat(2)
      const same = degrees === null ? [] : polygons(degrees).flat(2)
      for (const [i, corner] of corners.entries())
        furthest = Math.max(furthest, lengthM([convert(corner), same[i] ?? []]))
    }
    expect(furthest).toBeLessThan(0.001)
  })

  test('2024 → 2025 says what changes before it does, and section 03-025 changes most: +899', () => {
    const before = readPopulation(text('barcelona/2024_pad_mdbas.csv'), { municipality: '08019' })
    const { report, figures } = checkPadro(
      bytes('barcelona/2025_pad_mdbas.csv'),
      {
        municipality: '08019',
        on: '2024-01-01',
        people: before.rows,
        days: ['2024-01-01'],
        decisions: [],
      },
      { options: RefreshOptions.parse({}), decoder: TextDecoder },
    )
    expect(report).toMatchObject({
      accepted: true,
      on: '2025-01-01',
      becomesCurrent: true,
      before: 1_702_814,
      after: 1_732_066,
      undecided: 0,
    })
    expect(report.changes[0]).toEqual({ section: '0801903025', before: 1977, after: 2876 })
    expect(figures).toHaveLength(1068)
  })

  test('civic centres and libraries come in with the section they stand in', () => {
    const { places, report } = checkCity(
      {
        sections: bytes('barcelona/seccio-censal-2020.geojson'),
        population: bytes('barcelona/2025_pad_mdbas.csv'),
        neighbourhoods: bytes('barcelona/barris-2020.geojson'),
        facilities: bytes('barcelona/Equipaments_del_mapa.csv'),
      },
      CityOptions.parse({ name: 'Barcelona', municipality: '08019' }),
      { decoder: TextDecoder },
    )
    const kinds = (kind: string) => places.facilities.filter((one) => one.kind === kind).length
    expect([kinds('Centres cívics'), kinds('Biblioteques de Barcelona')]).toEqual([52, 41])
    expect(report.findings).toEqual([
      {
        kind: 'point-outside',
        file: 'facilities',
        count: 1,
        rows: [{ row: 218, read: 'La Central del Circ' }],
      },
    ])
  })
})
