import type { PreparedCity } from '#domain/city.ts'
import type { CityPoint } from '#domain/city-points.ts'
import type { DemoAddress } from './addresses.ts'
import { ofPlace } from './of-place.ts'
import { seededChance } from './seeded-noise.ts'

const seed = 1888

/** What a city of this size has, and for how many people there is one of each. */
const kinds = [
  { kind: 'Centre d’atenció primària', name: 'CAP', people: 26_000 },
  { kind: 'Biblioteca', name: 'Biblioteca', people: 43_000 },
  { kind: 'Mercat', name: 'Mercat', people: 44_000 },
  { kind: 'Escola bressol', name: 'Escola bressol', people: 17_000 },
  { kind: 'Escola', name: 'Escola', people: 8500 },
  { kind: 'Institut', name: 'Institut', people: 21_000 },
  { kind: 'Centre de dia', name: 'Centre de dia', people: 20_000 },
]

/** Invented public places, each behind a door of its own, more of them where more people live. */
export function demoFacilities(city: PreparedCity, addresses: readonly DemoAddress[]): CityPoint[] {
  const chance = seededChance(seed)
  const doors = new Map<string, DemoAddress[]>(city.sections.ids.map((id) => [id, []]))
  for (const door of addresses) doors.get(door.section_id)?.push(door)
  const behindDoor = (section: number) => {
    const free = doors.get(city.sections.ids[section] ?? '') ?? []
    return free.splice(Math.floor(chance() * free.length), 1)
  }
  const places = new Map(city.neighbourhoods.map(({ code, name }) => [code, name]))
  const taken = new Set<string>()
  return kinds.flatMap(({ kind, name, people }) =>
    sectionsByPeople(city, people, chance).flatMap((section) =>
      behindDoor(section).map(({ street, number, lon, lat, section_id }) => {
        const place = places.get(city.sections.neighbourhood[section] ?? '') ?? ''
        const address = `${street}, ${number}`
        const names = [ofPlace(place), wayOf(street), wayOf(address)]
        const free = names.map((of) => `${name} ${of}`).find((one) => !taken.has(one)) ?? address
        taken.add(free)
        const unknown = { phone: null, postcode: null }
        return { name: free, kind, address, lon, lat, section: section_id, ...unknown }
      }),
    ),
  )
}

/** One section for so many people, met in the order of the sections. */
function sectionsByPeople(
  { sections }: PreparedCity,
  people: number,
  chance: () => number,
): number[] {
  let next = people * chance()
  return sections.people.flatMap((here, section) => {
    next -= here
    if (next > 0) return []
    next += people
    return [section]
  })
}

/** `Carrer del Pou dels Boters` is known as `Pou dels Boters`. */
const wayOf = (street: string) => street.replace(/^\S+ (?:de la |de l’|dels |del |de )/, '')
