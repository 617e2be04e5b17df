import type { Feature, Point } from 'geojson'
import { GeoJSONSource, type Map as GlMap } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import type { Bounds, MapGroup, MapLabel, MapPoint, Room } from './map-ground.ts'
import { tint } from './map-tint.ts'

/** What can be drawn on a map that is open. Fills and marks change without any source being read again. */
export type MapDrawing = ReturnType<typeof mapDrawing>

type Marks = { hover: number | null; marked: number | null; chosen: number | null }

export function mapDrawing(map: GlMap) {
  const fills: number[] = []
  const marks: Marks = { hover: null, marked: null, chosen: null }

  function mark(key: keyof Marks, source: 'areas' | 'groups', id: number | null) {
    const before = marks[key]
    if (before === id) return
    marks[key] = id
    if (before !== null) map.setFeatureState({ source, id: before }, { [key]: false })
    if (id !== null) map.setFeatureState({ source, id }, { [key]: true })
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
      void sourceOf(map, 'groups')?.setData({ type: 'FeatureCollection', features })
    },
    label(labels: readonly MapLabel[]): void {
      const features = labels.map(({ lon, lat, ...said }) => pointAt(lon, lat, said))
      void sourceOf(map, 'labels')?.setData({ type: 'FeatureCollection', features })
    },
    points(points: readonly MapPoint[]): void {
      const features = points.map(({ id, lon, lat }) => pointAt(lon, lat, { id }))
      void sourceOf(map, 'points')?.setData({ type: 'FeatureCollection', features })
    },
    hover: (area: number | null) => mark('hover', 'areas', area),
    mark: (area: number | null) => mark('marked', 'areas', area),
    choose: (group: number | null) => mark('chosen', 'groups', group),
    show(layer: 'lines' | 'points', visible: boolean): void {
      map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none')
    },
    /** Wears other colours at once; nothing is loaded again. */
    wear(colours: MapColours): void {
      tint(map, colours)
    },
    /** Moves no more than needed for these bounds to be seen beside what floats over the map. */
    reveal(bounds: Bounds, room: Room): void {
      const [west, south, east, north] = bounds
      const a = map.project([west, north])
      const b = map.project([east, south])
      const { clientWidth, clientHeight } = map.getContainer()
      const left = room.left
      const right = clientWidth - room.right
      const bottom = clientHeight - room.bottom
      if (b.x - a.x > right - left || b.y - a.y > bottom - room.top) {
        map.fitBounds(bounds, { padding: room, duration: 400 })
        return
      }
      const x = a.x < left ? a.x - left : b.x > right ? b.x - right : 0
      const y = a.y < room.top ? a.y - room.top : b.y > bottom ? b.y - bottom : 0
      if (x !== 0 || y !== 0) map.panBy([x, y], { duration: 400 })
    },
    fit(bounds: Bounds, room: Room, durationMs = 400): void {
      map.fitBounds(bounds, { padding: room, duration: durationMs })
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
