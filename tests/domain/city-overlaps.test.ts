import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGaps } from '#domain/city-gaps.ts'
import { findOverlaps } from '#domain/city-overlaps.ts'
import { layFlat } from '#domain/city-plane.ts'
import { prepareCity } from '#domain/city-prepare.ts'
import type { SectionFeature } from '#domain/city-sections.ts'
import { metresPerDegree } from '#domain/metres.ts'
import { squareTown } from './made-up-sections.ts'

type Box = [west: number, south: number, east: number, north: number]

const scale = metresPerDegree(41)
const degrees = ([x, y]: readonly [number, number]): [number, number] => [
  2 + x / scale.lon,
  41 + y / scale.lat,
]
const shape = (id: string, corners: readonly (readonly [number, number])[]): SectionFeature => ({
  id,
  district: id.slice(5, 7),
  neighbourhood: null,
  geometry: { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)].map(degrees)] },
})
/** A rectangle in metres. */
const box = (id: string, [west, south, east, north]: Box) =>
  shape(id, [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
const codeOf = (i: number) => `25120010${String(i).padStart(2, '0')}`

const anyBox = fc
  .tuple(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 2, max: 150 }),
    fc.integer({ min: 2, max: 150 }),
  )
  .map(([x, y, width, height]): Box => [x, y, x + width, y + height])

test('overlaps of rectangles are found, each with its area, however they lie', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { minLength: 2, maxLength: 12 }), (boxes) => {
      const expected = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).flatMap((b, j) => {
          const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
          const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
          const m2 = width > 0 && height > 0 ? width * height : 0
          return m2 > 1.01 ? [{ pair: `${codeOf(i)} ${codeOf(i + 1 + j)}`, m2 }] : []
        }),
      )
      const plane = layFlat(boxes.map((one, i) => box(codeOf(i), one)))
      const rows = findOverlaps(plane).flatMap((finding) => finding.rows)
      const found = new Map(rows.map(({ section, other, m2 }) => [`${section} ${other}`, m2 ?? 0]))
      for (const { pair, m2 } of expected)
        expect(Math.abs((found.get(pair) ?? 0) / m2 - 1)).toBeLessThan(0.05)
      expect(
        [...found.keys()].filter((pair) => !expected.some((one) => one.pair === pair)),
      ).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('sections that only share their outline do not overlap, and leave no gap', () => {
  const plane = layFlat(squareTown(12, 9))
  expect([...findOverlaps(plane), ...findGaps(plane)]).toEqual([])
})

const beside = (overlap: number) =>
  findOverlaps(layFlat([box(codeOf(1), [0, 0, 10, 10]), box(codeOf(2), [10 - overlap, 0, 20, 10])]))

test('an overlap of less than a square metre is the rounding of a survey', () => {
  expect(beside(0.09)).toEqual([])
  expect(beside(0.2)).toMatchObject([{ kind: 'overlap', rows: [{ m2: 2 }] }])
})

const grid = (metres: number) => [metres / scale.lon, metres / scale.lat] as const

test('a file that rounds its corners to a grid may err by some squares of it', () => {
  const sections = [box(codeOf(1), [0, 0, 10, 10]), box(codeOf(2), [9, 0, 20, 10])]
  expect(findOverlaps(layFlat(sections, grid(1)))).toHaveLength(1)
  expect(findOverlaps(layFlat(sections, grid(2)))).toEqual([])
})

test('a section drawn over another is refused with the ground that both claim', () => {
  const [first, ...others] = squareTown(4, 3)
  const over = first === undefined ? [] : [{ ...first, id: '2512001099' }]
  const sections = [...(first === undefined ? [] : [first]), ...others, ...over]
  const { city, findings } = prepareCity({
    name: 'Vilaquadrada',
    municipality: '25120',
    synthetic: true,
    attribution: '',
    populationOn: '2026-01-01',
    sections,
    population: sections.map(({ id }) => ({ id, people: 1 })),
    districts: [],
    neighbourhoods: [],
  })
  expect(city).toBeNull()
  const overlap = findings.find(({ kind }) => kind === 'overlap')
  expect(overlap).toMatchObject({
    count: 1,
    rows: [{ section: '2512001001', other: '2512001099' }],
  })
  expect(overlap?.rows[0]?.m2).toBeGreaterThan(37_000)
})

test('an outline that crosses itself encloses nothing that can be counted in', () => {
  const bow = shape(codeOf(1), [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ])
  expect(findOverlaps(layFlat([bow]))).toEqual([
    {
      kind: 'invalid-ring',
      file: 'sections',
      count: 1,
      rows: [{ section: codeOf(1), read: 'crosses-itself' }],
    },
  ])
})

test('a gap between sections is found with the sections around it, and the edge of the city is none', () => {
  const ring = [
    box(codeOf(1), [0, 0, 30, 10]),
    box(codeOf(2), [0, 20, 30, 30]),
    box(codeOf(3), [0, 10, 10, 20]),
    box(codeOf(4), [20, 10, 30, 20]),
  ]
  const [gap] = findGaps(layFlat(ring))
  expect(gap).toMatchObject({ kind: 'gap', count: 1, rows: [{ m2: 100 }] })
  expect(`${gap?.rows[0]?.section}, ${gap?.rows[0]?.other}`.split(', ').toSorted()).toEqual(
    ring.map(({ id }) => id),
  )
})

test('a section inside the hole of another is neither an overlap nor a gap', () => {
  const outer = box(codeOf(1), [0, 0, 30, 30])
  const inner = box(codeOf(2), [10, 10, 20, 20])
  const [shell = [], hole = []] = [outer, inner].map(
    ({ geometry }) => geometry.coordinates[0] ?? [],
  )
  const holed: SectionFeature = {
    ...outer,
    geometry: {
      type: 'Polygon',
      coordinates: [shell, hole].flatMap((one) => (isRing(one) ? [one] : [])),
    },
  }
  const plane = layFlat([holed, inner])
  expect([...findOverlaps(plane), ...findGaps(plane)]).toEqual([])
})

function isRing(value: readonly unknown[]): value is [number, number][] {
  return value.every((at) => Array.isArray(at) && typeof at[0] === 'number')
}
