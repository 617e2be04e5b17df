import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { byZoom } from './map-expressions.ts'

type Words = Extract<ExpressionSpecification, readonly ['format', ...unknown[]]>

const font = 'Atkinson Hyperlegible Next Variable'
const plain = ['literal', [font]] satisfies ExpressionSpecification
// No font has that first name: the map reads the weight from it and takes the second, which has it.
const bold = ['literal', [`${font} Bold`, font]] satisfies ExpressionSpecification

const short: Words = ['format', ['get', 'short'], { 'text-font': bold }]
const named: Words = [...short, '\n', {}, ['get', 'name'], { 'text-font': plain }]
const full: Words = [
  ...named,
  '\n',
  {},
  ['get', 'figure'],
  { 'font-scale': 0.92, 'text-font': plain },
]

function label(id: string, from: number, words: Words): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'labels',
    minzoom: from,
    layout: {
      'text-field': words,
      'text-font': [font],
      'text-size': byZoom(15, 11.5),
      'text-max-width': 8,
      'text-line-height': 1.15,
      'text-padding': 1,
      'text-anchor': ['case', ['get', 'lifted'], 'bottom', 'center'],
      'text-offset': ['case', ['get', 'lifted'], ['literal', [0, -0.55]], ['literal', [0, 0]]],
    },
    paint: { 'text-halo-width': 1.4 },
  }
}

/**
 * The same label three times, in the same place: the longest that finds room is drawn, and keeps the
 * shorter ones from being drawn under it.
 */
export const labelLayers: SymbolLayerSpecification[] = [
  label('labels', 0, short),
  label('labels-named', 12.2, named),
  label('labels-full', 12.9, full),
]

function names(
  id: string,
  of: string,
  [near, far]: [number, number],
  from: number,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'names',
    minzoom: from,
    filter: ['==', ['get', 'of'], of],
    layout: {
      visibility: 'none',
      'text-field': ['get', 'name'],
      'text-font': [`${font} Semibold`, font],
      'text-size': byZoom(near, far),
      'text-letter-spacing': 0.04,
      'text-max-width': 7,
      'text-padding': 2,
    },
    paint: { 'text-halo-width': 1.8 },
  }
}

const fine = names('fine-names', 'fineLines', [15, 10.5], 11.6)

/** Of the larger parts; placed before all else. */
export const nameLayer = names('names', 'lines', [20, 13], 0)

/** Of the smaller ones: they step aside for labels. */
export const fineNameLayer: SymbolLayerSpecification = {
  ...fine,
  layout: {
    ...fine.layout,
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-radial-offset': 1.4,
    'text-justify': 'auto',
  },
}

export const markNames: SymbolLayerSpecification = {
  id: 'mark-names',
  type: 'symbol',
  source: 'marks',
  minzoom: 14.6,
  layout: {
    visibility: 'none',
    'text-field': ['get', 'name'],
    'text-font': [font],
    'text-size': 12,
    'text-max-width': 9,
    'text-anchor': 'top',
    'text-offset': [0, 0.6],
  },
  paint: { 'text-halo-width': 1.4 },
}
