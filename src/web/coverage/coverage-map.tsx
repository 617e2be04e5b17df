import { useComputedColorScheme, useMantineTheme, type MantineTheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#domain/coverage-answer.ts'
import { spacesQuery } from '#web/city-places.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours, type MapColours } from '#web/ui/map-colours.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import type { Pressed } from './pressed-words.tsx'
import { cityQuery, groundQuery, planQuery } from './queries.ts'
import classes from './coverage.module.css'

type CoverageMapProps = { coverage: Coverage; onPress: (pressed: Pressed) => void }

const room = { top: 20, right: 64, bottom: 40, left: 20 }
const nothing = () => {}

export function CoverageMap({ coverage, onPress }: CoverageMapProps) {
  const { t } = useTranslation()
  const theme = useMantineTheme()
  const scheme = useComputedColorScheme('light')
  const about = useId()
  const { ground } = useSuspenseQuery(groundQuery).data
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: plan } = useSuspenseQuery(planQuery(coverage.plan?.id ?? null))
  const draw = (drawing: MapDrawing) => {
    drawing.fill(ground.areas.features.keys(), (section) => {
      const island = plan?.islands[plan.assignment[section] ?? -1]
      const isOpen = island?.state === 'open'
      const isNear = (coverage.nearestM[section] ?? Infinity) <= coverage.straightMetres
      return isOpen ? (isNear ? 0 : 1) : isNear ? 2 : -1
    })
    drawing.points(
      spaces.flatMap(({ lon, lat, closedOn }, id) => (closedOn === null ? [{ id, lon, lat }] : [])),
    )
    return nothing
  }
  return (
    <>
      <p id={about} className={classes.hidden}>
        {t('coverage.map.about')}
      </p>
      <MapCanvas
        key={coverage.plan?.id}
        ground={ground}
        colours={coverageColours(scheme, theme)}
        room={room}
        brush={null}
        show={{ lines: false, points: true }}
        words={{
          label: t('coverage.map.label'),
          zoomIn: t('coverage.map.zoomIn'),
          zoomOut: t('coverage.map.zoomOut'),
          whole: t('coverage.map.whole'),
        }}
        describedBy={about}
        credit={city.attribution}
        absent={
          <StateMessage
            icon={<IconMapOff />}
            title={t('coverage.map.absentTitle')}
            text={t('coverage.map.absentText')}
          />
        }
        onReady={draw}
        onHover={nothing}
        onPress={(section) => onPress(section === null ? null : { section })}
        onPressPoint={(place) => onPress({ space: spaces[place]?.id ?? '' })}
        onBrush={nothing}
        onBrushEnd={nothing}
        onBrushCancel={nothing}
        onBox={nothing}
        onBoxEnd={nothing}
      />
    </>
  )
}

/** Covered by both, by an open island alone, by a walk alone; the legend has the same from the style sheet. */
function coverageColours(scheme: 'light' | 'dark', { colors }: MantineTheme): MapColours {
  const { veina, teula } = colors
  const fills =
    scheme === 'light' ? [veina?.[5], veina?.[2], teula?.[2]] : [veina?.[5], veina?.[7], teula?.[7]]
  return { ...mapColours[scheme], fills: fills.flatMap((fill) => fill ?? []) }
}
