import type { Feature, Point } from 'geojson'
import { GeoJSONSource, type Map as GlMap } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import type {
  Bounds,
  MapGroup,
  MapLabel,
  MapMark,
  MapName,
  MapPoint,
  MapShown,
  Room,
} from './map-ground.ts'
import { fitting, leastMove } from './map-rooms.ts'
import { layersInstead, layersShown } from './map-style.ts'
import { tint } from './map-tint.ts'

/** What can be drawn on a map that is open. Fills and marks change without any source being read again. */
export type MapDrawing = ReturnType<typeof mapDrawing>

export type OpenedMap = { map: GlMap; drawing: MapDrawing }

type Marks = { hover: number | null; chosen: number | null }

export function mapDrawing(map: GlMap) {
  const fills: number[] = []
  let markedAreas = new Set<number>()
  const marks: Marks = { hover: null, chosen: null }

  function mark(key: keyof Marks, source: 'areas' | 'groups', id: number | null) {
    const before = marks[key]
    if (before === id) return
    marks[key] = id
    if (before !== null) map.setFeatureState({ source, id: before }, { [key]: false })
    if (id !== null) map.setFeatureState({ source, id }, { [key]: true })
  }

  function see(layer: string, visible: boolean) {
    map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none')
  }

  function set(source: string, features: Feature[]) {
    void sourceOf(map, source)?.setData({ type: 'FeatureCollection', features })
  }

  return {
    /** Colours areas by the number of a fill, -1 for none. */
    fill(areas: Iterable<number>, fillOf: (area: number) => number): void {
      for (const area of areas) {
        const fill = fillOf(area)
        if (fills[area] === fill) continue
        fills[area] = fill
        map.setFeatureState({ source: 'areas', id: area }, { fill })
      }
    },
    outline(groups: readonly MapGroup[]): void {
      const add: Feature[] = []
      const remove: number[] = []
      for (const { id, outline } of groups)
        if (outline === null) remove.push(id)
        else add.push({ type: 'Feature', id, properties: {}, geometry: outline })
      void sourceOf(map, 'groups')?.updateData({ add, remove })
    },
    outlineAll(groups: readonly MapGroup[]): void {
      const features = groups.flatMap(({ id, outline }): Feature[] =>
        outline === null ? [] : [{ type: 'Feature', id, properties: {}, geometry: outline }],
      )
      set('groups', features)
    },
    label(labels: readonly MapLabel[]): void {
      set(
        'labels',
        labels.map(({ lon, lat, ...said }) => pointAt(lon, lat, said)),
      )
    },
    points(points: readonly MapPoint[]): void {
      set(
        'points',
        points.map(({ id, lon, lat }) => pointAt(lon, lat, { id })),
      )
    },
    hover: (area: number | null) => mark('hover', 'areas', area),
    /** Marks these areas, and no other from now on. */
    mark(areas: Iterable<number>): void {
      const now = new Set(areas)
      for (const id of markedAreas)
        if (!now.has(id)) map.setFeatureState({ source: 'areas', id }, { marked: false })
      for (const id of now)
        if (!markedAreas.has(id)) map.setFeatureState({ source: 'areas', id }, { marked: true })
      markedAreas = now
    },
    choose: (group: number | null) => mark('chosen', 'groups', group),
    /** Gives areas a place on the ramp, drawn while shades are shown. */
    shade(shades: readonly number[]): void {
      for (const [area, shade] of shades.entries())
        map.setFeatureState({ source: 'areas', id: area }, { shade })
    },
    names(names: readonly MapName[]): void {
      set(
        'names',
        names.map(({ lon, lat, ...said }) => pointAt(lon, lat, said)),
      )
    },
    marks(marked: readonly MapMark[]): void {
      set(
        'marks',
        marked.map(({ lon, lat, name }) => pointAt(lon, lat, { name })),
      )
    },
    show(what: keyof MapShown, visible: boolean): void {
      for (const layer of layersShown[what]) see(layer, visible)
      for (const layer of layersInstead[what] ?? []) see(layer, !visible)
    },
    /** Wears other colours at once; nothing is loaded again. */
    wear(colours: MapColours): void {
      tint(map, colours)
    },
    /** Moves no more than needed for these bounds to be seen in one of the rooms. */
    reveal(bounds: Bounds, rooms: readonly Room[], mayZoom = true): void {
      const move = leastMove(map, bounds, rooms)
      if (move === null && !mayZoom) return
      if (move === null)
        map.fitBounds(bounds, { padding: fitting(map, bounds, rooms), duration: 400 })
      else if (move.x !== 0 || move.y !== 0) map.panBy([move.x, move.y], { duration: 400 })
    },
    fit(bounds: Bounds, rooms: readonly Room[], durationMs = 400): void {
      map.fitBounds(bounds, { padding: fitting(map, bounds, rooms), duration: durationMs })
    },
  }
}

function pointAt(
  lon: number,
  lat: number,
  properties: Record<string, string | number | boolean>,
): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }
}

function sourceOf(map: GlMap, id: string): GeoJSONSource | null {
  const source = map.getSource(id)
  return source instanceof GeoJSONSource ? source : null
}
