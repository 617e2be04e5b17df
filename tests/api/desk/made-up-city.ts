import { topology } from 'topojson-server'
import type { FeatureCollection, Polygon } from 'geojson'
import type { PreparedCity } from '#domain/city.ts'

const columns = 5
const rows = 4
const places = Array.from({ length: columns * rows }, (_, i) => ({
  x: i % columns,
  y: Math.floor(i / columns),
}))
const districtOf = (y: number) => (y < rows / 2 ? '01' : '02')

/** The section in a column and a row of the made-up city, `9999901001` at the lower left. */
export function sectionAt(x: number, y: number): string {
  const number = (y % (rows / 2)) * columns + x + 1
  return `99999${districtOf(y)}${String(number).padStart(3, '0')}`
}

const ids = places.map(({ x, y }) => sectionAt(x, y))
const side = 0.01
const metres = 400

/** Twenty squares of 1,000, 1,100, 1,200 … people: two rows in each of two districts. */
export const madeUpCity: PreparedCity = {
  name: 'Vilagrisa',
  municipality: '99999',
  synthetic: true,
  attribution: 'Invented for the tests',
  populationOn: '2026-01-01',
  districts: [
    { code: '01', name: 'Marina' },
    { code: '02', name: 'Muntanya' },
  ],
  neighbourhoods: [
    { code: '0101', name: 'el Port d’en Güell', district: '01' },
    { code: '0102', name: 'la Platja', district: '01' },
    { code: '0201', name: 'Sant Àngel de Dalt', district: '02' },
  ],
  sections: {
    ids,
    district: places.map(({ y }) => districtOf(y)),
    neighbourhood: places.map(({ x, y }) => (y > 1 ? '0201' : x < 3 ? '0101' : '0102')),
    people: places.map((_, i) => 1000 + 100 * i),
    areaM2: places.map(() => metres * metres),
    perimeterM: places.map(() => 4 * metres),
    outerM: places.map(({ x, y }) => {
      const edges = [x === 0, x === columns - 1, y === 0, y === rows - 1]
      return edges.filter(Boolean).length * metres
    }),
    lon: places.map(({ x }) => 2 + (x + 0.5) * side),
    lat: places.map(({ y }) => 41 + (y + 0.5) * side),
  },
  neighbours: neighbours(),
  topology: topology({ sections: squares() }),
}

function neighbours(): PreparedCity['neighbours'] {
  const pairs = places.flatMap(({ x, y }, i) => [
    ...(x + 1 < columns ? [[i, i + 1] as const] : []),
    ...(y + 1 < rows ? [[i, i + columns] as const] : []),
  ])
  return { a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b), sharedM: pairs.map(() => metres) }
}

function squares(): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: places.map(({ x, y }, i) => ({
      type: 'Feature',
      id: ids[i] ?? '',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [square(x, y)] },
    })),
  }
}

function square(x: number, y: number): [number, number][] {
  const corner = (dx: number, dy: number): [number, number] => [
    2 + (x + dx) * side,
    41 + (y + dy) * side,
  ]
  return [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]
}
