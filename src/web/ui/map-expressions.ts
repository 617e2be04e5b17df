import type { ExpressionSpecification } from 'maplibre-gl'

type ColourKey =
  | 'background-color'
  | 'fill-color'
  | 'line-color'
  | 'circle-color'
  | 'circle-stroke-color'
  | 'text-color'
  | 'text-halo-color'

export type Tint = readonly [
  layer: string,
  key: ColourKey,
  colour: string | ExpressionSpecification,
]

const state = (key: string): ExpressionSpecification => ['feature-state', key]

/** The colour of that place among the colours; another where there is none. */
export function colourAt(
  key: 'fill' | 'shade',
  colours: readonly string[],
  otherwise: string,
): ExpressionSpecification {
  return colours.reduceRight<ExpressionSpecification>(
    (rest, colour, place) => ['case', ['==', ['number', state(key), -1], place], colour, rest],
    ['to-color', otherwise],
  )
}

/** From the whole city to one street. */
export function byZoom(near: number, far: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 10, far, 15, near]
}
