import { useComputedColorScheme } from '@mantine/core'
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhereOne } from '#domain/equipment/where.ts'
import { readGround } from '#web/city-ground.ts'
import { cityQuery } from '#web/city-places.ts'
import { api, told } from '#web/client.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import classes from './where.module.css'

const groundQuery = queryOptions({
  queryKey: ['city', 'ground', 'equipment'],
  queryFn: async () => {
    const [sections, topology] = await Promise.all([
      told(api.city.sections.$get()),
      told(api.city.geometry.$get()),
    ])
    return readGround(sections, topology)
  },
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})

/** Plain land: what counts here are the points. */
const colours = {
  light: { ...mapColours.light, fills: [mapColours.light.land] },
  dark: { ...mapColours.dark, fills: [mapColours.dark.land] },
}

const room = { top: 20, right: 64, bottom: 40, left: 20 }
const nothing = () => {}

type WhereMapProps = { found: readonly WhereOne[]; onChoose: (space: string) => void }

/** Where the spaces of the list are, each with how many it has free. */
export function WhereMap({ found, onChoose }: WhereMapProps) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const about = useId()
  const { data: ground } = useQuery(groundQuery)
  const { data: city } = useSuspenseQuery(cityQuery)
  const [drawing, setDrawing] = useState<MapDrawing | null>(null)
  useEffect(
    function drawThem() {
      drawing?.points(found.map(({ space: { lon, lat } }, id) => ({ id, lon, lat })))
      drawing?.label(
        found.map(({ space: { lon, lat, name }, free, total }, id) => ({
          id,
          lon,
          lat,
          short: String(free),
          name,
          figure: `${free}/${total}`,
          lifted: true,
        })),
      )
    },
    [drawing, found],
  )
  if (ground === undefined) return null
  return (
    <>
      <p id={about} className={classes.hidden}>
        {t('reservations.where.map.about')}
      </p>
      <MapCanvas
        ground={ground}
        colours={colours[scheme]}
        room={room}
        brush={null}
        show={{ lines: false, points: true }}
        words={{
          label: t('reservations.where.map.label'),
          zoomIn: t('reservations.where.map.zoomIn'),
          zoomOut: t('reservations.where.map.zoomOut'),
          whole: t('reservations.where.map.whole'),
        }}
        describedBy={about}
        credit={city?.attribution ?? ''}
        absent={
          <StateMessage
            icon={<IconMapOff size={30} />}
            title={t('reservations.where.map.absent')}
            text={t('reservations.where.map.absentText')}
          />
        }
        onReady={(opened) => {
          opened.fill(ground.areas.features.keys(), () => 0)
          setDrawing(opened)
          return () => setDrawing(null)
        }}
        onHover={nothing}
        onPress={nothing}
        onPressPoint={(place) => {
          const one = found[place]
          if (one !== undefined) onChoose(one.space.id)
        }}
        onBrush={nothing}
        onBrushEnd={nothing}
        onBrushCancel={nothing}
        onBox={nothing}
        onBoxEnd={nothing}
      />
    </>
  )
}
