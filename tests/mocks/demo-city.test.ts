import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { merge } from 'topojson-client'
import { expect, test } from 'vitest'
import { areaM2 } from '#domain/metres.ts'
import { sectionGraph } from '#domain/section-graph.ts'
import { sectionPieces } from '#domain/section-pieces.ts'
import { neighbourhoods } from '#mocks/barcelona-facts.ts'
import { demoCity } from '#mocks/demo-city/city.ts'
import { distance, planePoint } from '#mocks/demo-city/plane.ts'
import { crossings } from './crossings.ts'
import { sectionRings } from './demo-shapes.ts'

const city = demoCity()
const { sections } = city
const graph = sectionGraph(sections, city.neighbours)
const rings = sectionRings(city)

const sectionsWhere = (column: 'district' | 'neighbourhood', code: string) =>
  sections[column].flatMap((held, section) => (held === code ? [section] : []))
const hash = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex')
const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
const piecesOf = (some: readonly number[]) => {
  const among = new Set(some)
  return sectionPieces(graph, some, (section) => among.has(section)).length
}

test('the demo city is the same wherever and whenever it is made', () => {
  expect(hash(demoCity())).toBe(hash(city))
})

test('the demo city says that it is synthetic and whose names and figures it bears', () => {
  expect(city).toMatchObject({
    municipality: '08019',
    synthetic: true,
    attribution: expect.stringMatching(/sintètica.*Open Data BCN/) as unknown,
  })
})

test('as many sections and people live in each neighbourhood as the city publishes', () => {
  const found = neighbourhoods.map(({ code }) => {
    const inIt = sectionsWhere('neighbourhood', code)
    return { code, sections: inIt.length, people: sum(inIt.map((s) => sections.people[s] ?? 0)) }
  })
  const published = neighbourhoods.map(({ code, sections: count, people }) => ({
    code,
    sections: count,
    people,
  }))
  expect(found).toEqual(published)
  expect([sections.ids.length, sum(sections.people)]).toEqual([1068, 1_732_066])
})

test('sections are numbered within their district, neighbourhood by neighbourhood', () => {
  for (const { code } of city.districts) {
    const inIt = sectionsWhere('district', code)
    expect(inIt.map((section) => sections.ids[section])).toEqual(
      inIt.map((_, i) => `08019${code}${String(i + 1).padStart(3, '0')}`),
    )
    const held = inIt.map((section) => sections.neighbourhood[section] ?? '')
    expect(held).toEqual(held.toSorted())
  }
})

test('a section has about fifteen hundred people, and never fewer than five hundred', () => {
  const people = sections.people.toSorted((a, b) => a - b)
  expect(people[0]).toBeGreaterThanOrEqual(500)
  expect(people.at(-1)).toBeLessThan(6000)
  expect(people[Math.floor(people.length / 2)]).toBeGreaterThan(1400)
  expect(people[Math.floor(people.length / 2)]).toBeLessThan(1650)
})

test('the city, its districts and its neighbourhoods are each in one piece', () => {
  expect(piecesOf([...sections.ids.keys()])).toBe(1)
  for (const { code } of city.districts) expect(piecesOf(sectionsWhere('district', code))).toBe(1)
  for (const { code } of city.neighbourhoods)
    expect(piecesOf(sectionsWhere('neighbourhood', code))).toBe(1)
})

test('neighbourhoods have about their true size and lie where their people live', () => {
  for (const { code, km2, lon, lat } of neighbourhoods) {
    const inIt = sectionsWhere('neighbourhood', code)
    const found = sum(inIt.map((section) => sections.areaM2[section] ?? 0)) / 1e6
    expect(found / km2).toBeGreaterThan(0.7)
    expect(found / km2).toBeLessThan(1.4)
    const nearest = Math.min(
      ...inIt.map((section) =>
        distance(
          planePoint(lon, lat),
          planePoint(sections.lon[section] ?? 0, sections.lat[section] ?? 0),
        ),
      ),
    )
    expect(nearest).toBeLessThan(Math.max(400, 700 * Math.sqrt(km2)))
  }
})

test('outlines coincide: nothing overlaps and nothing is left between', () => {
  expect(crossings(rings.flat())).toEqual([])
  const object = city.topology.objects.sections
  const shapes = object?.type === 'GeometryCollection' ? object.geometries : []
  const whole = merge(
    city.topology,
    shapes.flatMap((shape) =>
      shape.type === 'Polygon' ? [{ type: shape.type, arcs: shape.arcs }] : [],
    ),
  )
  expect(whole.coordinates.map((polygon) => polygon.length)).toEqual([1])
  const covered = sum(rings.map((ofOne) => areaM2(ofOne)))
  expect(covered / areaM2(whole.coordinates[0] ?? [])).toBeCloseTo(1, 3)
})

test('sections border on about as many others as real ones do', () => {
  expect((2 * city.neighbours.a.length) / sections.ids.length).toBeGreaterThan(5)
  expect((2 * city.neighbours.a.length) / sections.ids.length).toBeLessThan(6)
})

test('the whole geometry travels in less than 300 kB', () => {
  expect(gzipSync(JSON.stringify(city.topology)).length).toBeLessThan(300_000)
})
