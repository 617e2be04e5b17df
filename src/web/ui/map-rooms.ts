import type { Map as GlMap } from 'maplibre-gl'
import type { Bounds, Room } from './map-ground.ts'

type Move = { x: number; y: number }

/** The shortest way to bring bounds into one of the rooms; null where they are too large for each. */
export function leastMove(map: GlMap, bounds: Bounds, rooms: readonly Room[]): Move | null {
  const [west, south, east, north] = bounds
  const a = map.project([west, north])
  const b = map.project([east, south])
  const { clientWidth, clientHeight } = map.getContainer()
  let least: Move | null = null
  for (const { left, right, top, bottom } of rooms) {
    const x = shift(a.x, b.x, left, clientWidth - right)
    const y = shift(a.y, b.y, top, clientHeight - bottom)
    if (x === null || y === null) continue
    if (least === null || Math.hypot(x, y) < Math.hypot(least.x, least.y)) least = { x, y }
  }
  return least
}

/** The room in which bounds are drawn largest. */
export function fitting(map: GlMap, bounds: Bounds, rooms: readonly Room[]): Room {
  let best: { room: Room; zoom: number } | null = null
  for (const room of rooms) {
    const zoom = map.cameraForBounds(bounds, { padding: room })?.zoom ?? -1
    if (best === null || zoom > best.zoom) best = { room, zoom }
  }
  return best?.room ?? { top: 0, right: 0, bottom: 0, left: 0 }
}

function shift(from: number, to: number, low: number, high: number): number | null {
  if (to - from > high - low) return null
  return from < low ? from - low : Math.max(0, to - high)
}
