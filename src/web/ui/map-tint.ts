import type { Map as GlMap } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import { colourAt, type Tint } from './map-expressions.ts'
import { hatchImage, hatchRatio } from './map-hatch.ts'
import { basemapTints } from './map-basemap-layers.ts'

/** Puts a map into these colours, whichever it wore before. */
export function tint(map: GlMap, colours: MapColours): void {
  const hatch = hatchImage(colours.hatch, colours.land)
  if (map.hasImage('hatch')) map.updateImage('hatch', hatch)
  else map.addImage('hatch', hatch, { pixelRatio: hatchRatio })
  for (const [layer, key, colour] of [...mapTints(colours), ...basemapTints(colours)])
    if (map.getLayer(layer) !== undefined) map.setPaintProperty(layer, key, colour)
}

/** Which layer wears what: laid on when the style has loaded, and again when the scheme changes. */
function mapTints(colours: MapColours): Tint[] {
  const { fills, ramp, land, ink, halo, line, chosen, mark } = colours
  return [
    ['sea', 'background-color', colours.sea],
    ['area-fills', 'fill-color', colourAt('fill', fills, 'transparent')],
    ['area-shades', 'fill-color', colourAt('shade', ramp, land)],
    ['area-seams', 'line-color', colours.seam],
    ['group-lines-halo', 'line-color', halo],
    ['group-lines', 'line-color', ink],
    ['fine-lines-halo', 'line-color', halo],
    ['fine-lines', 'line-color', line],
    ['lines', 'line-color', line],
    ['group-chosen-halo', 'line-color', halo],
    ['group-chosen', 'line-color', chosen],
    ['area-marks', 'line-color', chosen],
    ['marks', 'circle-color', halo],
    ['marks', 'circle-stroke-color', mark],
    ['points', 'circle-color', colours.point],
    ['points', 'circle-stroke-color', colours.pointRing],
    ...['labels', 'labels-named', 'labels-full'].flatMap((layer) => words(layer, ink, halo)),
    ...['names', 'fine-names'].flatMap((layer) => words(layer, line, halo)),
    ...words('mark-names', mark, halo),
  ]
}

function words(layer: string, colour: string, halo: string): Tint[] {
  return [
    [layer, 'text-color', colour],
    [layer, 'text-halo-color', halo],
  ]
}
