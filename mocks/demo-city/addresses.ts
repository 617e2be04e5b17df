import type { PreparedCity } from '#domain/city.ts'
import { sectionAt, sectionShapes, type SectionShapes } from '#domain/section-shapes.ts'
import type { DemoSpace } from '../demo-territories.ts'
import { degrees, planePoint, type Point } from './plane.ts'
import { seededChance } from './seeded-noise.ts'
import { streetNames } from './street-names.ts'
import { streetsOf } from './streets.ts'

export type DemoAddress = {
  street: string
  number: string
  postcode: null
  lon: number
  lat: number
  section_id: string
}

const seed = 1714
/** Doors stand this far from the middle of their street. */
const kerbM = 7
const doorsPerSection = 6

/** Doors on invented streets, each in its section, and the doors of the spaces. */
export function demoAddresses(city: PreparedCity, spaces: readonly DemoSpace[]): DemoAddress[] {
  const chance = seededChance(seed)
  const ofSpaces = spaces.flatMap(addressOfSpace)
  const streets = city.neighbourhoods.flatMap(({ code }) => streetsIn(city, code))
  const taken = new Set(ofSpaces.map(({ street }) => street))
  const names = streetNames(streets.length, { taken, chance })
  const shapes = sectionShapes(city.topology)
  const onStreets = streets.flatMap((street, i) => {
    const doors = doorsAlong(city, shapes, { ...street, chance })
    return doors.map((door) => ({ ...door, street: names[i] ?? '', postcode: null }))
  })
  return [...ofSpaces, ...onStreets]
}

function addressOfSpace({ address, lon, lat, section }: DemoSpace): DemoAddress[] {
  const [street, number] = address.split(', ')
  if (street === undefined || number === undefined) return []
  return [{ street, number, postcode: null, lon, lat, section_id: section }]
}

type Street = {
  /** Its sections, one after the other. */
  sections: readonly number[]
  /** The way it runs: one metre of it. */
  along: Point
}

/** Rows of sections, each along the way in which the neighbourhood's streets run. */
function streetsIn({ sections }: PreparedCity, code: string): Street[] {
  const inside = [...sections.ids.keys()].filter((i) => sections.neighbourhood[i] === code)
  const [first = 0] = inside
  const angle =
    (streetsOf({ code, district: sections.district[first] ?? '' }).degrees * Math.PI) / 180
  const along: Point = [Math.cos(angle), Math.sin(angle)]
  const areaM2 = inside.reduce((sum, i) => sum + (sections.areaM2[i] ?? 0), 0) / inside.length
  const rows = new Map<number, { section: number; at: number }[]>()
  for (const section of inside) {
    const [x, y] = planePoint(sections.lon[section] ?? 0, sections.lat[section] ?? 0)
    const row = Math.round((y * along[0] - x * along[1]) / Math.sqrt(areaM2))
    const at = x * along[0] + y * along[1]
    rows.set(row, [...(rows.get(row) ?? []), { section, at }])
  }
  return [...rows.values()].map((row) => ({
    along,
    sections: row.toSorted((a, b) => a.at - b.at).map(({ section }) => section),
  }))
}

/** Odd numbers on the left, even ones on the right, as they grow from one end to the other. */
function doorsAlong(
  { sections }: PreparedCity,
  shapes: SectionShapes,
  { sections: row, along, chance }: Street & { chance: () => number },
) {
  const next = [1, 2]
  return row.flatMap((section) => {
    const [x, y] = planePoint(sections.lon[section] ?? 0, sections.lat[section] ?? 0)
    const reach = Math.sqrt(sections.areaM2[section] ?? 0) * 0.42
    const doors: Omit<DemoAddress, 'street' | 'postcode'>[] = []
    for (let door = 0; door < doorsPerSection; door++) {
      const side = door % 2
      const far = ((door + 0.5 + (chance() - 0.5) * 0.6) / doorsPerSection) * 2 * reach - reach
      const off = side === 0 ? kerbM : -kerbM
      const [lon, lat] = degrees([
        x + far * along[0] - off * along[1],
        y + far * along[1] + off * along[0],
      ])
      const number = next[side] ?? 1
      next[side] = number + 2 * (1 + Math.floor(chance() * 3))
      if (sectionAt(shapes, lon, lat) !== section) continue
      doors.push({ number: String(number), lon, lat, section_id: sections.ids[section] ?? '' })
    }
    return doors
  })
}
