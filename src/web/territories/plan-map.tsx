import { useComputedColorScheme } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMapOff } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { spacesQuery } from '#web/city-places.ts'
import type { Bounds } from '#web/ui/map-ground.ts'
import { previewMove } from '#domain/plan-preview.ts'
import { MapCanvas } from '#web/ui/map-canvas.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useAddress } from './address.ts'
import { BoxPreview, boxStore } from './box-preview.tsx'
import { useDesk, useEditor } from './desk.ts'
import { brushRadii } from './editor-state.ts'
import { drawPlan } from './draw-plan.ts'
import { hoverStore, SectionTip } from './section-tip.tsx'
import { useLayersOver } from './layer-over.ts'
import { measureStroke } from './stroke-measure.ts'
import { useMerge } from './use-merge.ts'
import { legendStore, roomsOf } from './map-room.ts'
import { cityQuery } from './queries.ts'
import { usePicked } from './store.ts'
import classes from './territories.module.css'

export function PlanMap({ credit }: { credit: string }) {
  const { t, i18n } = useTranslation()
  const { editor, city, draws, choose } = useDesk()
  const merge = useMerge()
  const scheme = useComputedColorScheme('light')
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { change } = useAddress()
  const { over, show } = useLayersOver()
  const { data: about } = useSuspenseQuery(cityQuery)
  const tool = useEditor((state) => state.tool)
  const box = useEditor((state) => state.box)
  const size = useEditor((state) => state.size)
  const help = useId()
  // The whole city may lie under the card, which closes; what is chosen never does.
  const room = roomsOf(
    draws,
    false,
    usePicked(legendStore, (panel) => panel),
  )

  const press = (section: number | null) => {
    if (section === null) return
    const island = editor.sheet().assignment[section] ?? -1
    const { chosen, merging } = editor.get()
    if (merging && chosen !== null) {
      if (editor.sheet().contacts[chosen]?.has(island) === true) void merge(chosen, island)
      return
    }
    // The first press chooses the island, a second one within it tells of the section.
    if (island !== -1 && island !== chosen) choose(island)
    else editor.set({ section })
  }
  const receiver = () => {
    const { tool: held, chosen } = editor.get()
    return held === 'eraser' ? -1 : chosen
  }
  const brush = (sections: readonly number[]) => {
    const island = receiver()
    if (island !== null) measureStroke(() => editor.paint(sections, island))
  }
  const within = ([west, south, east, north]: Bounds) => {
    const { lon, lat } = city.sections
    return [...lon.keys()].filter((section) => {
      const [x = 0, y = 0] = [lon[section], lat[section]]
      return west <= x && x <= east && south <= y && y <= north
    })
  }
  const preview = (bounds: Bounds, to: number) =>
    previewMove(editor.sheet(), within(bounds), { to, locked: editor.lockedPlaces() })
  return (
    <>
      <p id={help} className={classes.hidden}>
        {t('territories.map.about')}
      </p>
      <MapCanvas
        ground={city.ground}
        colours={mapColours[scheme]}
        room={room}
        brush={draws && tool !== 'select' ? (box ? 'box' : (brushRadii[size] ?? 0)) : null}
        show={show}
        over={over}
        basemap={about.basemap}
        words={{
          label: t('territories.map.label'),
          zoomIn: t('territories.map.zoomIn'),
          zoomOut: t('territories.map.zoomOut'),
          whole: t('territories.map.whole'),
          streetsFailed: t('layers.streetsFailed'),
        }}
        describedBy={help}
        credit={credit}
        absent={
          <StateMessage
            icon={<IconMapOff />}
            title={t('territories.map.absentTitle')}
            text={t('territories.map.absentText')}
          />
        }
        onReady={(drawing) => drawPlan({ drawing, editor, city, spaces, i18n })}
        onHover={(section, at) => hoverStore.set({ section, at })}
        onPress={press}
        onPressPoint={(place) => change({ space: spaces[place]?.id ?? null })}
        onBrush={brush}
        onBox={(bounds, at) => {
          const to = receiver()
          boxStore.set({ preview: bounds === null || to === null ? null : preview(bounds, to), at })
        }}
        onBoxEnd={(bounds) => {
          const to = receiver()
          if (to !== null) measureStroke(() => editor.give(within(bounds), to))
        }}
        onBrushEnd={editor.endStroke}
        onBrushCancel={editor.cancelStroke}
      />
      <SectionTip />
      <BoxPreview />
    </>
  )
}
