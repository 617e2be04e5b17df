import { useEffect } from 'react'
import type { OpenedMap } from './map-drawing.ts'
import type { MapMark, MapName, MapShown } from './map-ground.ts'

/** What can lie over the areas, to be switched on and off. */
export type MapOver = {
  names?: readonly MapName[]
  marks?: readonly MapMark[]
  /** The place of each area on the ramp. */
  shades?: readonly number[]
}

/** Draws what lies over the areas, and shows of it what is switched on. */
export function useMapOver(
  live: OpenedMap | null,
  { names, marks, shades }: MapOver,
  show: MapShown,
) {
  const { lines, points, fineLines = false } = show
  const { marks: showsMarks = false, shades: showsShades = false } = show
  useEffect(
    function drawNames() {
      if (names !== undefined) live?.drawing.names(names)
    },
    [live, names],
  )
  useEffect(
    function drawMarks() {
      if (marks !== undefined) live?.drawing.marks(marks)
    },
    [live, marks],
  )
  useEffect(
    function drawShades() {
      if (shades !== undefined) live?.drawing.shade(shades)
    },
    [live, shades],
  )
  useEffect(
    function showLayers() {
      live?.drawing.show('lines', lines)
      live?.drawing.show('points', points)
      live?.drawing.show('fineLines', fineLines)
      live?.drawing.show('marks', showsMarks)
      live?.drawing.show('shades', showsShades)
    },
    [live, lines, points, fineLines, showsMarks, showsShades],
  )
}
