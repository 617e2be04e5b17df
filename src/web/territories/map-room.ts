import type { Room } from '#web/ui/map-ground.ts'

/** What floats over the map, in pixels from its edges: whatever is shown is shown beside it. */
export function roomOf(hasTools: boolean, hasCard: boolean): Room {
  const isWide = window.matchMedia('(min-width: 62em)').matches
  if (!isWide) return { top: 16, right: 16, bottom: hasTools ? 72 : 40, left: 16 }
  return { top: 20, right: hasCard ? 316 : 64, bottom: 56, left: hasTools ? 84 : 24 }
}
