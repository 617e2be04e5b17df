import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { MapColours } from './map-colours.ts'
import type { MapGround } from './map-ground.ts'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }
const state = (key: string): ExpressionSpecification => ['feature-state', key]
const isOn = (key: string): ExpressionSpecification => ['boolean', state(key), false]

/** The whole style: no address in it, so nothing is fetched and labels come from the page's own font. */
export function mapStyle(ground: MapGround): StyleSpecification {
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: ground.areas, tolerance: 0.3 },
      groups: { type: 'geojson', data: nothing, tolerance: 0.3 },
      lines: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: ground.lines } },
      labels: { type: 'geojson', data: nothing },
      points: { type: 'geojson', data: nothing },
    },
    layers: mapLayers(),
  }
}

function fillColour({ fills, land }: MapColours): ExpressionSpecification {
  return fills.reduceRight<ExpressionSpecification>(
    (otherwise, colour, fill) => [
      'case',
      ['==', ['number', state('fill'), -1], fill],
      colour,
      otherwise,
    ],
    ['to-color', land],
  )
}

function byZoom(near: number, far: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 10, far, 15, near]
}

type ColourKey =
  | 'background-color'
  | 'fill-color'
  | 'line-color'
  | 'circle-color'
  | 'circle-stroke-color'
  | 'text-color'
  | 'text-halo-color'

/** Which layer wears what: laid on when the style has loaded, and again when the scheme changes. */
export function mapTints(
  colours: MapColours,
): [layer: string, key: ColourKey, colour: string | ExpressionSpecification][] {
  return [
    ['sea', 'background-color', colours.sea],
    ['area-fills', 'fill-color', fillColour(colours)],
    ['area-seams', 'line-color', colours.seam],
    ['group-lines', 'line-color', colours.ink],
    ['lines', 'line-color', colours.ink],
    ['group-chosen-halo', 'line-color', colours.halo],
    ['group-chosen', 'line-color', colours.chosen],
    ['area-marks', 'line-color', colours.chosen],
    ['points', 'circle-color', colours.point],
    ['points', 'circle-stroke-color', colours.pointRing],
    ['labels', 'text-color', colours.ink],
    ['labels', 'text-halo-color', colours.halo],
  ]
}

function mapLayers(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: {} },
    {
      id: 'area-fills',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-antialias': false },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-pattern': 'hatch',
        'fill-antialias': false,
        'fill-opacity': ['case', ['==', ['number', state('fill'), -1], -1], 1, 0],
      },
    },
    {
      id: 'area-seams',
      type: 'line',
      source: 'areas',
      paint: { 'line-width': byZoom(1.4, 0.4), 'line-opacity': 0.85 },
    },
    {
      id: 'group-lines',
      type: 'line',
      source: 'groups',
      layout: { 'line-join': 'round' },
      paint: { 'line-width': byZoom(2, 0.9) },
    },
    {
      id: 'lines',
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round', 'line-cap': 'round', visibility: 'none' },
      paint: { 'line-width': byZoom(6, 3) },
    },
    {
      id: 'group-chosen-halo',
      type: 'line',
      source: 'groups',
      layout: { 'line-join': 'round' },
      paint: {
        'line-width': byZoom(9, 6),
        'line-opacity': ['case', isOn('chosen'), 1, 0],
      },
    },
    {
      id: 'group-chosen',
      type: 'line',
      source: 'groups',
      layout: { 'line-join': 'round' },
      paint: {
        'line-width': byZoom(5, 3),
        'line-opacity': ['case', isOn('chosen'), 1, 0],
      },
    },
    {
      id: 'area-marks',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-width': byZoom(3, 2),
        'line-opacity': ['case', isOn('marked'), 1, isOn('hover'), 0.75, 0],
      },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': byZoom(9, 5),
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['step', ['zoom'], ['get', 'short'], 13.4, ['get', 'long']],
        'text-font': ['Atkinson Hyperlegible Next Variable'],
        'text-size': byZoom(15, 11.5),
        'text-max-width': 8,
        'text-padding': 1,
        'text-anchor': ['case', ['get', 'lifted'], 'bottom', 'center'],
        'text-offset': ['case', ['get', 'lifted'], ['literal', [0, -0.55]], ['literal', [0, 0]]],
      },
      paint: {
        'text-halo-width': 1.4,
      },
    },
  ]
}
