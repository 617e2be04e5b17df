import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Map as GlMap } from 'maplibre-gl'
import { areaIndex } from './map-areas.ts'
import { MapButtons, type MapWords } from './map-buttons.tsx'
import type { MapColours } from './map-colours.ts'
import { mapDrawing, type MapDrawing } from './map-drawing.ts'
import { listenToPointers, type MapEvents, type Pixel } from './map-gestures.ts'
import type { MapGround, Room } from './map-ground.ts'
import { openMap } from './map-open.ts'
import classes from './map-canvas.module.css'

type MapCanvasProps = MapEventsGiven & {
  ground: MapGround
  colours: MapColours
  /** What floats over the map, and hides what is under it. */
  room: Room
  /** Radius of the brush in pixels; null where a press chooses. */
  brush: number | null
  show: { lines: boolean; points: boolean }
  words: MapWords
  /** The element that says what the map cannot: that the table beside it does all that it does. */
  describedBy: string
  credit: string
  /** Shown where the browser draws no maps. */
  absent: ReactNode
  /** What to draw and when is the owner's; answers how to stop. */
  onReady: (drawing: MapDrawing) => () => void
}
type MapEventsGiven = Omit<MapEvents, 'onBrushMove'>

/** A map of areas in groups: data in, events out. React never owns what the graphics card draws. */
export function MapCanvas({
  ground,
  colours,
  room,
  brush,
  show,
  words,
  describedBy,
  credit,
  absent,
  onReady,
  ...events
}: MapCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<{ map: GlMap; drawing: MapDrawing } | 'absent' | null>(null)
  const index = useMemo(() => areaIndex(ground.areas.features), [ground])
  function onBrushMove(at: Pixel | null) {
    const element = ring.current
    if (element === null) return
    element.hidden = at === null || brush === null || brush === 0
    if (at !== null) element.style.translate = `${at.x}px ${at.y}px`
  }

  const told = useEffectEvent(() => ({ ...events, onBrushMove }))
  const currentBrush = useEffectEvent(() => brush)
  const open = useEffectEvent((element: HTMLElement) => openMap(element, ground, colours))
  const ready = useEffectEvent(onReady)
  const fitFirst = useEffectEvent((drawing: MapDrawing) => drawing.fit(ground.bounds, room, 0))

  useEffect(
    function openTheMap() {
      if (place.current === null) return undefined
      const map = open(place.current)
      if (map === null) {
        setOpened('absent')
        return undefined
      }
      const ending: (() => void)[] = [
        listenToPointers(map, { index, brush: () => currentBrush(), events: () => told() }),
      ]
      map.once('load', () => {
        const drawing = mapDrawing(map)
        fitFirst(drawing)
        ending.push(ready(drawing))
        setOpened({ map, drawing })
      })
      return () => {
        for (const end of ending) end()
        map.remove()
        setOpened(null)
      }
    },
    [index],
  )

  const live = opened === null || opened === 'absent' ? null : opened
  useEffect(
    function dress() {
      live?.drawing.wear(colours)
    },
    [live, colours],
  )
  useEffect(
    function showLayers() {
      live?.drawing.show('lines', show.lines)
      live?.drawing.show('points', show.points)
    },
    [live, show.lines, show.points],
  )
  useEffect(
    function nameTheCanvas() {
      const canvas = live?.map.getCanvas()
      canvas?.setAttribute('aria-label', words.label)
      canvas?.setAttribute('aria-describedby', describedBy)
    },
    [live, words.label, describedBy],
  )
  const paints = brush !== null
  useEffect(
    function handOverTheDrag() {
      if (paints) live?.map.dragPan.disable()
      else live?.map.dragPan.enable()
      if (paints) live?.map.doubleClickZoom.disable()
      else live?.map.doubleClickZoom.enable()
    },
    [live, paints],
  )

  if (opened === 'absent') return absent
  return (
    <div className={classes.frame} data-paints={paints}>
      <div ref={place} className={classes.map} />
      <div
        ref={ring}
        className={classes.ring}
        style={{ width: 2 * (brush ?? 0), height: 2 * (brush ?? 0), margin: -(brush ?? 0) }}
        aria-hidden
        hidden
      />
      {live !== null && (
        <MapButtons
          words={words}
          onZoom={(by) => live.map.zoomTo(live.map.getZoom() + by)}
          onWhole={() => live.drawing.fit(ground.bounds, room)}
        />
      )}
      {credit !== '' && <p className={classes.credit}>{credit}</p>}
    </div>
  )
}
