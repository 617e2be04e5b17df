import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as GlMap, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { MapColours } from './map-colours.ts'
import type { MapGround } from './map-ground.ts'
import { mapStyle } from './map-style.ts'
import { tint } from './map-tint.ts'

setWorkerUrl(new URL(workerUrl, document.baseURI).href)

/** A map without a road or a street: nothing of it comes from elsewhere. Null where the browser draws none. */
export function openMap(
  container: HTMLElement,
  ground: MapGround,
  colours: MapColours,
): GlMap | null {
  if (!drawsMaps()) return null
  const map = new GlMap({
    container,
    style: mapStyle(ground),
    bounds: ground.bounds,
    fitBoundsOptions: { padding: 24 },
    minZoom: 8,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left')
  map.on('style.load', () => tint(map, colours))
  // For whoever measures: from here on all that was asked for is on the screen.
  map.once('idle', () => performance.mark('map-painted'))
  return map
}

function drawsMaps(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}
