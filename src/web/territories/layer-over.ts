import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MapShown } from '#web/ui/map-ground.ts'
import type { MapOver } from '#web/ui/map-over.ts'
import { densityOf } from './density.ts'
import { useDesk } from './desk.ts'
import { facilitiesQuery } from './layer-queries.ts'
import { useLayers } from './layers.ts'
import { placeNames } from './map-labels.ts'
import { cityQuery } from './queries.ts'

/** What lies over the islands of this city, and what of it is on; nothing is read before it is asked for. */
export function useLayersOver(): { over: MapOver; show: MapShown } {
  const { city } = useDesk()
  const { on } = useLayers()
  const { data: about } = useSuspenseQuery(cityQuery)
  const { data: marks } = useQuery({ ...facilitiesQuery, enabled: on.has('facilities') })
  const isShaded = on.has('density')
  const names = useMemo(
    () => placeNames(city, about.districts, about.neighbourhoods),
    [city, about.districts, about.neighbourhoods],
  )
  const shades = useMemo(
    () => (isShaded ? densityOf(city.sections).classes : null),
    [city, isShaded],
  )
  const over = { names, ...(marks === undefined ? {} : { marks }) }
  return {
    over: shades === null ? over : { ...over, shades },
    show: {
      lines: on.has('districts'),
      fineLines: on.has('neighbourhoods'),
      points: on.has('spaces'),
      marks: on.has('facilities'),
      shades: isShaded,
    },
  }
}
