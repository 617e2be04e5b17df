import { useComputedColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cityQuery } from '#web/city-places.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { cityGroundQuery } from './ground-query.ts'
import classes from './form.module.css'

const colours = {
  light: { ...mapColours.light, fills: [mapColours.light.land] },
  dark: { ...mapColours.dark, fills: [mapColours.dark.land] },
}
const room = { top: 20, right: 64, bottom: 40, left: 20 }
const nothing = () => {}
/** Degrees round a point of which enough of the streets is seen. */
const around = 0.004

type Place = { lon: number; lat: number }
type FormMapProps = {
  point: Place | null
  near: Place | null
  onPick: (lon: number, lat: number) => void
}

/** A press on the map says where one meets; the field above does the same by address. */
export function FormMap({ point, near, onPick }: FormMapProps) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const about = useId()
  const { data: ground } = useQuery(cityGroundQuery)
  const { data: city } = useQuery(cityQuery)
  const [drawing, setDrawing] = useState<MapDrawing | null>(null)
  const { lon = null, lat = null } = point ?? {}
  const [nearLon, nearLat] = [near?.lon ?? null, near?.lat ?? null]
  useEffect(
    function drawThePoint() {
      drawing?.points(lon === null || lat === null ? [] : [{ id: 0, lon, lat }])
    },
    [drawing, lon, lat],
  )
  useEffect(
    function goNear() {
      if (drawing === null || nearLon === null || nearLat === null) return
      drawing.fit(
        [nearLon - around, nearLat - around, nearLon + around, nearLat + around],
        [room],
        0,
      )
    },
    [drawing, nearLon, nearLat],
  )
  if (ground === undefined) return null
  return (
    <div className={classes.map}>
      <p id={about} className={classes.hidden}>
        {t('activities.form.map.about')}
      </p>
      <MapCanvas
        ground={ground}
        colours={colours[scheme]}
        room={room}
        brush={null}
        show={{ lines: false, points: true }}
        words={{
          label: t('activities.form.map.label'),
          zoomIn: t('activities.form.map.zoomIn'),
          zoomOut: t('activities.form.map.zoomOut'),
          whole: t('activities.form.map.whole'),
        }}
        describedBy={about}
        credit={city?.attribution ?? ''}
        absent={
          <StateMessage
            icon={<IconMapOff size={30} />}
            title={t('activities.form.map.absent')}
            text={t('activities.form.map.absentText')}
          />
        }
        onReady={(opened) => {
          opened.fill(ground.areas.features.keys(), () => 0)
          setDrawing(opened)
          return () => setDrawing(null)
        }}
        onHover={nothing}
        onPress={nothing}
        onPressPoint={nothing}
        onPressPlace={(pressedLon, pressedLat) =>
          onPick(Number(pressedLon.toFixed(6)), Number(pressedLat.toFixed(6)))
        }
        onBrush={nothing}
        onBrushEnd={nothing}
        onBrushCancel={nothing}
        onBox={nothing}
        onBoxEnd={nothing}
      />
    </div>
  )
}
