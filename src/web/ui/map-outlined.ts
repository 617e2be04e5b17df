import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { GeoJSONSourceDiff } from 'maplibre-gl'

type Shape = Polygon | MultiPolygon

/**
 * The areas that are outlined: firmly those that are marked, faintly the one under the pointer. They
 * have a source of their own, of a few shapes: as a state of all areas the card would draw each of
 * them a second time in every frame to show nothing.
 */
export function outlinedAreas(
  shapeOf: (area: number) => Shape | undefined,
  update: (diff: GeoJSONSourceDiff) => void,
) {
  let drawn = new Map<number, 'firm' | 'faint'>()
  let marked: ReadonlySet<number> = new Set()
  let hovered: number | null = null

  function redraw() {
    const now = new Map<number, 'firm' | 'faint'>()
    if (hovered !== null) now.set(hovered, 'faint')
    for (const area of marked) now.set(area, 'firm')
    const remove = [...drawn.keys()].filter((area) => !now.has(area))
    const add = [...now].flatMap(([id, line]): Feature[] => {
      const geometry = drawn.get(id) === line ? undefined : shapeOf(id)
      return geometry === undefined ? [] : [{ type: 'Feature', id, properties: { line }, geometry }]
    })
    drawn = now
    if (add.length + remove.length > 0) update({ add, remove })
  }

  return {
    hover(this: void, area: number | null): void {
      if (area === hovered) return
      hovered = area
      redraw()
    },
    /** Marks these areas, and no other from now on. */
    mark(this: void, areas: Iterable<number>): void {
      marked = new Set(areas)
      redraw()
    },
  }
}
