import type { PlanIsland } from '#domain/plan.ts'
import type { DrawnIsland } from '#domain/plan-figures.ts'
import type { Space } from '#domain/space.ts'
import type { MapLabel, MapName } from '#web/ui/map-ground.ts'
import type { CityMap } from './city-map.ts'
import type { Editor } from './editor.ts'
import { middleSection } from './island-place.ts'

type Part = { code: string; name: string }

/**
 * Number, name and people of each island, at its principal space where it has one. A label is made
 * anew, and is another object, only where something of its island has changed.
 */
export function islandLabels(
  editor: Editor,
  city: CityMap,
  spaces: readonly Space[],
  peopleWords: (people: number) => string,
): () => MapLabel[] {
  const known: { about: PlanIsland; drawn: DrawnIsland; label: MapLabel | null }[] = []
  const labelOf = (id: number, { id: island, number, name }: PlanIsland, people: number) => {
    const middle = middleSection(city, editor.sheet().members[id] ?? [])
    if (middle === null) return null
    const { lon, lat } = city.sections
    const space = spaces.find((one) => one.principal && one.island?.id === island)
    const place = space ?? { lon: lon[middle] ?? 0, lat: lat[middle] ?? 0 }
    const figure = peopleWords(people)
    const lifted = space !== undefined
    return { id, lon: place.lon, lat: place.lat, short: String(number), name, figure, lifted }
  }
  return () => {
    const { saved, figures } = editor.get()
    return saved.islands.flatMap((about, id) => {
      const drawn = figures[id]
      if (drawn === undefined) return []
      let one = known[id]
      if (one?.about !== about || one.drawn !== drawn)
        one = known[id] = { about, drawn, label: labelOf(id, about, drawn.people) }
      return one.label ?? []
    })
  }
}

/** Names of districts and neighbourhoods, each where most of its people live. */
export function placeNames(
  { sections }: CityMap,
  districts: readonly Part[],
  neighbourhoods: readonly Part[],
): MapName[] {
  const { district, neighbourhood } = sections
  return [
    ...namesOf('lines', districts, district, sections),
    ...namesOf('fineLines', neighbourhoods, neighbourhood, sections),
  ]
}

function namesOf(
  of: MapName['of'],
  parts: readonly Part[],
  partOf: readonly (string | null)[],
  { lon, lat, people }: CityMap['sections'],
): MapName[] {
  const sums = new Map(parts.map(({ code, name }) => [code, { name, x: 0, y: 0, weight: 0 }]))
  for (const [section, code] of partOf.entries()) {
    const sum = code === null ? undefined : sums.get(code)
    if (sum === undefined) continue
    const weight = 1 + (people[section] ?? 0)
    sum.x += weight * (lon[section] ?? 0)
    sum.y += weight * (lat[section] ?? 0)
    sum.weight += weight
  }
  return [...sums.values()].flatMap(({ name, x, y, weight }) =>
    weight === 0 ? [] : [{ of, name, lon: x / weight, lat: y / weight }],
  )
}
