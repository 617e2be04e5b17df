import type { Room } from '#web/ui/map-ground.ts'
import { createStore } from './store.ts'

/** How large the panel of layers is in its corner of the map, in pixels. */
export const legendStore = createStore({ width: 0, height: 0 })

const gap = 12

/**
 * What is left free by all that floats over the map, in pixels from its edges. Above the panel of
 * layers or beside it: what is shown takes whichever of the two suits its shape.
 */
export function roomsOf(
  hasTools: boolean,
  hasCard: boolean,
  { width, height } = legendStore.get(),
): Room[] {
  const isWide = window.matchMedia('(min-width: 62em)').matches
  if (!isWide) {
    const room = { top: 68, right: 64, bottom: hasTools ? 84 : 40, left: 16 }
    const isClosed = height < room.top
    return isClosed
      ? [room]
      : [
          { ...room, top: height + 2 * gap },
          { ...room, top: 16, left: width + 2 * gap },
        ]
  }
  const left = hasTools ? 84 : gap
  const room = { top: 20, right: hasCard ? 320 : 64, bottom: 56, left: Math.max(24, left) }
  const above = { ...room, bottom: Math.max(56, height + 46 + gap) }
  const beside = { ...room, left: left + width + gap }
  return [above, beside]
}
