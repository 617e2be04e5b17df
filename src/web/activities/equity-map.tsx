import { useComputedColorScheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cityQuery, spacesQuery } from '#web/city-places.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { islandsOfPlanQuery } from './equity-queries.ts'
import { cityGroundQuery } from './ground-query.ts'
import classes from './equity.module.css'

const colours = {
  light: { ...mapColours.light, fills: mapColours.light.ramp },
  dark: { ...mapColours.dark, fills: mapColours.dark.ramp },
}
const room = { top: 20, right: 64, bottom: 40, left: 20 }
const nothing = () => {}

type EquityMapProps = {
  plan: string
  /** By island; one that is not here is drawn as land. */
  shades: ReadonlyMap<string, number>
  chosen: string | null
  onChoose: (island: string | null) => void
}

/** The islands in shades; a press chooses one, as its row in the table does. */
export function EquityMap({ plan, shades, chosen, onChoose }: EquityMapProps) {
  const { t } = useTranslation()
  const scheme = useComputedColorScheme('light')
  const about = useId()
  const { data: ground } = useSuspenseQuery(cityGroundQuery)
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: drawn } = useSuspenseQuery(islandsOfPlanQuery(plan))
  const [drawing, setDrawing] = useState<MapDrawing | null>(null)
  const { islands, assignment } = drawn
  useEffect(
    function shadeTheIslands() {
      drawing?.fill(ground.areas.features.keys(), (section) => {
        const island = islands[assignment[section] ?? -1]
        return shades.get(island?.id ?? '') ?? -1
      })
    },
    [drawing, ground, islands, assignment, shades],
  )
  useEffect(
    function outlineTheChosen() {
      drawing?.mark(
        assignment.flatMap((place, section) =>
          chosen !== null && islands[place]?.id === chosen ? [section] : [],
        ),
      )
    },
    [drawing, islands, assignment, chosen],
  )
  useEffect(
    function putTheSpaces() {
      drawing?.points(
        spaces.flatMap(({ lon, lat, closedOn }, id) =>
          closedOn === null ? [{ id, lon, lat }] : [],
        ),
      )
    },
    [drawing, spaces],
  )
  return (
    <div className={classes.map}>
      <p id={about} className={classes.hidden}>
        {t('activities.equity.map.about')}
      </p>
      <MapCanvas
        key={plan}
        ground={ground}
        colours={colours[scheme]}
        room={room}
        brush={null}
        show={{ lines: false, points: true }}
        words={{
          label: t('activities.equity.map.label'),
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
            text={t('activities.equity.map.absentText')}
          />
        }
        onReady={(opened) => {
          setDrawing(opened)
          return () => setDrawing(null)
        }}
        onHover={nothing}
        onPress={(section) =>
          onChoose(section === null ? null : (islands[assignment[section] ?? -1]?.id ?? null))
        }
        onPressPoint={(place) => onChoose(spaces[place]?.island?.id ?? null)}
        onBrush={nothing}
        onBrushEnd={nothing}
        onBrushCancel={nothing}
        onBox={nothing}
        onBoxEnd={nothing}
      />
    </div>
  )
}
