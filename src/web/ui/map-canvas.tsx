import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Map as GlMap } from 'maplibre-gl'
import { areaIndex } from './map-areas.ts'
import { MapButtons, type MapWords } from './map-buttons.tsx'
import type { MapColours } from './map-colours.ts'
import { mapDrawing, type MapDrawing, type OpenedMap } from './map-drawing.ts'
import {
  listenToPointers,
  type MapBrush,
  type MapEvents,
  type Pixel,
  type PixelBox,
} from './map-gestures.ts'
import type { MapGround, MapShown, Room } from './map-ground.ts'
import type { Basemap } from './map-basemap.ts'
import { openMap } from './map-open.ts'
import { type MapOver, useMapOver } from './map-over.ts'
import { useStreets } from './map-streets.ts'
import classes from './map-canvas.module.css'

type MapCanvasProps = MapEventsGiven & {
  ground: MapGround
  colours: MapColours
  /** What is left free by all that floats over the map; several where it can be had in several ways. */
  room: Room | readonly Room[]
  /** Radius of the brush in pixels, or a rectangle; null where a press chooses. */
  brush: MapBrush
  show: MapShown
  over?: MapOver
  basemap?: Basemap | null
  words: MapWords
  /** The element that says what the map cannot: that the table beside it does all that it does. */
  describedBy: string
  credit: string
  /** Shown where the browser draws no maps. */
  absent: ReactNode
  /** What to draw and when is the owner's; answers how to stop. */
  onReady: (drawing: MapDrawing) => () => void
}
type MapEventsGiven = Omit<MapEvents, 'onBrushMove' | 'onBoxMove'>

const nothingOver: MapOver = {}

/** A map of areas in groups: data in, events out. React never owns what the graphics card draws. */
export function MapCanvas({
  ground,
  colours,
  room,
  brush,
  show,
  over = nothingOver,
  basemap = null,
  words,
  describedBy,
  credit,
  absent,
  onReady,
  ...events
}: MapCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<OpenedMap | 'absent' | null>(null)
  const index = useMemo(() => areaIndex(ground.areas.features), [ground])
  const radius = typeof brush === 'number' ? brush : 0
  function onBrushMove(at: Pixel | null) {
    const element = ring.current
    if (element === null) return
    element.hidden = at === null || radius === 0
    if (at !== null) element.style.translate = `${at.x}px ${at.y}px`
  }

  function onBoxMove(box: PixelBox | null) {
    const element = frame.current
    if (element === null) return
    element.hidden = box === null
    if (box === null) return
    const { from, to } = box
    element.style.translate = `${Math.min(from.x, to.x)}px ${Math.min(from.y, to.y)}px`
    element.style.width = `${Math.abs(to.x - from.x)}px`
    element.style.height = `${Math.abs(to.y - from.y)}px`
  }

  const told = useEffectEvent(() => ({ ...events, onBrushMove, onBoxMove }))
  const currentBrush = useEffectEvent(() => brush)
  const open = useEffectEvent((element: HTMLElement) => openMap(element, ground, colours))
  const drawingOn = useEffectEvent((map: GlMap) => mapDrawing(map, ground))
  const ready = useEffectEvent(onReady)
  const fitFirst = useEffectEvent((drawing: MapDrawing) =>
    drawing.fit(ground.bounds, [room].flat(), 0),
  )

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
      // Not once it is loaded: what comes now is prepared while the areas are, and for the right place.
      map.once('style.load', () => {
        const drawing = drawingOn(map)
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
  useMapOver(live, over, show)
  const streets = useStreets(live, basemap, (drawing) => drawing.wear(colours))
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
  const credits = [credit, streets.failed ? words.streetsFailed : streets.credit].filter(Boolean)
  return (
    <div className={classes.frame} data-paints={paints}>
      <div ref={place} className={classes.map} />
      <div
        ref={ring}
        className={classes.ring}
        style={{ width: 2 * radius, height: 2 * radius, margin: -radius }}
        aria-hidden
        hidden
      />
      <div ref={frame} className={classes.box} aria-hidden hidden />
      {live !== null && (
        <MapButtons
          words={words}
          onZoom={(by) => live.map.zoomTo(live.map.getZoom() + by)}
          onWhole={() => live.drawing.fit(ground.bounds, [room].flat())}
        />
      )}
      {credits.length > 0 && <p className={classes.credit}>{credits.join(' · ')}</p>}
    </div>
  )
}
