import type { FeatureCollection, Position } from 'geojson'
import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { sectionAt, sectionShapes } from '#domain/section-shapes.ts'

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const features: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    // A square with a hole, the square in the hole, and a section in two parts.
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 2)] },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [square(1, 1, 2)] },
    },
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [[square(4, 0, 2)], [square(8, 0, 2)]] },
    },
  ],
}
const shapes = sectionShapes(topology({ sections: features }))

test.each([
  [0.5, 0.5, 0],
  [2, 2, 1],
  [5, 1, 2],
  [9, 1, 2],
  [7, 1, -1],
  [-0.1, 2, -1],
  [2, 4.1, -1],
  [Number.NaN, 1, -1],
])('the point %f, %f lies in section %i', (lon, lat, section) => {
  expect(sectionAt(shapes, lon, lat)).toBe(section)
})

test('a centre is that of the area: of what a hole leaves, and between two parts', () => {
  expect(shapes.centroids[0]).toEqual([expect.closeTo(2, 9), expect.closeTo(2, 9)])
  expect(shapes.centroids[1]).toEqual([expect.closeTo(2, 9), expect.closeTo(2, 9)])
  expect(shapes.centroids[2]).toEqual([expect.closeTo(7, 9), expect.closeTo(1, 9)])
})

test.each([null, {}, { type: 'Topology', objects: {}, arcs: [] }, 'x'])(
  '%j is no city',
  (topologyGiven) => {
    expect(() => sectionShapes(topologyGiven)).toThrow('the city has no outlines')
  },
)
