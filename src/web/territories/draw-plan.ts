import type { i18n } from 'i18next'
import type { Space } from '#domain/space.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import type { MapGroup } from '#web/ui/map-ground.ts'
import type { CityMap } from './city-map.ts'
import type { Editor } from './editor.ts'
import { boundsOf } from './island-place.ts'
import { islandLabels } from './map-labels.ts'
import { legendStore, roomsOf } from './map-room.ts'
import { boxStore } from './box-preview.tsx'
import { hoverStore } from './section-tip.tsx'

type Drawn = {
  drawing: MapDrawing
  editor: Editor
  city: CityMap
  spaces: readonly Space[]
  i18n: i18n
}

/** Draws the sheet and whatever changes on it from now on; answers how to stop. */
export function drawPlan({ drawing, editor, city, spaces, i18n }: Drawn): () => void {
  const outline = (island: number): MapGroup => {
    const members = editor.sheet().members[island]
    return {
      id: island,
      outline: members === undefined || members.size === 0 ? null : city.outlineOf(members),
    }
  }
  const whole = () => {
    drawing.fill(city.sections.ids.keys(), editor.fillOf)
    drawing.outlineAll(editor.get().saved.islands.map((_, island) => outline(island)))
  }
  const people = (count: number) => i18n.t('territories.section.people', { count })
  let labelsNow = islandLabels(editor, city, spaces, people)
  const labels = () => drawing.label(labelsNow())
  const speakAnew = () => {
    labelsNow = islandLabels(editor, city, spaces, people)
    labels()
  }
  whole()
  labels()
  drawing.points(spaces.map(({ lon, lat }, id) => ({ id, lon, lat })))
  drawing.choose(editor.get().chosen)

  let { settled, chosen, section, piece, picked } = editor.get()
  const reveal = (mayZoom = true) => {
    const members = chosen === null ? undefined : editor.sheet().members[chosen]
    const shown = section === null ? (piece?.sections ?? members) : [section]
    if (shown !== undefined) drawing.reveal(boundsOf(city, shown), roomsOf(true, true), mayZoom)
  }
  const mark = () => {
    const { preview } = boxStore.get()
    const looked = [...(section === null ? [] : [section]), ...(piece?.sections ?? []), ...picked]
    drawing.mark(preview?.sections ?? looked)
  }
  if (chosen !== null) reveal()
  const endings = [
    editor.onChange((change) => {
      if (change.whole) return whole()
      drawing.fill(change.sections, editor.fillOf)
      drawing.outline(Array.from(change.islands, outline))
      return undefined
    }),
    editor.subscribe(() => {
      const now = editor.get()
      if (now.settled !== settled) labels()
      settled = now.settled
      const isSame = now.section === section && now.piece === piece
      if (now.chosen === chosen && isSame && now.picked === picked) return
      const isElsewhere = now.chosen !== chosen || !isSame
      ;({ chosen, section, piece, picked } = now)
      drawing.choose(chosen)
      mark()
      if (isElsewhere) reveal()
    }),
    legendStore.subscribe(() => reveal(false)),
    boxStore.subscribe(mark),
    hoverStore.subscribe(() => drawing.hover(hoverStore.get().section)),
  ]
  i18n.on('languageChanged', speakAnew)
  return () => {
    i18n.off('languageChanged', speakAnew)
    for (const end of endings) end()
  }
}
