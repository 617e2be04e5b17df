import { useEffect, useEffectEvent, useState } from 'react'
import type { Basemap } from './map-basemap.ts'
import type { MapDrawing, OpenedMap } from './map-drawing.ts'

/** Lays streets beneath; answers whom to credit, or that they could not be had. */
export function useStreets(
  live: OpenedMap | null,
  basemap: Basemap | null,
  onLaid: (drawing: MapDrawing) => void,
): { credit: string; failed: boolean } {
  const [laidBy, setLaidBy] = useState({ credit: '', failed: false })
  const { kind, url } = basemap ?? {}
  const laid = useEffectEvent(onLaid)
  useEffect(
    function layStreets() {
      if (live === null || kind === undefined || url === undefined) return undefined
      const leaving = new AbortController()
      const lay = async () => {
        const { layBasemap } = await import('./map-basemap.ts')
        const credit = await layBasemap(live.map, { kind, url }, leaving.signal)
        setLaidBy({ credit, failed: false })
        laid(live.drawing)
      }
      lay().catch(() => {
        if (!leaving.signal.aborted) setLaidBy({ credit: '', failed: true })
      })
      return () => leaving.abort()
    },
    [live, kind, url],
  )
  return laidBy
}
