import type { Space } from '#domain/space.ts'
import type { MapLabel, MapName } from '#web/ui/map-ground.ts'
import type { CityMap } from './city-map.ts'
import type { Editor } from './editor.ts'
import { middleSection } from './island-place.ts'

type Part = { code: string; name: string }

/** Number, name and people of each island, at its principal space where it has one. */
export function islandLabels(
  editor: Editor,
  city: CityMap,
  spaces: readonly Space[],
  peopleWords: (people: number) => string,
): MapLabel[] {
  const { saved, figures } = editor.get()
  return saved.islands.flatMap(({ id, number, name }, island) => {
    const middle = middleSection(city, editor.sheet().members[island] ?? [])
    if (middle === null) return []
    const { lon, lat } = city.sections
    const space = spaces.find((one) => one.principal && one.island?.id === id)
    const place = space ?? { lon: lon[middle] ?? 0, lat: lat[middle] ?? 0 }
    const figure = peopleWords(figures[island]?.people ?? 0)
    const lifted = space !== undefined
    return [{ lon: place.lon, lat: place.lat, short: String(number), name, figure, lifted }]
  })
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
