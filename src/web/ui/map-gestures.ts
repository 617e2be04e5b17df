import type { Map as GlMap } from 'maplibre-gl'
import type { Bounds } from './map-ground.ts'
import { areasNear, type AreaIndex, worldPoint } from './map-areas.ts'

export type Pixel = { x: number; y: number }

export type PixelBox = { from: Pixel; to: Pixel }

export type MapEvents = {
  /** The area under a resting pointer, or none; where it is on the screen. */
  onHover: (area: number | null, at: Pixel) => void
  onPress: (area: number | null) => void
  onPressPoint: (point: number) => void
  /** Wherever it was pressed, beside what is there. */
  onPressPlace?: (lon: number, lat: number) => void
  /** Areas that a brush has newly passed over. */
  onBrush: (areas: readonly number[]) => void
  onBrushEnd: () => void
  /** A rectangle is being drawn, and where its loose corner is; null once it is given up. */
  onBox?: (bounds: Bounds | null, at: Pixel) => void
  onBoxEnd?: (bounds: Bounds) => void
  /** The rectangle on the screen, to be drawn; none when there is none. */
  onBoxMove: (box: PixelBox | null) => void
  /** A second finger came down, so that it was no stroke but the beginning of a pinch; or Escape. */
  onBrushCancel: () => void
  /** Where the brush is, to be drawn round the pointer; none when it has left. */
  onBrushMove: (at: Pixel | null) => void
}

export type MapBrush = number | 'box' | null

type Gestures = {
  index: AreaIndex
  /** Radius of the brush in pixels, a rectangle, or null where presses choose. */
  brush: () => MapBrush
  events: () => MapEvents
}

/** Turns pointers over a map into events about areas; answers how to stop. */
export function listenToPointers(map: GlMap, { index, brush, events }: Gestures): () => void {
  const place = map.getCanvasContainer()
  const stop = new AbortController()
  const down = new Map<number, Pixel>()
  let stroke: { last: Pixel } | null = null
  let drawnBox: PixelBox | null = null

  const at = (event: PointerEvent): Pixel => {
    const box = place.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const areasAt = ({ x, y }: Pixel, radius: number) => {
    const { lng, lat } = map.unproject([x, y])
    return areasNear(index, worldPoint(lng, lat), radius / (512 * 2 ** map.getZoom()))
  }
  const brushTo = (to: Pixel, radius: number) => {
    const from = stroke?.last ?? to
    const steps = Math.max(1, Math.ceil(distance(from, to) / Math.max(4, radius / 2)))
    const areas = new Set<number>()
    for (let step = 1; step <= steps; step++)
      for (const area of areasAt(between(from, to, step / steps), radius)) areas.add(area)
    stroke = { last: to }
    if (areas.size > 0) events().onBrush([...areas])
  }
  const boundsOf = ({ from, to }: PixelBox): Bounds => {
    const a = map.unproject([Math.min(from.x, to.x), Math.max(from.y, to.y)])
    const b = map.unproject([Math.max(from.x, to.x), Math.min(from.y, to.y)])
    return [a.lng, a.lat, b.lng, b.lat]
  }
  const boxTo = (from: Pixel, to: Pixel) => {
    drawnBox = { from, to }
    events().onBoxMove(drawnBox)
    events().onBox?.(boundsOf(drawnBox), to)
  }
  const endBox = (isDone: boolean) => {
    const drawn = drawnBox
    drawnBox = null
    if (drawn === null) return
    events().onBoxMove(null)
    events().onBox?.(null, drawn.to)
    if (isDone) events().onBoxEnd?.(boundsOf(drawn))
  }
  const end = (how: 'onBrushEnd' | 'onBrushCancel') => {
    endBox(how === 'onBrushEnd')
    if (stroke === null) return
    stroke = null
    events()[how]()
  }
  const on = (
    name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave',
    act: (event: PointerEvent) => void,
  ) => {
    place.addEventListener(name, act, { signal: stop.signal })
  }

  on('pointerdown', (event) => {
    down.set(event.pointerId, at(event))
    const radius = brush()
    if (radius === null) return
    place.setPointerCapture(event.pointerId)
    if (down.size > 1) return end('onBrushCancel')
    events().onHover(null, at(event))
    if (event.button === 0 && radius === 'box') boxTo(at(event), at(event))
    else if (event.button === 0 && radius !== 'box') brushTo(at(event), radius)
    return undefined
  })
  on('pointermove', (event) => {
    const to = at(event)
    const before = down.get(event.pointerId)
    const radius = brush()
    if (before !== undefined) down.set(event.pointerId, to)
    if (drawnBox !== null) boxTo(drawnBox.from, to)
    else if (stroke !== null && typeof radius === 'number') brushTo(to, radius)
    else if (radius !== null && before !== undefined)
      // Two fingers, or another button of the mouse, move the map while one paints.
      map.panBy([(before.x - to.x) / down.size, (before.y - to.y) / down.size], { duration: 0 })
    if (radius !== null) events().onBrushMove(event.pointerType === 'touch' ? null : to)
    if (event.buttons === 0) events().onHover(areasAt(to, 0)[0] ?? null, to)
  })
  on('pointerup', (event) => {
    down.delete(event.pointerId)
    end('onBrushEnd')
  })
  on('pointercancel', (event) => {
    down.delete(event.pointerId)
    if (drawnBox === null) end('onBrushEnd')
    else end('onBrushCancel')
  })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || (stroke === null && drawnBox === null)) return
      event.preventDefault()
      event.stopPropagation()
      end('onBrushCancel')
    },
    { signal: stop.signal, capture: true },
  )
  on('pointerleave', (event) => {
    events().onHover(null, at(event))
    events().onBrushMove(null)
  })
  const pressed = map.on('click', ({ point, lngLat }) => {
    if (brush() !== null) return
    events().onPressPlace?.(lngLat.lng, lngLat.lat)
    const near = 8
    const [found] = map.queryRenderedFeatures(
      [
        [point.x - near, point.y - near],
        [point.x + near, point.y + near],
      ],
      { layers: ['points'] },
    )
    const id: unknown = found?.properties['id']
    if (typeof id === 'number') events().onPressPoint(id)
    else events().onPress(areasAt(point, 0)[0] ?? null)
  })
  return () => {
    pressed.unsubscribe()
    stop.abort()
  }
}

const distance = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y)
const between = (a: Pixel, b: Pixel, share: number) => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
})
