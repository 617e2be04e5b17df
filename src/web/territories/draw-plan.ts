import type { Space } from '#domain/space.ts'
import type { MapDrawing } from '#web/ui/map-drawing.ts'
import type { MapGroup, MapLabel } from '#web/ui/map-ground.ts'
import type { CityMap } from './city-map.ts'
import type { Editor } from './editor.ts'
import { boundsOf, middleSection } from './island-place.ts'
import { roomOf } from './map-room.ts'
import { hoverStore } from './section-tip.tsx'

type Drawn = { drawing: MapDrawing; editor: Editor; city: CityMap; spaces: readonly Space[] }

/** Draws the sheet and whatever changes on it from now on; answers how to stop. */
export function drawPlan({ drawing, editor, city, spaces }: Drawn): () => void {
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
  const labels = () => drawing.label(islandLabels({ editor, city, spaces }))
  whole()
  labels()
  drawing.points(spaces.map(({ lon, lat }, id) => ({ id, lon, lat })))
  drawing.choose(editor.get().chosen)

  let { settled, chosen, section } = editor.get()
  const reveal = () => {
    const members = chosen === null ? undefined : editor.sheet().members[chosen]
    const shown = section === null ? members : [section]
    if (shown !== undefined) drawing.reveal(boundsOf(city, shown), roomOf(true, true))
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
      if (now.chosen === chosen && now.section === section) return
      ;({ chosen, section } = now)
      drawing.choose(chosen)
      drawing.mark(section)
      reveal()
    }),
    hoverStore.subscribe(() => drawing.hover(hoverStore.get().section)),
  ]
  return () => {
    for (const end of endings) end()
  }
}

function islandLabels({ editor, city, spaces }: Omit<Drawn, 'drawing'>): MapLabel[] {
  return editor.get().saved.islands.flatMap(({ id, number, name }, island) => {
    const middle = middleSection(city, editor.sheet().members[island] ?? [])
    if (middle === null) return []
    const { lon, lat } = city.sections
    const space = spaces.find((one) => one.principal && one.island?.id === id)
    const place = space ?? { lon: lon[middle] ?? 0, lat: lat[middle] ?? 0 }
    const short = String(number)
    const lifted = space !== undefined
    return [{ lon: place.lon, lat: place.lat, short, long: `${short}\n${name}`, lifted }]
  })
}
