import type { Map as GlMap } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import { hatchImage, hatchRatio } from './map-hatch.ts'
import { mapTints } from './map-style.ts'

/** Puts a map into these colours, whichever it wore before. */
export function tint(map: GlMap, colours: MapColours): void {
  const hatch = hatchImage(colours.hatch)
  if (map.hasImage('hatch')) map.updateImage('hatch', hatch)
  else map.addImage('hatch', hatch, { pixelRatio: hatchRatio })
  for (const [layer, key, colour] of mapTints(colours)) map.setPaintProperty(layer, key, colour)
}
