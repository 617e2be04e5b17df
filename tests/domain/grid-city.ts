import type { SectionColumns } from '#domain/city.ts'
import { type SectionGraph, sectionGraph } from '#domain/section-graph.ts'

const cellWidthM = 200
const cellHeightM = 150.3

/** The first `count` cells of a grid, row by row, as a city: each touches its up to four neighbours. */
export function gridCity(count: number, width: number): SectionGraph {
  const neighbours = { a: [] as number[], b: [] as number[], sharedM: [] as number[] }
  const inner = Array.from({ length: count }, () => 0)
  const join = (a: number, b: number, metres: number) => {
    neighbours.a.push(a)
    neighbours.b.push(b)
    neighbours.sharedM.push(metres)
    for (const cell of [a, b]) inner[cell] = (inner[cell] ?? 0) + metres
  }
  for (let cell = 0; cell < count; cell++) {
    if (cell % width < width - 1 && cell + 1 < count) join(cell, cell + 1, cellHeightM)
    if (cell + width < count) join(cell, cell + width, cellWidthM)
  }
  const perimeter = 2 * (cellWidthM + cellHeightM)
  const cells = Array.from({ length: count }, (_, cell) => cell)
  const sections: SectionColumns = {
    ids: cells.map((cell) => `08999${String(cell + 1).padStart(5, '0')}`),
    district: cells.map(() => '01'),
    neighbourhood: cells.map(() => null),
    people: cells.map((cell) => 900 + ((cell * 7919) % 1300)),
    areaM2: cells.map(() => cellWidthM * cellHeightM),
    perimeterM: cells.map(() => perimeter),
    outerM: inner.map((metres) => perimeter - metres),
    lon: cells.map((cell) => 2 + (cell % width) / 500),
    lat: cells.map((cell) => 41 + Math.floor(cell / width) / 700),
  }
  return sectionGraph(sections, neighbours)
}
