import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { byZoom, type Tint } from './map-expressions.ts'
import type { MapColours } from './map-colours.ts'

type Wears = 'land' | 'sea' | 'park' | 'road' | 'building'

/** Parts of the Protomaps schema, the present one and the one of 2023, in the order of drawing. */
const parts: { layer: string; wears: Wears; from?: number }[] = [
  { layer: 'earth', wears: 'land' },
  { layer: 'landcover', wears: 'park' },
  { layer: 'natural', wears: 'park' },
  { layer: 'land', wears: 'park' },
  { layer: 'landuse', wears: 'park' },
  { layer: 'water', wears: 'sea' },
  { layer: 'buildings', wears: 'building', from: 14 },
]

const kind: ExpressionSpecification = [
  'coalesce',
  ['get', 'kind'],
  ['get', 'pmap:kind'],
  ['get', 'landuse'],
  ['get', 'leisure'],
  ['get', 'natural'],
  '',
]
const isOneOf = (kinds: readonly string[]): ExpressionSpecification => [
  'in',
  kind,
  ['literal', [...kinds]],
]
const isGreen = isOneOf([
  'park',
  'wood',
  'forest',
  'grass',
  'grassland',
  'meadow',
  'garden',
  'nature_reserve',
  'scrub',
  'cemetery',
])
const isWide = isOneOf(['highway', 'major_road'])
const isNarrow = isOneOf(['path', 'other', 'rail', 'ferry', 'transit'])

/** What of a basemap is drawn, calmly: no label and no symbol, so that nothing speaks but ours. */
export function basemapLayers(source: string, has: ReadonlySet<string>): LayerSpecification[] {
  const fills = parts.map(({ layer, wears, from = 0 }): LayerSpecification => ({
    id: `basemap-${layer}`,
    type: 'fill',
    source,
    'source-layer': layer,
    minzoom: from,
    filter: ['all', ['==', ['geometry-type'], 'Polygon'], wears === 'park' ? isGreen : true],
    paint: {},
  }))
  const roads: LayerSpecification = {
    id: 'basemap-roads',
    type: 'line',
    source,
    'source-layer': 'roads',
    minzoom: 11,
    filter: ['!', isNarrow],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        11,
        ['case', isWide, 1, 0.3],
        16,
        ['case', isWide, 9, 4],
      ],
    },
  }
  const all = [...fills.slice(0, -1), roads, ...fills.slice(-1)]
  return all.filter((one) => 'source-layer' in one && has.has(String(one['source-layer'])))
}

/** Ours lie over it and let it be seen, the more the nearer one comes. */
export const fillsOverBasemap = byZoom(0.4, 0.85)

export function basemapTints(colours: MapColours): Tint[] {
  return [
    ...parts.map(({ layer, wears }): Tint => [`basemap-${layer}`, 'fill-color', colours[wears]]),
    ['basemap-roads', 'line-color', colours.road],
  ]
}
