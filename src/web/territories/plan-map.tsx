import { useComputedColorScheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { spacesQuery } from '#web/city-places.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useAddress } from './address.ts'
import { useDesk, useEditor } from './desk.ts'
import { brushRadii } from './editor.ts'
import { drawPlan } from './draw-plan.ts'
import { hoverStore, SectionTip } from './section-tip.tsx'
import { measureStroke } from './stroke-measure.ts'
import { roomOf } from './map-room.ts'
import classes from './territories.module.css'

export function PlanMap({ credit }: { credit: string }) {
  const { t } = useTranslation()
  const { editor, city, draws } = useDesk()
  const scheme = useComputedColorScheme('light')
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { districts, spaces: showsSpaces, change } = useAddress()
  const tool = useEditor((state) => state.tool)
  const size = useEditor((state) => state.size)
  const about = useId()
  // The whole city may lie under the card, which closes; what is chosen never does.
  const room = useMemo(() => roomOf(draws, false), [draws])

  const press = (section: number | null) => {
    if (section === null) return
    const island = editor.sheet().assignment[section] ?? -1
    const { chosen } = editor.get()
    // The first press chooses the island, a second one within it tells of the section.
    if (island !== -1 && island !== chosen) editor.set({ chosen: island, section: null })
    else editor.set({ section })
  }
  const brush = (sections: readonly number[]) => {
    const { tool: held, chosen } = editor.get()
    const island = held === 'eraser' ? -1 : chosen
    if (island !== null) measureStroke(() => editor.paint(sections, island))
  }
  return (
    <>
      <p id={about} className={classes.hidden}>
        {t('territories.map.about')}
      </p>
      <MapCanvas
        ground={city.ground}
        colours={mapColours[scheme]}
        room={room}
        brush={draws && tool !== 'select' ? (brushRadii[size] ?? 0) : null}
        show={{ lines: districts, points: showsSpaces }}
        words={{
          label: t('territories.map.label'),
          zoomIn: t('territories.map.zoomIn'),
          zoomOut: t('territories.map.zoomOut'),
          whole: t('territories.map.whole'),
        }}
        describedBy={about}
        credit={credit}
        absent={
          <StateMessage
            icon={<IconMapOff />}
            title={t('territories.map.absentTitle')}
            text={t('territories.map.absentText')}
          />
        }
        onReady={(drawing) => drawPlan({ drawing, editor, city, spaces })}
        onHover={(section, at) => hoverStore.set({ section, at })}
        onPress={press}
        onPressPoint={(place) => change({ space: spaces[place]?.id ?? null })}
        onBrush={brush}
        onBrushEnd={editor.endStroke}
        onBrushCancel={editor.cancelStroke}
      />
      <SectionTip />
    </>
  )
}
