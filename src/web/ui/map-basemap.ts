import {
  addProtocol,
  type LayerSpecification,
  type Map as GlMap,
  type SourceSpecification,
} from 'maplibre-gl'
import { z } from 'zod'
import { basemapLayers, fillsOverBasemap } from './map-basemap-layers.ts'

/** Streets and waters to lie beneath: one file of vector tiles, or a style of somebody else's. */
export type Basemap = { kind: 'pmtiles' | 'style'; url: string }

const Metadata = z.looseObject({
  attribution: z.string().default(''),
  vector_layers: z.array(z.looseObject({ id: z.string() })).default([]),
})

const Style = z.looseObject({
  sources: z.record(z.string(), z.custom<SourceSpecification>(isObject)),
  layers: z.array(z.custom<LayerSpecification>(isObject)),
})

/** Lays it under all that is drawn; answers whom to credit. */
export async function layBasemap(
  map: GlMap,
  { kind, url }: Basemap,
  signal: AbortSignal,
): Promise<string> {
  const address = new URL(url, document.baseURI).href
  const credit = await (kind === 'pmtiles' ? layTiles : layStyle)(map, address, signal)
  map.setPaintProperty('area-fills', 'fill-opacity', fillsOverBasemap)
  map.setPaintProperty('area-shades', 'fill-opacity', fillsOverBasemap)
  return credit
}

async function layTiles(map: GlMap, address: string, signal: AbortSignal): Promise<string> {
  const { PMTiles, Protocol } = await import('pmtiles')
  const archive = new PMTiles(address)
  const about = Metadata.parse(await archive.getMetadata())
  signal.throwIfAborted()
  const protocol = new Protocol()
  protocol.add(archive)
  addProtocol('pmtiles', protocol.tile)
  map.addSource('basemap', { type: 'vector', url: `pmtiles://${address}` })
  const has = new Set(about.vector_layers.map(({ id }) => id))
  for (const layer of basemapLayers('basemap', has)) map.addLayer(layer, 'area-fills')
  return credited([about.attribution])
}

async function layStyle(map: GlMap, address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(`the basemap answers ${answer.status}`)
  const style = Style.parse(await answer.json())
  signal.throwIfAborted()
  for (const [id, source] of Object.entries(style.sources))
    map.addSource(`basemap-${id}`, fromThere(source, address))
  for (const layer of style.layers.filter(isCalm))
    map.addLayer({ ...layer, id: `basemap-${layer.id}`, ...sourceNamed(layer) }, 'area-fills')
  return credited(
    Object.values(style.sources).map((source) =>
      'attribution' in source ? (source.attribution ?? '') : '',
    ),
  )
}

/** Their letters and symbols would need fonts and pictures from elsewhere, and speak over ours. */
function isCalm(layer: LayerSpecification): boolean {
  const paint = JSON.stringify(layer.paint ?? {})
  return (
    ['background', 'fill', 'line', 'raster'].includes(layer.type) && !paint.includes('-pattern')
  )
}

function sourceNamed(layer: LayerSpecification) {
  return 'source' in layer && typeof layer.source === 'string'
    ? { source: `basemap-${layer.source}` }
    : {}
}

/** Addresses in a style are meant from where the style is. */
function fromThere(source: SourceSpecification, address: string): SourceSpecification {
  const absolute = (there: string) =>
    new URL(there, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
  return {
    ...source,
    ...('url' in source && source.url !== undefined ? { url: absolute(source.url) } : {}),
    ...('tiles' in source && source.tiles !== undefined
      ? { tiles: source.tiles.map(absolute) }
      : {}),
  }
}

/** Attributions come as HTML; the licence of OpenStreetMap wants to be named. */
function credited(attributions: readonly string[]): string {
  const said = attributions
    .map((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent)
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' · ')
  return said.includes('OpenStreetMap') && !said.includes('ODbL') ? `${said} (ODbL)` : said
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value
}
