import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prepareCity, type Prepared } from '#domain/city-prepare.ts'
import { readPopulation } from '#domain/city-population.ts'
import { readSections } from '#domain/city-sections.ts'
import { measureSections } from '#domain/city-topology.ts'
import type { Topology } from 'topojson-specification'
import { feature } from 'topojson-client'
import { sectionsOf } from '#domain/city-sections.ts'

const folder = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(new URL('barcelona/', folder))
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const municipality = '08019'

function barcelona(sectionsFile: string): Prepared {
  const read = readSections(text(`barcelona/${sectionsFile}`), { municipality })
  const people = readPopulation(text('barcelona/2025_pad_mdbas.csv'), { municipality })
  return prepareCity({
    name: 'Barcelona',
    municipality,
    synthetic: false,
    attribution: 'CartoBCN',
    populationOn: people.on,
    sections: read.sections,
    population: people.rows,
    districts: people.districts,
    neighbourhoods: people.neighbourhoods,
    findings: [...read.findings, ...people.findings],
  })
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
      const { city, findings, summary } = barcelona(file)
      expect(findings).toEqual([])
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
})
