import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection, MultiLineString } from 'geojson'
import type { MapGround, MapShown } from './map-ground.ts'
import { fineNameLayer, labelLayers, markNames, nameLayer } from './map-label-layers.ts'
import { byZoom } from './map-expressions.ts'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }
const noLines: MultiLineString = { type: 'MultiLineString', coordinates: [] }

/** The whole style: no address in it, so nothing is fetched and labels come from the page's own font. */
export function mapStyle(ground: MapGround): StyleSpecification {
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: ground.areas, tolerance: 0.3 },
      groups: { type: 'geojson', data: nothing, tolerance: 0.3 },
      chosen: { type: 'geojson', data: nothing, tolerance: 0.3 },
      outlined: { type: 'geojson', data: nothing, tolerance: 0.3 },
      lines: lineSource(ground.lines),
      'fine-lines': lineSource(ground.fineLines ?? noLines),
      names: { type: 'geojson', data: nothing },
      marks: { type: 'geojson', data: nothing },
      labels: { type: 'geojson', data: nothing },
      points: { type: 'geojson', data: nothing },
    },
    layers: mapLayers(),
  }
}

/** The layers that are switched together. */
export const layersShown: Record<keyof MapShown, readonly string[]> = {
  lines: ['lines', 'names'],
  fineLines: ['fine-lines-halo', 'fine-lines', 'fine-names'],
  points: ['points'],
  marks: ['marks', 'mark-names'],
  shades: ['area-shades', 'group-lines-halo'],
}

/** What gives way where another is shown in its place. */
export const layersInstead: Partial<Record<keyof MapShown, readonly string[]>> = {
  shades: ['area-fills', 'area-hatch'],
}

function lineSource(geometry: MultiLineString) {
  return { type: 'geojson', data: { type: 'Feature', properties: {}, geometry } } as const
}

const round = { 'line-join': 'round' } as const
const hidden = { visibility: 'none' } as const
/** Farther away an area is a few pixels: seams would grey the map, and cost the card most of its time. */
const seamsFrom = 10.5

function mapLayers(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: {} },
    // Beneath all areas, and seen where one wears no fill: no state of an area is spent on it.
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'hatch', 'fill-antialias': false },
    },
    {
      id: 'area-fills',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-antialias': false },
    },
    {
      id: 'area-shades',
      type: 'fill',
      source: 'areas',
      layout: hidden,
      paint: { 'fill-antialias': false },
    },
    {
      id: 'area-seams',
      type: 'line',
      source: 'areas',
      minzoom: seamsFrom,
      paint: { 'line-width': byZoom(1.4, 0.4), 'line-opacity': 0.85 },
    },
    {
      id: 'group-lines-halo',
      type: 'line',
      source: 'groups',
      layout: { ...round, ...hidden },
      paint: { 'line-width': byZoom(5, 2.6) },
    },
    {
      id: 'group-lines',
      type: 'line',
      source: 'groups',
      layout: { 'line-join': 'bevel' },
      paint: { 'line-width': byZoom(2, 0.9) },
    },
    {
      id: 'fine-lines-halo',
      type: 'line',
      source: 'fine-lines',
      layout: { ...round, ...hidden },
      paint: { 'line-width': byZoom(4.5, 2.6), 'line-opacity': 0.8 },
    },
    {
      id: 'fine-lines',
      type: 'line',
      source: 'fine-lines',
      layout: { ...round, ...hidden },
      paint: { 'line-width': byZoom(2.6, 1.3), 'line-dasharray': [2.5, 1.6] },
    },
    {
      id: 'lines',
      type: 'line',
      source: 'lines',
      layout: { ...round, 'line-cap': 'round', ...hidden },
      paint: { 'line-width': byZoom(4.5, 2.2) },
    },
    {
      id: 'group-chosen-halo',
      type: 'line',
      source: 'chosen',
      layout: round,
      paint: { 'line-width': byZoom(9, 6) },
    },
    {
      id: 'group-chosen',
      type: 'line',
      source: 'chosen',
      layout: round,
      paint: { 'line-width': byZoom(5, 3) },
    },
    {
      id: 'area-marks',
      type: 'line',
      source: 'outlined',
      layout: round,
      paint: {
        'line-width': byZoom(3, 2),
        'line-opacity': ['case', ['==', ['get', 'line'], 'firm'], 1, 0.75],
      },
    },
    {
      id: 'marks',
      type: 'circle',
      source: 'marks',
      layout: hidden,
      paint: {
        'circle-radius': byZoom(5, 1.5),
        'circle-stroke-width': byZoom(2, 1),
      },
    },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: { 'circle-radius': byZoom(9, 5), 'circle-stroke-width': 2 },
    },
    // Whoever comes last is placed first.
    markNames,
    fineNameLayer,
    ...labelLayers,
    nameLayer,
  ]
}
