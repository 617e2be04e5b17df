import type { Feature, MultiPolygon, Point } from 'geojson'
import { GeoJSONSource, type Map as GlMap } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import type {
  Bounds,
  MapGround,
  MapGroup,
  MapLabel,
  MapMark,
  MapName,
  MapPoint,
  MapShown,
  Room,
} from './map-ground.ts'
import { outlinedAreas } from './map-outlined.ts'
import { fitting, leastMove } from './map-rooms.ts'
import { layersInstead, layersShown } from './map-style.ts'
import { tint } from './map-tint.ts'

/** What can be drawn on a map that is open. Fills and marks change without any source being read again. */
export type MapDrawing = ReturnType<typeof mapDrawing>

export type OpenedMap = { map: GlMap; drawing: MapDrawing }

export function mapDrawing(map: GlMap, { areas }: MapGround) {
  const fills: number[] = []
  const outlines = new Map<number, MultiPolygon>()
  let said = new Map<number, MapLabel>()
  let chosen: number | null = null
  const outlined = outlinedAreas(
    (area) => areas.features[area]?.geometry,
    (diff) => void sourceOf(map, 'outlined')?.updateData(diff),
  )

  function see(layer: string, visible: boolean) {
    map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none')
  }

  function keep({ id, outline }: MapGroup) {
    if (outline === null) outlines.delete(id)
    else outlines.set(id, outline)
  }

  function drawChosen() {
    const outline = outlines.get(chosen ?? -1)
    set('chosen', outline === undefined ? [] : [groupOf(chosen ?? -1, outline)])
  }

  function set(source: string, features: Feature[]) {
    void sourceOf(map, source)?.setData({ type: 'FeatureCollection', features })
  }

  return {
    /** Colours areas by the number of a fill, -1 for none. */
    fill(some: Iterable<number>, fillOf: (area: number) => number): void {
      for (const area of some) {
        const fill = fillOf(area)
        if (fills[area] === fill) continue
        fills[area] = fill
        map.setFeatureState({ source: 'areas', id: area }, { fill })
      }
    },
    outline(groups: readonly MapGroup[]): void {
      const add: Feature[] = []
      const remove: number[] = []
      for (const group of groups) {
        keep(group)
        if (group.outline === null) remove.push(group.id)
        else add.push(groupOf(group.id, group.outline))
      }
      void sourceOf(map, 'groups')?.updateData({ add, remove })
      if (groups.some(({ id }) => id === chosen)) drawChosen()
    },
    outlineAll(groups: readonly MapGroup[]): void {
      outlines.clear()
      for (const group of groups) keep(group)
      set(
        'groups',
        Array.from(outlines, ([id, outline]) => groupOf(id, outline)),
      )
      drawChosen()
    },
    /** These labels from now on; one that is the same object as before is left as it stands. */
    label(labels: readonly MapLabel[]): void {
      const now = new Map(labels.map((label) => [label.id, label]))
      const remove = [...said.keys()].filter((id) => !now.has(id))
      const add = labels
        .filter((label) => said.get(label.id) !== label)
        .map(({ id, lon, lat, ...says }): Feature => ({ ...pointAt(lon, lat, says), id }))
      said = now
      if (add.length + remove.length > 0) void sourceOf(map, 'labels')?.updateData({ add, remove })
    },
    points(points: readonly MapPoint[]): void {
      set(
        'points',
        points.map(({ id, lon, lat }) => pointAt(lon, lat, { id })),
      )
    },
    hover: outlined.hover,
    mark: outlined.mark,
    choose(group: number | null): void {
      if (group === chosen) return
      chosen = group
      drawChosen()
    },
    /** Gives areas a place on the ramp, drawn while shades are shown. */
    shade(shades: readonly number[]): void {
      for (const [area, shade] of shades.entries())
        map.setFeatureState({ source: 'areas', id: area }, { shade })
    },
    names(names: readonly MapName[]): void {
      set(
        'names',
        names.map(({ lon, lat, ...says }) => pointAt(lon, lat, says)),
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

const groupOf = (id: number, geometry: MultiPolygon): Feature => ({
  type: 'Feature',
  id,
  properties: {},
  geometry,
})

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
